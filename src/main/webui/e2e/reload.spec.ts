import { coloursOf } from "./pixels";
import { create, expect, modelRequests, shown, test } from "./studio";

test("a reload during a run goes on with its progress and its time", async ({ page }) => {
  await create(page, "a red ceramic mug [fault:slow]");
  const run = page.getByRole("article", { name: "Being made" });
  await expect(run.getByText(/^[3-9] s$/)).toBeVisible();

  await page.reload();

  await expect(run.getByText("a red ceramic mug")).toBeVisible();
  const seconds = Number.parseInt(await run.getByText(/^\d+ s$/).innerText(), 10);
  expect(seconds).toBeGreaterThanOrEqual(3);
  await shown(page, 1);
});

test("a reload shows the model from the cache, also with the network cut", async ({ page, context }) => {
  await create(page, "a red ceramic mug");
  await shown(page, 1);
  await page.evaluate(() => navigator.serviceWorker.ready);

  const requests = modelRequests(page);
  await context.setOffline(true);
  await page.reload();
  await shown(page, 1);

  expect((await coloursOf(page)).red).toBeGreaterThan(0.02);
  expect(requests).toEqual([]);
  await context.setOffline(false);
});

test("the service stopped and started again is survived without a reload", async ({ page, service }) => {
  await create(page, "a red ceramic mug");
  await shown(page, 1);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await service.stop();
  await expect(page.getByText("The service does not answer.")).toBeVisible();
  await service.start();
  await expect(page.getByText("The service does not answer.")).toBeHidden();

  await page.getByLabel("What should be changed?").fill("make it blue");
  await page.getByRole("button", { name: "Change" }).click();
  await shown(page, 2);
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});
