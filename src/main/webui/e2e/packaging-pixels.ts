import type { Page } from "@playwright/test";

/** How much what is seen resembles the artwork as it is, and the artwork the other way up: 1 is the same, 0 nothing in common. */
export interface Likeness {
  upright: number;
  upsideDown: number;
}

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
 * Compares a panel as it is seen between these places with its artwork.
 *
 * @param ratio of the panel, width divided by height
 * @param round whether only a disc of it is seen
 */
export async function likenessOf(
  page: Page,
  seen: Buffer,
  quarters: Quarters,
  artworkUrl: string,
  { ratio, round }: { ratio: number; round: boolean },
): Promise<Likeness> {
  const artwork = await (await page.request.get(artworkUrl)).body();
  return page.evaluate(compare, {
    screen: seen.toString("base64"),
    original: artwork.toString("base64"),
    places: quarters,
    panelRatio: ratio,
    round,
    samples: SAMPLES,
  });
}

interface Comparison {
  screen: string;
  original: string;
  places: Quarters;
  panelRatio: number;
  round: boolean;
  samples: number;
}

/** Runs in the page, which can decode pictures. */
async function compare({ screen, original, places, panelRatio, round, samples }: Comparison): Promise<Likeness> {
  const decoded = async (encoded: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  // blurred, as no sample is at exactly its place
  const brightness = ({ data, width, height }: ImageData, x: number, y: number, radius: number): number => {
    let [sum, count] = [0, 0];
    for (let j = Math.max(0, Math.round(y - radius)); j <= Math.min(height - 1, y + radius); j++) {
      for (let i = Math.max(0, Math.round(x - radius)); i <= Math.min(width - 1, x + radius); i++) {
        const at = 4 * (j * width + i);
        sum += 0.3 * data[at]! + 0.6 * data[at + 1]! + 0.1 * data[at + 2]!;
        count++;
      }
    }
    return count === 0 ? 0 : sum / count;
  };
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

  const window = await decoded(screen);
  const artwork = await decoded(original);
  // the middle of the artwork in the panel's ratio
  const width = Math.min(artwork.width, artwork.height * panelRatio);
  const height = Math.min(artwork.height, artwork.width / panelRatio);
  const share = 0.025;
  // how far the middle of a quarter lies from the axes; that of a quarter of a disc is nearer
  const spread = round ? 2 / (3 * Math.PI) : 0.25;
  const seenWidth = 2 * Math.hypot(places.upperRight.x - places.upperLeft.x, places.upperRight.y - places.upperLeft.y);

  const observed: number[] = [];
  const upright: number[] = [];
  const upsideDown: number[] = [];
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      // without the edges, where frames and fold lines are
      const across = 0.05 + (0.9 * (column + 0.5)) / samples;
      const down = 0.05 + (0.9 * (row + 0.5)) / samples;
      if (round && Math.hypot(across - 0.5, down - 0.5) > 0.45) {
        continue;
      }
      const [u, v] = [0.5 + (across - 0.5) / (2 * spread), 0.5 + (down - 0.5) / (2 * spread)];
      const along = (axis: "x" | "y") =>
        places.upperLeft[axis] * (1 - u) * (1 - v) +
        places.upperRight[axis] * u * (1 - v) +
        places.lowerLeft[axis] * (1 - u) * v +
        places.lowerRight[axis] * u * v;
      const printed = (x: number, y: number) =>
        brightness(artwork, artwork.width / 2 + (x - 0.5) * width, artwork.height / 2 + (y - 0.5) * height, share * width);
      observed.push(brightness(window, along("x"), along("y"), share * seenWidth));
      upright.push(printed(across, down));
      upsideDown.push(printed(1 - across, 1 - down));
    }
  }
  return { upright: correlation(observed, upright), upsideDown: correlation(observed, upsideDown) };
}
