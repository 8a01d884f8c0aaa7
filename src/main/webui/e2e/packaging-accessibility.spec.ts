import { seriousFindings } from "./axe";
import { ask, beingMade, BOX_PANELS, face, open, printed, row } from "./packaging-page";
import { expect, test } from "./studio";

for (const colorScheme of ["light", "dark"] as const) {
  test(`the packaging page has no serious finding in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page);
    expect(await seriousFindings(page)).toEqual([]);

    await ask(page, "orange slices on mint green [fault:slow]");
    await expect(beingMade(page).getByRole("progressbar")).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);

    await printed(page, BOX_PANELS);
    expect(await seriousFindings(page)).toEqual([]);

    await ask(page, "blue waves on cream [fault:refused]", "one");
    await expect(page.getByRole("alert")).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("button", { name: "Reset the box …" }).click();
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test("a package is made with the keyboard alone", async ({ page }) => {
  await open(page);
  await page.getByLabel("Width", { exact: true }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("140");
  await face(page, "front").focus();
  await page.keyboard.press("ArrowRight");
  await expect(row(page, "Right")).toContainText("100 × 150 mm");

  await page.getByLabel("What should be printed?").focus();
  await page.keyboard.type("orange slices on mint green");
  await page.keyboard.press("Enter");
  await printed(page, BOX_PANELS);

  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("+");
  await page.getByRole("button", { name: "Delete the artwork of Right" }).focus();
  await page.keyboard.press("Enter");
  await expect(row(page, "Right")).toContainText("Empty");
});

test("packaging fits the width of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await ask(page, "orange slices on mint green");
  await printed(page, BOX_PANELS);

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  for (const button of ["Download package", "Download dieline", "Start over"]) {
    await page.getByRole("button", { name: button }).click();
    const panel = (await page.getByRole("group", { name: button }).boundingBox())!;
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(360);
    await page.keyboard.press("Escape");
  }
});
