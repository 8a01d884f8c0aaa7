import type { Page } from "@playwright/test";
import { ask, beingMade, BOX_PANELS, CYLINDER_PANELS, face, open, printed, row, shape, stateOf } from "./packaging-page";
import { likenessOf, plainPicture, quarteredPicture, quartersIn3d, quartersOfBox } from "./packaging-pixels";
import { expect, test } from "./studio";

const DESIGN = "orange slices on mint green, flat vector style, brand name SOLE in white capitals";

const RATIOS: Record<string, number> = { front: 2 / 3, back: 2 / 3, left: 2 / 3, right: 2 / 3, top: 1, bottom: 1 };

test("all panels are made while the page is loaded anew, and are upright on the dieline", async ({ page, workspace }) => {
  await open(page);
  await ask(page, `${DESIGN} [fault:slow]`);
  await expect(beingMade(page).getByText(/^[2-9] s$/)).toBeVisible();
  await expect(row(page, "Front")).toContainText("Being made");

  await page.reload();

  await expect(beingMade(page)).toBeVisible();
  expect(Number.parseInt(await beingMade(page).getByText(/^\d+ s$/).innerText(), 10)).toBeGreaterThanOrEqual(2);
  await expect(face(page, "top")).toHaveAttribute("data-status", "generating");
  await printed(page, BOX_PANELS);
  await expect(beingMade(page)).toBeHidden();
  await expect(row(page, "Front")).toContainText("Done");

  const { box_state: work } = await stateOf(page, workspace);
  const seen = await page.screenshot({ scale: "css" });
  for (const panel of BOX_PANELS) {
    const box = (await face(page, panel).locator("image").boundingBox())!;
    const { texture_url: artwork } = work.panel_textures[panel]!;
    const { upright, upsideDown } = await likenessOf(page, seen, quartersOfBox(box), artwork, { ratio: RATIOS[panel]!, round: false });
    // the closures hang on the back, and are upright for who looks at the front of the closed package
    const turned = panel === "top" || panel === "bottom";
    expect(turned ? upsideDown : upright, panel).toBeGreaterThan(0.6);
    expect(turned ? upsideDown - upright : upright - upsideDown, panel).toBeGreaterThan(0.1);
  }
});

test.describe("in 3D", () => {
  // its requests would pass by the pictures of the test
  test.use({ serviceWorkers: "block" });

  for (const type of ["Box", "Cylinder"] as const) {
    test(`every panel of a ${type.toLowerCase()} carries its artwork upright`, async ({ page, workspace }) => {
      const panels = type === "Box" ? BOX_PANELS : CYLINDER_PANELS;
      await open(page);
      await shape(page, type).check();
      await ask(page, DESIGN);
      await printed(page, panels);
      const state = await stateOf(page, workspace);
      const { panel_textures: textures } = type === "Box" ? state.box_state : state.cylinder_state;

      for (const panel of panels) {
        const url = textures[panel]!.texture_url;
        const real = await faced(page, panel, panels);

        // the same view once more, where this panel alone has colours that tell its corners
        const [quartered, plain] = [await quarteredPicture(page), await plainPicture(page)];
        await page.route("**/assets/**", (route) =>
          route.fulfill({ contentType: "image/png", body: route.request().url() === new URL(url, page.url()).href ? quartered : plain }),
        );
        await forgetTextures(page);
        await faced(page, panel, panels);
        const quarters = await quartersIn3d(page);
        await page.unroute("**/assets/**");
        await forgetTextures(page);

        expect(quarters.upperLeft.x, panel).toBeLessThan(quarters.upperRight.x);
        expect(quarters.lowerLeft.x, panel).toBeLessThan(quarters.lowerRight.x);
        expect(quarters.upperLeft.y, panel).toBeLessThan(quarters.lowerLeft.y);
        expect(quarters.upperRight.y, panel).toBeLessThan(quarters.lowerRight.y);
        // a body goes round, so that only its middle could be compared
        if (panel !== "body") {
          const round = type === "Cylinder";
          const { upright, upsideDown } = await likenessOf(page, real, quarters, url, { ratio: round ? 1 : RATIOS[panel]!, round });
          expect(upright - upsideDown, panel).toBeGreaterThan(0.1);
        }
      }
    });
  }

  /** The page loaded anew and turned to a panel, as a picture of the window. */
  async function faced(page: Page, panel: string, panels: readonly string[]): Promise<Buffer> {
    await page.reload();
    await printed(page, panels);
    await face(page, panel).click();
    return stillPicture(page);
  }

  /** Once two looks in a row are the same. */
  async function stillPicture(page: Page): Promise<Buffer> {
    // away from the panels, which a pointer brightens
    await page.mouse.move(5, 5);
    let last = await page.screenshot({ scale: "css" });
    await expect
      .poll(async () => {
        const before = last;
        last = await page.screenshot({ scale: "css" });
        return last.equals(before);
      })
      .toBe(true);
    return last;
  }

  async function forgetTextures(page: Page): Promise<void> {
    await page.evaluate(() => caches.delete("packaging-textures"));
  }
});

