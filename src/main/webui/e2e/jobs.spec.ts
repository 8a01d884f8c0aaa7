import { create, expect, shown, test } from "./studio";

test("the jobs page shows what runs, what happened, and stops what should not go on", async ({ page }) => {
  await create(page, "a red ceramic mug");
  await shown(page, 1);
  await page.getByRole("link", { name: "Jobs" }).click();
  const done = page.getByRole("listitem").filter({ hasText: "Product create" }).first();
  await expect(done).toContainText("Done");
  await expect(done).toContainText("free");

  await done.getByRole("button", { name: "Product create" }).click();
  await expect(done.getByText("The product is ready.").last()).toBeVisible();

  await page.getByRole("link", { name: "Create" }).click();
  await create(page, "a red ceramic mug [fault:model-stuck]");
  await page.getByRole("link", { name: "Jobs" }).click();
  const stuck = page.getByRole("listitem").filter({ hasText: "Running" });
  await stuck.getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByText(/^Stopped/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Cancelled" }).first()).toBeVisible();
});
