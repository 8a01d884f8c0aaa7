import { expect, test } from "./studio";

test("a step too many in a minute is told about, and nothing that was typed is lost", async ({ page }) => {
  await page.goto("/studio/generate?step=text-to-model");
  const wish = page.getByLabel("What should be made?");
  const session = page.getByRole("list", { name: "This session" }).getByRole("listitem");
  for (let count = 1; count <= 4; count++) {
    await wish.fill(`a red ceramic mug, number ${count}`);
    await page.getByRole("button", { name: "Generate", exact: true }).click();
    await expect(session).toHaveCount(count);
  }
  await wish.fill("a red ceramic mug, one too many");
  await page.getByRole("button", { name: "Generate", exact: true }).click();

  await expect(page.getByRole("alert")).toContainText("Only 4 of these requests are accepted in 60 seconds.");
  await expect(wish).toHaveValue("a red ceramic mug, one too many");
  await expect(session).toHaveCount(4);
});
