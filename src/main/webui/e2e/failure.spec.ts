import { create, edit, expect, modelRequests, shown, test } from "./studio";

test("a failed run says why, keeps the product, and can be tried again", async ({ page }) => {
  // with one view, as each has a prompt of its own that is refused once
  await create(page, "a red ceramic mug", 1);
  await shown(page, 1);

  await edit(page, "make it blue [fault:refusedx1]");
  const failed = page.getByRole("article", { name: "Failed run" });
  await expect(failed.getByRole("alert")).toContainText(/prompt was blocked/);
  await expect(failed).toContainText("The product is as it was before.");
  await expect(page.getByRole("article", { name: "Version 1" }).getByText("Shown")).toBeVisible();

  await failed.getByRole("button", { name: "Try again" }).click();
  await shown(page, 2);
  await expect(failed).toBeHidden();
});

test("a model that was damaged on its way is fetched again, once", async ({ page }) => {
  let damaged = 1;
  await page.route("**/*.glb", (route) => (damaged-- > 0 ? route.fulfill({ body: "no model" }) : route.continue()));
  const requests = modelRequests(page);

  await create(page, "a red ceramic mug");
  await shown(page, 1);

  expect(requests).toHaveLength(2);
});

test("a model that stays broken is told about, and the page goes on", async ({ page }) => {
  await page.route("**/*.glb", (route) => route.fulfill({ body: "no model" }));
  const requests = modelRequests(page);

  await create(page, "a red ceramic mug");
  await expect(page.getByText("The model's file cannot be read")).toBeVisible();

  expect(requests).toHaveLength(2);
  await expect(page.locator("canvas")).toBeVisible();
  await page.unroute("**/*.glb");
  await page.getByRole("button", { name: "Try again" }).click();
  await shown(page, 1);
});

test("a model that is not there is asked for once, and again only when somebody wants it", async ({ page }) => {
  await page.route("**/*.glb", (route) => route.fulfill({ status: 404, body: "none" }));
  const requests = modelRequests(page);

  await create(page, "a red ceramic mug");
  await expect(page.getByText("The model's file is not there.")).toBeVisible();
  await page.unroute("**/*.glb");
  await page.getByRole("button", { name: "Try again" }).click();
  await shown(page, 1);

  expect(requests).toHaveLength(2);
});

test("a wish that is too short is told about before anything is sent", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("What do you want to make?").fill("mug");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("alert")).toHaveText("Please write at least 5 characters.");
});

test("an unknown page says so", async ({ page }) => {
  await page.goto("/studio/nothing");

  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
});