test("box and cylinder keep their own work", async ({ page }) => {
  await open(page);
  await page.getByLabel("Width", { exact: true }).fill("120");
  await ask(page, "orange slices on mint green");
  await printed(page, BOX_PANELS);

  await shape(page, "Cylinder").check();
  await printed(page, []);
  await expect(page.getByLabel("Diameter", { exact: true })).toHaveValue("80");
  await page.getByLabel("Height", { exact: true }).fill("200");
  await ask(page, "blue waves on cream", "one");
  await printed(page, ["body"]);

  await shape(page, "Box").check();
  await printed(page, BOX_PANELS);
  await expect(page.getByLabel("Width", { exact: true })).toHaveValue("120");
  await expect(page.getByText("orange slices on mint green", { exact: true })).toBeVisible();

  await shape(page, "Cylinder").check();
  await printed(page, ["body"]);
  await page.reload();
  await printed(page, ["body"]);
  await expect(page.getByLabel("Height", { exact: true })).toHaveValue("200");
  await expect(page.getByText("blue waves on cream", { exact: true })).toBeVisible();
});

test("artwork lands on the type that it was made for, whatever is shown meanwhile", async ({ page }) => {
  await open(page);
  await ask(page, "orange slices on mint green [fault:slow]");
  await expect(row(page, "Front")).toContainText("Being made");

  await shape(page, "Cylinder").check();
  await expect(row(page, "Top")).toContainText("Empty");
  await expect(beingMade(page)).toBeVisible();
  await expect(beingMade(page)).toBeHidden();
  await printed(page, []);

  await shape(page, "Box").check();
  await printed(page, BOX_PANELS);
});

test("a failed panel says why, keeps its artwork, and can be tried again", async ({ page }) => {
  await open(page);
  await ask(page, "orange slices on mint green", "one");
  await printed(page, ["front"]);

  await ask(page, "blue waves on cream [fault:refusedx1]", "one");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(/Failed to make the front\. .*prompt was blocked/);
  await expect(row(page, "Front")).toContainText("Failed");
  await expect(row(page, "Front")).toContainText("orange slices on mint green");
  await expect(face(page, "front")).toHaveAttribute("data-status", "failed");
  await printed(page, ["front"]);

  await page.reload();
  await expect(row(page, "Front")).toContainText("Failed");
  await page.getByRole("button", { name: "Try Front again" }).click();

  await expect(row(page, "Front")).toContainText("blue waves on cream");
  await expect(row(page, "Front")).toContainText("Done");
  await expect(alert).toBeHidden();
});

test("all panels that failed are tried again together", async ({ page }) => {
  await open(page);
  // the mock-up is refused, and without it no panel is asked for
  await ask(page, "blue waves on cream [fault:503]");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Failed to make all 6 panels.");
  await expect(row(page, "Bottom")).toContainText("Failed");

  const sent = page.waitForRequest("**/api/packaging/panels/generate-all");
  await alert.getByRole("button", { name: "Try again" }).click();
  expect((await sent).postDataJSON()).toMatchObject({ prompt: "blue waves on cream [fault:503]", package_type: "box" });
  await expect(row(page, "Bottom")).toContainText("Being made");
});

test("what is being made can be cancelled", async ({ page }) => {
  await open(page);
  await ask(page, "orange slices on mint green [fault:slow]");

  await beingMade(page).getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByText("Stopped. The package is as it was.")).toBeVisible();
  await expect(beingMade(page)).toBeHidden();
  await expect(row(page, "Front")).toContainText("Empty");
});

test("artwork that is there already is not asked for again", async ({ page }) => {
  await open(page);
  await ask(page, "orange slices on mint green", "one");
  await printed(page, ["front"]);

  const requests: string[] = [];
  page.on("request", (request) => request.url().startsWith("http") && request.url().includes("/assets/") && requests.push(request.url()));
  await page.reload();
  await printed(page, ["front"]);
  await shape(page, "Cylinder").check();
  await printed(page, []);
  await shape(page, "Box").check();
  await printed(page, ["front"]);

  expect(requests).toEqual([]);
});

test("artwork is deleted, a shape is reset, and everything is cleared", async ({ page, workspace }) => {
  await open(page);
  await page.getByLabel("Depth", { exact: true }).fill("40");
  await ask(page, "orange slices on mint green");
  await printed(page, BOX_PANELS);

  await page.getByRole("button", { name: "Delete the artwork of Front" }).click();
  await printed(
    page,
    BOX_PANELS.filter((panel) => panel !== "front"),
  );
  await expect(row(page, "Front")).toContainText("Empty");

  await startOver(page, "Reset the box");
  await printed(page, []);
  await expect(page.getByLabel("Depth", { exact: true })).toHaveValue("100");

  await shape(page, "Cylinder").check();
  await ask(page, "blue waves on cream", "one");
  await printed(page, ["body"]);
  await startOver(page, "Clear box and cylinder", "Clear everything");
  await expect(shape(page, "Box")).toBeChecked();
  await printed(page, []);
  expect((await stateOf(page, workspace)).cylinder_state.panel_textures).toEqual({});
});

async function startOver(page: Page, choice: string, confirmation = choice): Promise<void> {
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("group", { name: "Start over" }).getByRole("button", { name: choice }).click();
  await page.getByRole("dialog").getByRole("button", { name: confirmation }).click();
}
