import { expect, shown, test } from "./studio";

/** A PNG of 64 x 64 pixels, made by the page. */
async function dropPicture(page: import("@playwright/test").Page, type: "drop" | "paste"): Promise<void> {
  await page.getByLabel("What do you want to make?").evaluate(async (field, kind) => {
    const canvas = new OffscreenCanvas(64, 64);
    const context = canvas.getContext("2d")!;
    context.fillStyle = kind === "drop" ? "red" : "blue";
    context.fillRect(8, 8, 48, 48);
    const file = new File([await canvas.convertToBlob()], `${kind}.png`, { type: "image/png" });
    const data = new DataTransfer();
    data.items.add(file);
    const event =
      kind === "drop"
        ? new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data })
        : new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
    field.dispatchEvent(event);
  }, type);
}

test("reference pictures come by drop, by paste and by the button, and go along", async ({ page }) => {
  await page.goto("/");
  await dropPicture(page, "drop");
  await dropPicture(page, "paste");
  const strip = page.getByRole("list", { name: "Reference pictures" });
  await expect(strip.getByRole("img")).toHaveCount(2);
  await page.getByRole("button", { name: "Remove paste.png" }).click();
  await expect(strip.getByRole("img")).toHaveCount(1);

  await page.getByLabel("What do you want to make?").fill("a mug like this one");
  const sent = page.waitForRequest("**/api/product/create");
  await page.getByRole("button", { name: "Create", exact: true }).click();

  expect((await sent).postDataJSON().reference_images).toEqual([expect.stringContaining("/assets/")]);
  await shown(page, 1);
});

test("pictures that are views already go straight to the model", async ({ page }) => {
  await page.goto("/");
  await dropPicture(page, "drop");
  await page.getByLabel("Use these pictures as the views").check();
  await page.getByLabel("What do you want to make?").fill("a red cube");
  await page.getByRole("button", { name: "Create", exact: true }).click();

  await shown(page, 1);
});

test("what is no picture is refused in words", async ({ page }) => {
  await page.goto("/");
  await page.locator('input[type="file"]').setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") });

  await expect(page.getByText("notes.txt is no PNG, JPEG or WebP.")).toBeVisible();
});
