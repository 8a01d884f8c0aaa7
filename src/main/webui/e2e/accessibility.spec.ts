import { seriousFindings } from "./axe";
import { create, expect, shown, test } from "./studio";

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page has a serious finding in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/");
    expect(await seriousFindings(page)).toEqual([]);

    await create(page, "a red ceramic mug [fault:slow]");
    await expect(page.getByRole("progressbar", { name: "Making the product" })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await shown(page, 1);
    await page.getByRole("button", { name: "Lights" }).click();
    expect(await seriousFindings(page)).toEqual([]);

    await page.goto("/studio/jobs");
    await page.getByRole("button", { name: "Product create" }).first().click();
    await page.getByText("The product is ready.").last().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test("the main path works with the keyboard alone", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByLabel("What do you want to make?")).toBeFocused();
  await page.keyboard.type("a red ceramic mug");
  await page.keyboard.press("Enter");
  await shown(page, 1);

  const view = page.getByRole("application");
  await view.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("+");

  await page.getByLabel("What should be changed?").focus();
  await page.keyboard.type("make it blue");
  await page.keyboard.press("Enter");
  await shown(page, 2);

  await page.getByRole("button", { name: "Go back to version 1" }).focus();
  await page.keyboard.press("Enter");
  await shown(page, 1);
});

test("everything fits the width of a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await create(page, "a red ceramic mug");
  await shown(page, 1);

  for (const [path, heading] of [
    ["/studio/product", "a red ceramic mug"],
    ["/", "What do you want to make?"],
    ["/studio/jobs", "Jobs"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("heading", { name: heading }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
