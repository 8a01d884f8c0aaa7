import { createHash } from "node:crypto";
import { test as base, expect } from "@playwright/test";
import { Service } from "./service";

const KEY = "a-key-of-the-tests-0123456789abcdef";

const test = base.extend<object, { closed: Service }>({
  closed: [
    async ({}, use) => {
      const service = await Service.started({
        "maquette.auth.mode": "api-key",
        "maquette.auth.api-keys.tests.hash": createHash("sha256").update(KEY).digest("hex"),
      });
      await use(service);
      await service.end();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});

test("a service that is not open to all asks who one is, and the key stays in the tab", async ({ page, closed }) => {
  await page.goto(`${closed.url}/studio/jobs`);
  const dialog = page.getByRole("dialog", { name: "This service wants to know who you are" });
  await dialog.getByRole("textbox", { name: "API key" }).fill("another-key-0123456789abcdef-of-nobody");
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("The API key is not known.");

  await dialog.getByRole("textbox", { name: "API key" }).fill(KEY);
  await dialog.getByRole("button", { name: "Continue" }).click();

  await expect(dialog).toBeHidden();
  await expect(page.getByText("Nothing has run yet.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing has run yet.")).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain(KEY);
});
