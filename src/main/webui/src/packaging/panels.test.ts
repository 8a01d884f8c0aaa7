import { describe, expect, it } from "vitest";
import { packagingDocument, textureOf } from "./packaging-document.fake";
import { isCropped, panelSize, panelSizeText, panelsText, viewPanels } from "./panels";

const BOX = { type: "box", dimensions: { width: 100, height: 150, depth: 60 } } as const;
const CYLINDER = { type: "cylinder", dimensions: { width: 80, height: 120, depth: 999 } } as const;

describe("panels", () => {
  it("are as large as the sides of the package", () => {
    expect(panelSize(BOX, "front")).toEqual({ width: 100, height: 150 });
    expect(panelSize(BOX, "left")).toEqual({ width: 60, height: 150 });
    expect(panelSize(BOX, "top")).toEqual({ width: 100, height: 60 });
    expect(panelSize(CYLINDER, "body")).toEqual({ width: Math.PI * 80, height: 120 });
    expect(panelSize(CYLINDER, "top")).toEqual({ width: 80, height: 80 });
  });

  it("say their size as people do", () => {
    expect(panelSizeText(BOX, "front")).toBe("100 × 150 mm");
    expect(panelSizeText(CYLINDER, "body")).toBe("251.3 × 120 mm");
    expect(panelSizeText(CYLINDER, "bottom")).toBe("Ø 80 mm");
  });

  it("are each empty, being made, done or failed, and a failed one keeps its artwork", () => {
    const document = packagingDocument({
      box: { textures: ["front", "left", "top"], generating: ["back", "top"] },
      cylinder: { textures: ["body"], generating: [] },
    });

    const views = viewPanels(document, "box", ["left", "right"]);

    expect(Object.fromEntries(views.map(({ panel, status }) => [panel, status]))).toEqual({
      front: "done",
      back: "generating",
      left: "failed",
      right: "failed",
      top: "generating",
      bottom: "empty",
    });
    expect(views.filter(({ texture }) => texture).map(({ panel }) => panel)).toEqual(["front", "left", "top"]);
  });

  it("of the other type have nothing to do with these", () => {
    const document = packagingDocument({
      box: { textures: ["top"], generating: ["bottom"] },
      cylinder: { textures: [], generating: [] },
    });

    expect(viewPanels(document, "cylinder", []).map(({ status }) => status)).toEqual(["empty", "empty", "empty"]);
  });

  it("show all of their artwork as long as their proportions stay", () => {
    const texture = textureOf("front", { width: 100, height: 150 });

    expect(isCropped(texture, BOX)).toBe(false);
    expect(isCropped(texture, { type: "box", dimensions: { width: 200, height: 300, depth: 60 } })).toBe(false);
    expect(isCropped(texture, { type: "box", dimensions: { width: 120, height: 150, depth: 60 } })).toBe(true);
  });

  it("are named in a sentence", () => {
    expect(panelsText(["front"], "box")).toBe("the front");
    expect(panelsText(["front", "left", "top"], "box")).toBe("the front, the left and the top");
    expect(panelsText(["body", "top", "bottom"], "cylinder")).toBe("all 3 panels");
  });
});
