import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { seriousFindings } from "./axe";
import { bricks, plain, sketch } from "./drawings";
import { test } from "./generous";
import { coloursOf } from "./pixels";
import { expect } from "./studio";

const VISIBLE = 0.02;

async function step(page: Page, name: string): Promise<void> {
  if (!page.url().includes("/studio/generate")) {
    await page.goto("/studio/generate");
  }
  await page.getByRole("radio", { name, exact: true }).check();
}

/** @returns what was sent to the service */
async function generate(page: Page, call: string): Promise<Record<string, unknown>> {
  const sent = page.waitForRequest(`**/api/generate/${call}`);
  await page.getByRole("button", { name: "Generate", exact: true }).click();
  return (await sent).postDataJSON() as Record<string, unknown>;
}

function outcome(page: Page, step: string): Locator {
  return page.getByRole("article", { name: new RegExp(`^${step}:`) });
}

/** Until the model of this step stands on the stage. */
async function modelShown(page: Page, step: string): Promise<void> {
  await outcome(page, step).getByRole("button", { name: "Download GLB" }).waitFor({ timeout: 60_000 });
  await page.locator('[data-settled="true"][data-loading="false"]').waitFor({ timeout: 30_000 });
}

test("a picture becomes pictures, which can be looked at and saved", async ({ page }) => {
  await step(page, "Image to image");
  await page.locator('input[aria-label="Picture"]').setInputFiles(sketch());
  await page.getByLabel("What should become of it?").fill("a red ceramic mug");
  await page.getByRole("group", { name: "Pictures" }).getByRole("radio", { name: "2" }).check();
  await page.getByRole("radio", { name: "None" }).check();

  const sent = await generate(page, "image-to-image");

  expect(sent).toMatchObject({ prompt: "a red ceramic mug", n: 2, background: "transparent" });
  const pictures = outcome(page, "Image to image").getByRole("img");
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all()) {
    await expect(picture).toHaveJSProperty("complete", true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThanOrEqual(256);
  }
  await page.getByRole("button", { name: "Show picture 2 larger" }).click();
  await expect(page.getByRole("dialog", { name: "a red ceramic mug" }).getByRole("img")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download picture 1" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
});

test("words become a model, with the options that were chosen", async ({ page }) => {
  await step(page, "Text to model");
  await page.getByLabel("What should be made?").fill("a red ceramic mug");
  await page.getByLabel("Style").fill("matte");
  await page.getByText("More options").click();
  await page.getByLabel("Physically based materials").check();
  await page.getByRole("radio", { name: "Detailed" }).check();
  await page.getByLabel("Most faces").fill("5000");

  const sent = await generate(page, "text-to-model");

  expect(sent).toMatchObject({ style: "matte", texture: true, pbr: true, texture_quality: "detailed", face_limit: 5_000 });
  expect(sent).not.toHaveProperty("orientation");
  await modelShown(page, "Text to model");
  expect((await coloursOf(page)).red).toBeGreaterThan(VISIBLE);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download GLB" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.glb$/);
});

test("several views become one model, in their order", async ({ page }) => {
  await step(page, "Image to model");
  await page.locator('input[aria-label="Pictures of the object"]').setInputFiles([plain("front.png", 96), plain("left.png", 128)]);
  const views = page.getByRole("group", { name: "Pictures of the object" });
  await expect(views.getByText("Front")).toBeVisible();
  await expect(views.getByText("Left")).toBeVisible();
  await expect(page.getByRole("button", { name: "Generate", exact: true })).toBeEnabled();

  const sent = await generate(page, "image-to-model");

  expect(sent.input_image_asset_urls).toHaveLength(2);
  expect(sent).not.toHaveProperty("prompt");
  await modelShown(page, "Image to model");
});

test("a sketch becomes a model, with words and without", async ({ page }) => {
  await step(page, "Sketch to model");
  await page.locator('input[aria-label="Sketch"]').setInputFiles(sketch());
  await expect(page.getByRole("button", { name: "Generate", exact: true })).toBeEnabled();
  await generate(page, "sketch-to-model");
  await modelShown(page, "Sketch to model");

  await page.getByLabel("What does the sketch show?").fill("a red ceramic mug");
  await generate(page, "sketch-to-model");
  await expect(page.getByRole("heading", { name: "a red ceramic mug" })).toBeVisible();
  await modelShown(page, "Sketch to model");
  expect((await coloursOf(page)).red).toBeGreaterThan(VISIBLE);
});

test("a model from the disk gets a new texture", async ({ page }) => {
  await step(page, "Text to model");
  await page.getByLabel("What should be made?").fill("a red ceramic mug");
  await generate(page, "text-to-model");
  await modelShown(page, "Text to model");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download GLB" }).click();
  const file = await (await download).path();

  await step(page, "Refine model");
  await page.locator('input[aria-label="Model"]').setInputFiles({ name: "mug.glb", mimeType: "model/gltf-binary", buffer: await readFile(file) });
  await expect(page.getByText("mug.glb")).toBeVisible();
  await page.getByLabel("How should its texture be?").fill("blue glaze");
  const sent = await generate(page, "refine-model");

  expect(sent).not.toHaveProperty("draft_model_task_id");
  await modelShown(page, "Refine model");
  expect((await coloursOf(page)).blue).toBeGreaterThan(VISIBLE);
});

test("a result goes from step to step: picture, model, texture, and all of it survives a reload", async ({ page }) => {
  await step(page, "Image to image");
  await page.locator('input[aria-label="Picture"]').setInputFiles(sketch());
  await page.getByLabel("What should become of it?").fill("a red ceramic mug");
  await generate(page, "image-to-image");
  await page.getByRole("button", { name: "Use the picture in the next step" }).click();
  await page.getByRole("group", { name: "Go on with the picture" }).getByRole("button", { name: "Image to model" }).click();

  await expect(page.getByRole("radio", { name: "Image to model" })).toBeChecked();
  await expect(page.getByLabel("In words")).toBeFocused();
  await generate(page, "image-to-model");
  await modelShown(page, "Image to model");
  await page.getByRole("button", { name: "Refine", exact: true }).click();

  await page.getByLabel("How should its texture be?").fill("blue glaze");
  const sent = await generate(page, "refine-model");
  expect(sent.draft_model_task_id).toEqual(expect.any(String));
  await modelShown(page, "Refine model");
  await expect.poll(async () => (await coloursOf(page)).blue).toBeGreaterThan(VISIBLE);

  await page.reload();
  const session = page.getByRole("list", { name: "This session" }).getByRole("listitem");
  await expect(session).toHaveCount(3);
  await modelShown(page, "Refine model");
  await session.filter({ hasText: "Image to image" }).getByRole("button").click();
  await expect(outcome(page, "Image to image").getByRole("img")).toHaveCount(1);
});

test("a reload in the middle goes on with the progress", async ({ page }) => {
  await step(page, "Text to model");
  await page.getByLabel("What should be made?").fill("a red ceramic mug [fault:slow]");
  await generate(page, "text-to-model");
  const progress = page.getByRole("progressbar", { name: "Progress of Text to model" });
  await expect(progress).not.toHaveAttribute("aria-valuenow", "0");
  const before = Number(await progress.getAttribute("aria-valuenow"));

  await page.reload();

  await expect(progress).toBeVisible();
  await expect.poll(async () => Number(await progress.getAttribute("aria-valuenow"))).toBeGreaterThanOrEqual(before);
  await modelShown(page, "Text to model");
});

test("a run can be cancelled, and one that failed says why and can be tried again", async ({ page }) => {
  await step(page, "Text to model");
  await page.getByLabel("What should be made?").fill("a red ceramic mug [fault:model-stuck]");
  await generate(page, "text-to-model");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Stopped" })).toBeVisible();

  await page.getByLabel("What should be made?").fill("a red ceramic mug [fault:refusedx1]");
  await generate(page, "text-to-model");
  const failed = outcome(page, "Text to model");
  await expect(failed.getByRole("alert")).toContainText(/content/);
  await failed.getByRole("button", { name: "Try again" }).click();

  await modelShown(page, "Text to model");
  await expect(page.getByRole("list", { name: "This session" }).getByText("failed")).toBeVisible();
});

test("what is missing, and what is no picture, is said before anything is sent", async ({ page }) => {
  await step(page, "Image to image");
  await page.getByRole("button", { name: "Generate", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("Add a picture.");

  await page.locator('input[aria-label="Picture"]').setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await expect(page.getByText("notes.txt is no PNG, JPEG or WebP.")).toBeVisible();
});

test("what the service keeps no longer is said so, and can be taken off the list", async ({ page, workspace }) => {
  await page.addInitScript(
    (name) =>
      sessionStorage.setItem(
        `maquette.generations.${name}`,
        JSON.stringify([{ jobId: "gone", startedAt: 0, request: { step: "text-to-model", body: { prompt: "an old mug" } } }]),
      ),
    workspace,
  );
  await page.goto("/studio/generate");
  await expect(page.getByText("The service keeps this one no longer.")).toBeVisible();
  await page.getByRole("button", { name: "Take it off the list" }).click();

  await expect(page.getByText("What you make appears here, and stays for this session.")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no state of the page has a serious finding in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const name of ["Image to image", "Text to model", "Image to model", "Sketch to model", "Refine model"]) {
      await step(page, name);
      expect(await seriousFindings(page)).toEqual([]);
    }
    await step(page, "Text to model");
    await page.getByLabel("What should be made?").fill("a red ceramic mug [fault:slow]");
    await page.getByText("More options").click();
    await generate(page, "text-to-model");
    await expect(page.getByRole("progressbar", { name: "Progress of Text to model" })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await modelShown(page, "Text to model");
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByLabel("What should be made?").fill("a red ceramic mug [fault:refused]");
    await generate(page, "text-to-model");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);

    await step(page, "Image to image");
    await page.locator('input[aria-label="Picture"]').setInputFiles(bricks());
    await page.getByLabel("What should become of it?").fill("a blue vase");
    await generate(page, "image-to-image");
    await page.getByRole("button", { name: "Use the picture in the next step" }).click();
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test("everything fits the width of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await step(page, "Text to model");
  await page.getByLabel("What should be made?").fill("a red ceramic mug");
  await page.getByText("More options").click();
  await generate(page, "text-to-model");
  await modelShown(page, "Text to model");

  await expect(page.getByRole("heading", { name: "a red ceramic mug" })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
