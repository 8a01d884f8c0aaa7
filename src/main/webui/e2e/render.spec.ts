import type { Page } from "@playwright/test";
import { seriousFindings } from "./axe";
import { compare } from "./comparison";
import { bricks, facade, plain, type PictureFile } from "./drawings";
import { expect, test } from "./studio";

interface Sent {
  image_url: string;
  texture_url: string;
  mask_url: string | null;
  options: Record<string, unknown>;
}

async function begin(page: Page, photo: PictureFile = facade()): Promise<void> {
  await page.goto("/studio/render");
  await page.locator('input[aria-label="Photo"]').setInputFiles(photo);
  await page.locator('input[aria-label="Material"]').setInputFiles(bricks());
  await expect(page.getByRole("button", { name: "Render", exact: true })).toBeEnabled();
}

async function render(page: Page): Promise<Sent> {
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/api/render/jobs"));
  await page.getByRole("button", { name: "Render", exact: true }).click();
  return (await sent).postDataJSON() as Sent;
}

/** @returns the address of the finished picture */
async function finished(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Download PNG" }).waitFor({ timeout: 90_000 });
  return (await page.getByRole("img", { name: "The result" }).getAttribute("src"))!;
}

/** Paints from place to place; each is a share of the photo's width and height. */
async function paint(page: Page, ...places: [number, number][]): Promise<void> {
  const surface = page.getByRole("application");
  // it has the photo's size as soon as that is known
  await expect(surface.locator("canvas")).not.toHaveAttribute("width", "1");
  const box = (await surface.boundingBox())!;
  const [first, ...rest] = places.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  await page.mouse.move(...first!);
  await page.mouse.down();
  for (const place of rest) {
    await page.mouse.move(...place, { steps: 6 });
  }
  await page.mouse.up();
}

test("what is painted gets the material, and every other pixel stays as it is in the photo", async ({ page }) => {
  await begin(page);
  await page.getByRole("radio", { name: "I paint it" }).check();
  await paint(page, [0.2, 0.55], [0.8, 0.55], [0.8, 0.75]);
  await page.getByRole("slider", { name: "Repeats across the wall" }).fill("12");

  const sent = await render(page);
  const result = await finished(page);

  expect(sent.options).toMatchObject({ real_world_scale: 12, enable_refinement: false, refinement_seed: 42, stage_timeout_seconds: null });
  const seen = await compare(page, sent.image_url, result, sent.mask_url);
  expect(seen.sameSize).toBe(true);
  expect(seen.unpainted).toBeGreaterThan(300_000);
  expect(seen.unpaintedChanged).toBe(0);
  expect(seen.painted).toBeGreaterThan(20_000);
  expect(seen.paintedChanged / seen.painted).toBeGreaterThan(0.98);
});

test("without a painted mask the wall is found, and the clean-up is told about as a stage", async ({ page }) => {
  await begin(page);
  await page.getByLabel("Clean up afterwards").check();
  const sent = await render(page);
  await expect(page.getByRole("list", { name: "Stages" })).toContainText("Cleaning up");
  const result = await finished(page);

  expect(sent.mask_url).toBeNull();
  expect(sent.options).toMatchObject({ enable_refinement: true });
  const { painted, unpainted } = await compare(page, sent.image_url, result, null);
  // the wall with its windows is about half of the picture
  expect(painted / (painted + unpainted)).toBeGreaterThan(0.2);
  expect(painted / (painted + unpainted)).toBeLessThan(0.6);
});

test("a photo alone can be enhanced", async ({ page }) => {
  await page.goto("/studio/render");
  await page.getByRole("radio", { name: "Enhance only" }).check();
  await page.locator('input[aria-label="Photo"]').setInputFiles(facade());
  await expect(page.getByRole("button", { name: "Render", exact: true })).toBeEnabled();
  const sent = await render(page);

  expect(sent.texture_url).toBe(sent.image_url);
  expect(await finished(page)).toContain("/assets/");
});

test("painting, and comparing before and after, work with the keyboard alone", async ({ page }) => {
  await begin(page);
  await page.getByRole("radio", { name: "I paint it" }).check();
  const surface = page.getByRole("application");
  await surface.focus();
  await page.keyboard.press(" ");
  await expect(page.getByText("The brush is down.")).toBeVisible();
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press(" ");
  await expect(page.getByText("The brush is down.")).toBeHidden();

  await page.getByRole("button", { name: "Paint everything" }).press("Enter");
  await surface.focus();
  await page.keyboard.press("Control+z");
  const sent = await render(page);
  const result = await finished(page);

  const seen = await compare(page, sent.image_url, result, sent.mask_url);
  expect(seen.painted).toBeGreaterThan(5_000);
  // the filling was taken back
  expect(seen.unpainted).toBeGreaterThan(seen.painted);
  expect(seen.unpaintedChanged).toBe(0);
  const border = page.getByRole("slider", { name: "Border between before and after" });
  await border.press("End");
  await expect(border).toHaveAttribute("aria-valuetext", "0 % of the result");
  await border.press("Home");
  await expect(border).toHaveAttribute("aria-valuetext", "100 % of the result");
});

