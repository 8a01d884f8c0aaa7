import type { Page } from "@playwright/test";

/** How a picture lies, compared with what it should show. */
export type Orientation = "upright" | "upside down" | "mirrored" | "mirrored and upside down";

interface Place {
  x: number;
  y: number;
}

/** Where the middles of the four quarters of a panel's artwork are seen, in pixels of the window. */
export interface Quarters {
  upperLeft: Place;
  upperRight: Place;
  lowerLeft: Place;
  lowerRight: Place;
}

/** Squares of so many samples are compared. */
const SAMPLES = 48;

/** A picture whose quarters are red, green, blue and yellow: upper left, upper right, lower left, lower right. */
export async function quarteredPicture(page: Page): Promise<Buffer> {
  return pictureOf(page, ["#ff0000", "#00d000", "#0000ff", "#ffe000"]);
}

/** Without any colour. */
export async function plainPicture(page: Page): Promise<Buffer> {
  return pictureOf(page, ["#999999", "#999999", "#999999", "#999999"]);
}

async function pictureOf(page: Page, colours: string[]): Promise<Buffer> {
  const encoded = await page.evaluate(async (fills) => {
    const canvas = new OffscreenCanvas(128, 128);
    const context = canvas.getContext("2d")!;
    fills.forEach((fill, index) => {
      context.fillStyle = fill;
      context.fillRect((index % 2) * 64, Math.floor(index / 2) * 64, 64, 64);
    });
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  }, colours);
  return Buffer.from(encoded, "base64");
}

/** Where the quarters of the only quartered panel are seen on the 3D canvas. */
export async function quartersIn3d(page: Page): Promise<Quarters> {
  const box = await canvasOf(page);
  const picture = await page.screenshot({ clip: box, scale: "css" });
  const places = await page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const sums: Record<string, { x: number; y: number; count: number }> = {};
    for (let i = 0; i < data.length; i += 4) {
      const [red, green, blue] = [data[i]!, data[i + 1]!, data[i + 2]!];
      const strongest = Math.max(red, green, blue);
      const weakest = Math.min(red, green, blue);
      // the stage is nearly grey, and the frame round the panel is dark
      if (strongest < 120 || (strongest - weakest) / strongest < 0.6) {
        continue;
      }
      const name =
        blue === strongest ? "lowerLeft" : red < strongest ? "upperRight" : green > 0.6 * red ? "lowerRight" : green < 0.4 * red ? "upperLeft" : null;
      if (name) {
        const sum = (sums[name] ??= { x: 0, y: 0, count: 0 });
        const pixel = i / 4;
        sum.x += pixel % image.width;
        sum.y += Math.floor(pixel / image.width);
        sum.count++;
      }
    }
    return Object.fromEntries(
      Object.entries(sums).flatMap(([name, { x, y, count }]) => (count > 60 ? [[name, { x: x / count, y: y / count }]] : [])),
    );
  }, picture.toString("base64"));
  for (const name of ["upperLeft", "upperRight", "lowerLeft", "lowerRight"]) {
    if (!places[name]) {
      throw new Error(`The quarter ${name} is not seen, only ${Object.keys(places).join(", ") || "none"}.`);
    }
    places[name] = { x: places[name].x + box.x, y: places[name].y + box.y };
  }
  return places as unknown as Quarters;
}

async function canvasOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator("canvas").boundingBox();
  if (!box) {
    throw new Error("There is no canvas.");
  }
  return box;
}

/** The places of the quarters on something that lies flat in the window. */
export function quartersOfBox(box: { x: number; y: number; width: number; height: number }): Quarters {
  const at = (across: number, down: number) => ({ x: box.x + across * box.width, y: box.y + down * box.height });
  return { upperLeft: at(0.25, 0.25), upperRight: at(0.75, 0.25), lowerLeft: at(0.25, 0.75), lowerRight: at(0.75, 0.75) };
}

/**
 * How a panel's artwork is seen between these places, compared with the artwork itself: the orientation that resembles it
 * most, and by how much (1 is the same, 0 is nothing in common).
 *
 * @param ratio of the panel, width divided by height
 */
export async function orientationOf(
  page: Page,
  seen: Buffer,
  quarters: Quarters,
  artworkUrl: string,
  ratio: number,
): Promise<{ orientation: Orientation; likeness: number }> {
  const artwork = (await (await page.request.get(artworkUrl)).body()).toString("base64");
  const scores = await page.evaluate(
    async ({ screen, original, places, panelRatio, samples }) => {
      const read = async (encoded: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${encoded}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d")!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        // a little blurred, as no sample is at exactly its place
        return (x: number, y: number, radius: number): number => {
          let [sum, count] = [0, 0];
          for (let j = Math.round(y - radius); j <= y + radius; j++) {
            for (let i = Math.round(x - radius); i <= x + radius; i++) {
              if (i >= 0 && j >= 0 && i < image.width && j < image.height) {
                const at = 4 * (j * image.width + i);
                sum += 0.3 * data[at]! + 0.6 * data[at + 1]! + 0.1 * data[at + 2]!;
                count++;
              }
            }
          }
          return count === 0 ? 0 : sum / count;
        };
      };
      const size = async (encoded: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${encoded}`;
        await image.decode();
        return { width: image.width, height: image.height };
      };
      const seenAt = await read(screen);
      const artworkAt = await read(original);
      const { width, height } = await size(original);
      const shownWidth = Math.min(width, height * panelRatio);
      const shownHeight = Math.min(height, width / panelRatio);

      const observed: number[] = [];
      const expected: Record<string, number[]> = { upright: [], "upside down": [], mirrored: [], "mirrored and upside down": [] };
      for (let row = 0; row < samples; row++) {
        for (let column = 0; column < samples; column++) {
          // the inner part: frames and fold lines are at the edges
          const across = 0.12 + (0.76 * (column + 0.5)) / samples;
          const down = 0.12 + (0.76 * (row + 0.5)) / samples;
          const [u, v] = [(across - 0.25) * 2, (down - 0.25) * 2];
          const along = (axis: "x" | "y") =>
            places.upperLeft[axis] * (1 - u) * (1 - v) +
            places.upperRight[axis] * u * (1 - v) +
            places.lowerLeft[axis] * (1 - u) * v +
            places.lowerRight[axis] * u * v;
          observed.push(seenAt(along("x"), along("y"), 1));
          const original = (x: number, y: number) =>
            artworkAt(width / 2 + (x - 0.5) * shownWidth, height / 2 + (y - 0.5) * shownHeight, Math.max(1, width / 160));
          expected.upright!.push(original(across, down));
          expected["upside down"]!.push(original(1 - across, 1 - down));
          expected.mirrored!.push(original(1 - across, down));
          expected["mirrored and upside down"]!.push(original(across, 1 - down));
        }
      }
      const correlation = (a: number[], b: number[]): number => {
        const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        const [meanA, meanB] = [mean(a), mean(b)];
        let [ab, aa, bb] = [0, 0, 0];
        a.forEach((value, index) => {
          const [x, y] = [value - meanA, b[index]! - meanB];
          ab += x * y;
          aa += x * x;
          bb += y * y;
        });
        return ab / Math.sqrt(aa * bb || 1);
      };
      return Object.entries(expected).map(([orientation, values]) => ({ orientation, likeness: correlation(observed, values) }));
    },
    { screen: seen.toString("base64"), original: artwork, places: quarters, panelRatio: ratio, samples: SAMPLES },
  );
  return scores.sort((a, b) => b.likeness - a.likeness)[0] as { orientation: Orientation; likeness: number };
}
