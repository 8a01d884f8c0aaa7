import { coloursOf, watch } from "./pixels";
import { create, edit, expect, modelRequests, shown, test } from "./studio";

const VISIBLE = 0.02;

test("a prompt becomes a rotating model on a fresh start without any key", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto("/");
  await expect(page.getByText("Sandbox: no provider's key is configured")).toBeVisible();

  await create(page, "a red ceramic mug");
  await expect(page.getByRole("progressbar", { name: "Making the product" })).toBeVisible();
  await shown(page, 1);

  expect((await coloursOf(page)).red).toBeGreaterThan(VISIBLE);
  await expect(page.getByRole("button", { name: "Rotate by itself" })).toHaveAttribute("aria-pressed", "true");
  const one = await page.locator("canvas").screenshot();
  await expect.poll(async () => (await page.locator("canvas").screenshot()).equals(one)).toBe(false);
});

test("an edit replaces the model without the canvas ever being empty, and the view stays as it was chosen", async ({ page }) => {
  await create(page, "a red ceramic mug");
  await shown(page, 1);
  await page.getByRole("button", { name: "Statistics" }).click();

  const watched = watch(page);
  await edit(page, "make it blue");
  await shown(page, 2);
  const seen = await watched.stop();

  expect(seen.length).toBeGreaterThan(5);
  for (const { any } of seen) {
    expect(any).toBeGreaterThan(VISIBLE);
  }
  const last = await coloursOf(page);
  expect(last.blue).toBeGreaterThan(VISIBLE);
  expect(last.red).toBeLessThan(VISIBLE);
  await expect(page.getByRole("button", { name: "Statistics" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByLabel("Statistics").getByText("Triangles")).toBeVisible();
});

test("going back shows the old model in one click and fetches no model", async ({ page }) => {
  await create(page, "a red ceramic mug");
  await shown(page, 1);
  await edit(page, "make it blue");
  await shown(page, 2);

  const requests = modelRequests(page);
  await page.getByRole("button", { name: "Go back to version 1" }).click();
  await shown(page, 1);

  expect((await coloursOf(page)).red).toBeGreaterThan(VISIBLE);
  expect(requests).toEqual([]);

  await page.getByText("1 other version").click();
  await expect(page.getByText("from version 1")).toBeVisible();
  await page.getByRole("button", { name: "Restore “make it blue”" }).click();
  await shown(page, 2);
  expect((await coloursOf(page)).blue).toBeGreaterThan(VISIBLE);
});

test("a product can be saved in every format", async ({ page }) => {
  await create(page, "a red ceramic mug");
  await shown(page, 1);

  for (const format of ["GLB", "USDZ", "STL", "3MF", "OBJ", "PLY", "JPG"]) {
    if (!(await page.getByRole("group", { name: "Download" }).isVisible())) {
      await page.getByRole("button", { name: "Download" }).click();
    }
    const download = page.waitForEvent("download");
    await page.getByRole("group", { name: "Download" }).getByRole("button", { name: format }).click();
    expect((await download).suggestedFilename()).toMatch(/^product\.\w+$/);
  }

  const picture = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a picture" }).click();
  expect((await picture).suggestedFilename()).toBe("a-red-ceramic-mug.png");
});

test("a run can be cancelled", async ({ page }) => {
  await create(page, "a red ceramic mug [fault:model-stuck]");

  await page.getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByText(/^Stopped/)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Making the product" })).toBeHidden();
});
