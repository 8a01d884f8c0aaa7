import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ask, BOX_PANELS, CYLINDER_PANELS, face, open, printed, row, shape, stateOf } from "./packaging-page";
import { expect, test } from "./studio";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  turned: boolean;
}

test("the dieline is the one that the service prints", async ({ page, workspace }) => {
  await open(page);
  for (const [type, panels] of [
    ["Box", BOX_PANELS],
    ["Cylinder", CYLINDER_PANELS],
  ] as const) {
    await shape(page, type).check();
    await ask(page, "orange slices on mint green");
    await printed(page, panels);
    await page.getByLabel("Height", { exact: true }).fill("90");
    await page.getByLabel(type === "Box" ? "Width" : "Diameter", { exact: true }).fill("130");
    await expect.poll(async () => (await stateOf(page, workspace)).package_dimensions).toMatchObject({ width: 130, height: 90 });

    const svg = await (await page.request.get("/packaging/dieline.svg?bleed_mm=3", { headers: { "X-Workspace": workspace } })).text();
    const service = await page.evaluate(readFaces, { svg, mine: false });
    const studio = await page.evaluate(readFaces, { svg: null, mine: true });

    // the service's sheet has marks around, so places are compared with that of one panel
    const first = panels[0]!;
    for (const panel of panels) {
      for (const side of ["width", "height"] as const) {
        expect(studio[panel]![side], `${side} of ${panel}`).toBeCloseTo(service[panel]![side], 1);
      }
      for (const axis of ["x", "y"] as const) {
        expect(studio[panel]![axis] - studio[first]![axis], `${axis} of ${panel}`).toBeCloseTo(
          service[panel]![axis] - service[first]![axis],
          1,
        );
      }
      expect(studio[panel]!.turned, panel).toBe(service[panel]!.turned);
    }
  }
});

/** Runs in the page. */
function readFaces({ svg, mine }: { svg: string | null; mine: boolean }): Record<string, Box> {
  const root = mine ? document : new DOMParser().parseFromString(svg!, "image/svg+xml");
  const images = [...root.querySelectorAll(mine ? "[data-panel] image" : "image")];
  return Object.fromEntries(
    images.map((image) => {
      const number = (name: string) => Number(image.getAttribute(name));
      const panel = mine ? image.closest("[data-panel]")!.getAttribute("data-panel")! : image.id.replace("-picture", "");
      const turned = image.getAttribute("transform")?.startsWith("rotate(180") ?? false;
      return [panel, { x: number("x"), y: number("y"), width: number("width"), height: number("height"), turned }];
    }),
  );
}