test("the eraser takes away, undo takes back, and an empty mask cannot be sent", async ({ page }) => {
  await begin(page);
  await page.getByRole("radio", { name: "I paint it" }).check();
  await page.getByRole("button", { name: "Render", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("Paint the wall on the photo.");

  await page.getByRole("button", { name: "Paint everything" }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("button", { name: "Render", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("Paint the wall on the photo.");

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Eraser" }).click();
  await page.getByRole("slider", { name: "Size" }).fill("20");
  await paint(page, [0.1, 0.1], [0.9, 0.1]);
  const sent = await render(page);
  const result = await finished(page);

  const seen = await compare(page, sent.image_url, result, sent.mask_url);
  // erased: a band of about 192 pixels, half of which lies in the picture's upper tenth and above
  expect(seen.unpainted).toBeGreaterThan(80_000);
  expect(seen.painted).toBeGreaterThan(300_000);
  expect(seen.unpaintedChanged).toBe(0);
});

test("a reload in the middle goes on, and a reload after it shows the result and all that was put in", async ({ page }) => {
  await begin(page, facade(2_600, 1_733));
  await page.getByRole("radio", { name: "I paint it" }).check();
  await paint(page, [0.2, 0.55], [0.8, 0.55]);
  await render(page);
  await expect(page.getByRole("progressbar", { name: "Making the render" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("progressbar", { name: "Making the render" })).toBeVisible();
  const result = await finished(page);

  await page.reload();
  expect(await finished(page)).toBe(result);
  await expect(page.getByRole("img", { name: "facade.png" })).toBeVisible();
  await page.getByRole("radio", { name: "Photo" }).check();
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
});

test("without server-sent events the progress is polled", async ({ page }) => {
  await page.route("**/events", (route) => route.abort());
  await begin(page);
  await render(page);

  expect(await finished(page)).toContain("/assets/");
});

test("a failed render says why, and is tried again as the form is then", async ({ page }) => {
  await begin(page);
  await page.getByText("More options").click();
  await page.getByLabel("Time limit of a stage, in seconds").fill("0.001");
  await render(page);
  await expect(page.getByRole("alert")).toContainText("took longer than");

  await page.getByLabel("Time limit of a stage, in seconds").fill("");
  await page.getByRole("button", { name: "Try again" }).click();
  expect(await finished(page)).toContain("/assets/");
});

test("pictures come by drop and by paste, and what the service cannot use is refused in words", async ({ page }) => {
  await page.goto("/studio/render");
  await page.locator('input[aria-label="Photo"]').setInputFiles(plain("tiny.png", 32));
  await expect(page.getByText(/^tiny\.png: .*64/)).toBeVisible();
  await expect(page.getByRole("img", { name: "tiny.png" })).toBeHidden();

  await page.getByText("Add a photo and a material, or drop the photo here.").evaluate(deliver, { kind: "drop", name: "wall.png" });
  await expect(page.getByRole("img", { name: "wall.png" })).toBeVisible();
  await page.locator("body").evaluate(deliver, { kind: "paste", name: "tiles.png" });
  await expect(page.getByRole("group", { name: "Material" }).getByRole("img", { name: "tiles.png" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no state of the page has a serious finding in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/studio/render");
    await page.getByRole("heading", { name: "Render" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await begin(page);
    await page.getByRole("radio", { name: "I paint it" }).check();
    await paint(page, [0.2, 0.55], [0.8, 0.55]);
    await page.getByText("More options").click();
    expect(await seriousFindings(page)).toEqual([]);
    await render(page);
    await finished(page);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByLabel("Time limit of a stage, in seconds").fill("0.001");
    await render(page);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test("everything fits the width of a phone, and one can paint with a finger's pointer", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await begin(page);
  await page.getByRole("radio", { name: "I paint it" }).check();
  await page.getByRole("application").scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await paint(page, [0.2, 0.5], [0.8, 0.5]);
  const sent = await render(page);
  const result = await finished(page);

  expect((await compare(page, sent.image_url, result, sent.mask_url)).unpaintedChanged).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

/** Gives an element a picture of 96 x 96 pixels, as a person would. */
async function deliver(element: Element, { kind, name }: { kind: string; name: string }): Promise<void> {
  const canvas = new OffscreenCanvas(96, 96);
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#a0522d";
  context.fillRect(0, 0, 96, 96);
  const data = new DataTransfer();
  data.items.add(new File([await canvas.convertToBlob()], name, { type: "image/png" }));
  element.dispatchEvent(
    kind === "drop"
      ? new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data })
      : new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }),
  );
}
