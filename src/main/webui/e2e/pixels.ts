import type { Page } from "@playwright/test";

/** What of a canvas shows colour, by the colour: the stage itself is nearly grey, so that colour means a model. */
export interface Colours {
  red: number;
  blue: number;
  /** Of any colour, as the purple half way from red to blue. */
  any: number;
}

/** Shares of the canvas' pixels, as the person sees it now. */
export async function coloursOf(page: Page): Promise<Colours> {
  const box = await page.locator("canvas").boundingBox();
  if (!box) {
    throw new Error("There is no canvas.");
  }
  const picture = await page.screenshot({ clip: box, scale: "css" });
  // decoded by the browser, which can
  return page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = { red: 0, blue: 0, any: 0 };
    for (let i = 0; i < data.length; i += 4) {
      const [red, green, blue] = [data[i]!, data[i + 1]!, data[i + 2]!];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 32) {
        counts.any++;
      }
      if (red > green + 40 && red > blue + 40) {
        counts.red++;
      } else if (blue > green + 25 && blue > red + 40) {
        counts.blue++;
      }
    }
    const pixels = data.length / 4;
    return { red: counts.red / pixels, blue: counts.blue / pixels, any: counts.any / pixels };
  }, picture.toString("base64"));
}

/** Looks again and again until told to stop; every look is kept. */
export function watch(page: Page): { stop: () => Promise<Colours[]> } {
  const seen: Colours[] = [];
  let watching = true;
  const done = (async () => {
    while (watching) {
      seen.push(await coloursOf(page));
    }
  })();
  return {
    async stop() {
      watching = false;
      await done;
      return seen;
    },
  };
}