test("a panel is chosen on the dieline, in the list or in 3D, and is chosen everywhere then", async ({ page }) => {
  await open(page);
  await expect(face(page, "front")).toBeChecked();

  await face(page, "top").click();
  await expect(row(page, "Top").getByRole("button", { name: /^Top/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("application")).toHaveAccessibleName(/Top selected/);

  await row(page, "Front").getByRole("button", { name: /^Front/ }).click();
  await expect(face(page, "front")).toBeChecked();

  const front = page.getByRole("application");
  await row(page, "Left").getByRole("button", { name: /^Left/ }).click();
  await expect(front).toHaveAccessibleName(/Left selected/);
  await row(page, "Back").getByRole("button", { name: /^Back/ }).click();
  await row(page, "Left").getByRole("button", { name: /^Left/ }).click();
  await row(page, "Front").getByRole("button", { name: /^Front/ }).click();
  await face(page, "right").focus();
  await face(page, "right").press("Enter");
  await expect(front).toHaveAccessibleName(/Right selected/);

  // the camera looks at the right side now, whose neighbour at the left is the front
  const { width, height } = (await front.boundingBox())!;
  await expect
    .poll(async () => {
      await front.click({ position: { x: width * 0.34, y: height * 0.55 } });
      return face(page, "front").isChecked();
    })
    .toBe(true);
});

test("the dieline works with the arrow keys", async ({ page }) => {
  await open(page);
  await face(page, "front").focus();

  await page.keyboard.press("ArrowLeft");
  await expect(face(page, "left")).toBeChecked();
  await expect(face(page, "left")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await expect(face(page, "top")).toBeChecked();
  await expect(page.getByRole("radio", { name: "Top", exact: true })).toBeVisible();
});

test("dimensions change by sliders, numbers and dimension lines, and are the service's after a reload", async ({ page, workspace }) => {
  await open(page);
  const dimensions = async () => (await stateOf(page, workspace)).package_dimensions;

  await page.getByRole("slider", { name: "Width, slider" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByLabel("Width", { exact: true })).toHaveValue("2000");
  await page.keyboard.press("Home");
  await expect(page.getByLabel("Width", { exact: true })).toHaveValue("10");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Width", { exact: true })).toHaveValue("11");

  await page.getByLabel("Height", { exact: true }).fill("62,5");
  const line = page.getByRole("slider", { name: "Depth on the dieline" });
  await line.focus();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowUp");
  await expect(line).toHaveAttribute("aria-valuenow", "111");
  await expect.poll(dimensions).toEqual({ width: 11, height: 62.5, depth: 111 });

  await page.reload();
  await expect(page.getByLabel("Height", { exact: true })).toHaveValue("62.5");
  await expect(row(page, "Left")).toContainText("111 × 62.5 mm");
});

test("a dimension line is drawn longer with the pointer", async ({ page }) => {
  await open(page);
  const knob = page.getByRole("slider", { name: "Width on the dieline" }).locator("circle").last();
  const { x, y, width, height } = (await knob.boundingBox())!;

  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 30, y + height / 2, { steps: 5 });
  await page.mouse.up();

  await expect.poll(async () => Number(await page.getByLabel("Width", { exact: true }).inputValue())).toBeGreaterThan(115);
});

test("a length that cannot be is told about and not sent", async ({ page, workspace }) => {
  await open(page);
  const width = page.getByLabel("Width", { exact: true });
  for (const wrong of ["9", "2001", "-5", "wide"]) {
    await width.fill(wrong);
    await expect(page.getByRole("alert")).toHaveText("10 to 2000 mm");
    await expect(width).toHaveAttribute("aria-invalid", "true");
  }
  await width.blur();

  await expect(page.getByRole("alert")).toBeHidden();
  await expect(width).toHaveValue("100");
  expect((await stateOf(page, workspace)).package_dimensions.width).toBe(100);
});

test("a mock-up goes along, and only one", async ({ page }) => {
  await open(page);
  await dropMockup(page);
  await dropMockup(page);
  await expect(page.getByText("Only one picture can be used.")).toBeVisible();
  await expect(page.getByRole("img", { name: "mockup.png" })).toBeVisible();

  const sent = page.waitForRequest("**/api/packaging/panels/generate");
  await ask(page, "stripes in the colours of the mock-up", "one");
  expect((await sent).postDataJSON().reference_mockup).toContain("/assets/");
  await printed(page, ["front"]);
});

async function dropMockup(page: Page): Promise<void> {
  await page.getByLabel("What should be printed?").evaluate(async (field) => {
    const canvas = new OffscreenCanvas(256, 256);
    const context = canvas.getContext("2d")!;
    context.fillStyle = "purple";
    context.fillRect(32, 32, 192, 192);
    const data = new DataTransfer();
    data.items.add(new File([await canvas.convertToBlob()], "mockup.png", { type: "image/png" }));
    field.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  });
}

test("package and dieline are saved in every format, as they are seen", async ({ page }) => {
  await open(page);
  await ask(page, "orange slices on mint green", "one");
  await printed(page, ["front"]);
  // not yet sent when the download is asked for
  await page.getByLabel("Height", { exact: true }).fill("123");

  for (const [menu, name, formats] of [
    ["Download package", "package", ["GLB", "USDZ", "OBJ", "STL"]],
    ["Download dieline", "dieline", ["PDF", "SVG", "JPG"]],
  ] as const) {
    for (const format of formats) {
      expect((await download(page, menu, format)).name).toMatch(new RegExp(`^${name}\\.\\w+$`));
    }
  }

  const drawn = (await download(page, "Download dieline", "SVG")).text;
  expect(drawn).toContain("<image");
  expect(drawn).toContain("H 123 mm");
  await page.getByRole("checkbox", { name: "Artwork" }).uncheck();
  await page.getByLabel("Bleed").selectOption("5");
  const lines = (await download(page, "Download dieline", "SVG")).text;
  expect(lines).not.toContain("<image");
  expect(lines).toMatch(/bleed[^<]*5 mm/i);
  await expect(face(page, "front").locator("image")).toHaveCount(0);
});

async function download(page: Page, menu: string, format: string): Promise<{ name: string; text: string }> {
  const group = page.getByRole("group", { name: menu });
  if (!(await group.isVisible())) {
    await page.getByRole("button", { name: menu }).click();
  }
  const saved = page.waitForEvent("download");
  await group.getByRole("button", { name: format }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

test("words of one panel are used for the next", async ({ page }) => {
  await open(page);
  await ask(page, "orange slices on mint green", "one");
  await printed(page, ["front"]);
  await page.getByLabel("What should be printed?").fill("");

  await page.getByRole("button", { name: "Use these words" }).click();

  await expect(page.getByLabel("What should be printed?")).toHaveValue("orange slices on mint green");
});

test("words that say nothing are refused in words", async ({ page }) => {
  await open(page);

  await ask(page, "nice and beautiful");

  await expect(page.getByText(/too vague/)).toBeVisible();
});
