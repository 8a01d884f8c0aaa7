import { describe, expect, it } from "vitest";
import type { PackageShape, Panel } from "../packaging-service";
import { panelSize, panelsOf } from "../panels";
import { type Face, neighbourOf, netOf } from "./dieline";

const BOX: PackageShape = { type: "box", dimensions: { width: 100, height: 150, depth: 60 } };
const CYLINDER: PackageShape = { type: "cylinder", dimensions: { width: 80, height: 120, depth: 80 } };

function faceOf(shape: PackageShape, panel: Panel): Face {
  return netOf(shape).faces.find((face) => face.panel === panel)!;
}

/** The last places of all pieces of a path. */
function endsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/[ML]?(-?[\d.]+) (-?[\d.]+)(?=[MLAZ]|$)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

describe("dieline", () => {
  it.each([BOX, CYLINDER])("has every panel of a $type in its size", (shape) => {
    const { faces } = netOf(shape);

    expect(faces.map(({ panel }) => panel)).toEqual(panelsOf(shape.type));
    for (const { panel, box } of faces) {
      const { width, height } = panelSize(shape, panel);
      expect(box.right - box.left).toBeCloseTo(width);
      expect(box.bottom - box.top).toBeCloseTo(height);
    }
  });

  it("puts back, left, front and right of a box in a row, and the closures on the back", () => {
    const [back, left, front, right] = (["back", "left", "front", "right"] as const).map((panel) => faceOf(BOX, panel).box);

    expect(left!.left).toBe(back!.right);
    expect(front!.left).toBe(left!.right);
    expect(right!.left).toBe(front!.right);
    expect(faceOf(BOX, "top").box).toMatchObject({ left: back!.left, right: back!.right, bottom: back!.top });
    expect(faceOf(BOX, "bottom").box).toMatchObject({ left: back!.left, right: back!.right, top: back!.bottom });
  });

  it("turns only the artwork of a box's closures", () => {
    const turned = [...netOf(BOX).faces, ...netOf(CYLINDER).faces].filter(({ turn }) => turn === 180);

    expect(turned.map(({ panel }) => panel)).toEqual(["top", "bottom"]);
  });

  it("lays the discs of a cylinder where they meet the middle of the label, apart for their bleed", () => {
    const body = faceOf(CYLINDER, "body").box;
    const top = faceOf(CYLINDER, "top");

    expect(top.round).toBe(true);
    expect((top.box.left + top.box.right) / 2).toBeCloseTo((body.left + body.right) / 2);
    expect(body.top - top.box.bottom).toBe(2 * 3 + 5);
    expect(netOf(CYLINDER, 0).faces.find(({ panel }) => panel === "body")!.box.top - 80).toBe(5);
  });

  it.each([
    { width: 10, height: 2_000, depth: 10 },
    { width: 2_000, height: 10, depth: 2_000 },
    { width: 10, height: 10, depth: 2_000 },
    { width: 2_000, height: 2_000, depth: 10 },
  ])("cuts nothing outside of the sheet for $width x $height x $depth mm", (dimensions) => {
    const { width, height, cuts } = netOf({ type: "box", dimensions });

    for (const { x, y } of cuts.flatMap(endsOf)) {
      expect(x).toBeGreaterThanOrEqual(-1e-3);
      expect(x).toBeLessThanOrEqual(width + 1e-3);
      expect(y).toBeGreaterThanOrEqual(-1e-3);
      expect(y).toBeLessThanOrEqual(height + 1e-3);
    }
  });

  it("leads the arrow keys to what lies there", () => {
    const { faces } = netOf(BOX);

    expect(neighbourOf(faces, "front", "left")).toBe("left");
    expect(neighbourOf(faces, "front", "right")).toBe("right");
    expect(neighbourOf(faces, "back", "up")).toBe("top");
    expect(neighbourOf(faces, "back", "down")).toBe("bottom");
    expect(neighbourOf(faces, "right", "right")).toBe("right");
  });

  it("leads the arrow keys from everywhere to everywhere", () => {
    for (const shape of [BOX, CYLINDER]) {
      const { faces } = netOf(shape);
      const reached = new Set<Panel>([faces[0]!.panel]);
      for (const panel of reached) {
        for (const direction of ["left", "right", "up", "down"] as const) {
          reached.add(neighbourOf(faces, panel, direction));
        }
      }
      expect(reached.size).toBe(faces.length);
    }
  });
});
