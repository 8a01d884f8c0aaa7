import type { Page } from "@playwright/test";

/** How a result differs from its photo, seen through the mask, in pixels. */
export interface Comparison {
  /** Where the mask is black. */
  unpainted: number;
  unpaintedChanged: number;
  /** Where it is white. */
  painted: number;
  paintedChanged: number;
  /** Whether all three pictures are of one size. */
  sameSize: boolean;
}

/** @param mask the address of the mask, or null to take all that changed as painted */
export function compare(page: Page, photo: string, result: string, mask: string | null): Promise<Comparison> {
  // decoded by the browser, which can
  return page.evaluate(
    async ([photoUrl, resultUrl, maskUrl]) => {
      const pixelsOf = async (url: string) => {
        const bitmap = await createImageBitmap(await (await fetch(url)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [before, after] = await Promise.all([pixelsOf(photoUrl!), pixelsOf(resultUrl!)]);
      const stencil = maskUrl ? await pixelsOf(maskUrl) : null;
      const sizes = [before, after, stencil ?? before].map(({ width, height }) => `${width} x ${height}`);
      const counts = { unpainted: 0, unpaintedChanged: 0, painted: 0, paintedChanged: 0, sameSize: new Set(sizes).size === 1 };
      for (let i = 0; i < before.data.length; i += 4) {
        const changed = [0, 1, 2].some((channel) => before.data[i + channel] !== after.data[i + channel]);
        const coverage = stencil ? stencil.data[i]! : changed ? 255 : 0;
        if (coverage === 0) {
          counts.unpainted++;
          counts.unpaintedChanged += changed ? 1 : 0;
        } else if (coverage === 255) {
          counts.painted++;
          counts.paintedChanged += changed ? 1 : 0;
        }
      }
      return counts;
    },
    [photo, result, mask] as const,
  );
}
