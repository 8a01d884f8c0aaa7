import type { BufferGeometry } from "three";
import { describe, expect, it } from "vitest";
import type { PackageType, Panel } from "../packaging-service";
import { panelsOf } from "../panels";
import { panelGeometry, panelOutlines } from "./package-geometry";

type Vector = [number, number, number];

/** Where a place of the artwork lies; across from its left edge, upwards from its lower one, each 0 to 1. */
function placeOf(geometry: BufferGeometry, across: number, upwards: number): Vector {
  const { position, uv } = geometry.attributes as Record<string, { count: number; getX(i: number): number; getY(i: number): number; getZ(i: number): number }>;
  for (let i = 0; i < uv!.count; i++) {
    if (Math.abs(uv!.getX(i) - across) < 1e-6 && Math.abs(uv!.getY(i) - upwards) < 1e-6) {
      // adding zero turns -0 into 0
      return [position!.getX(i), position!.getY(i), position!.getZ(i)].map((x) => Number(x.toFixed(6)) + 0) as Vector;
    }
  }
  throw new Error(`No vertex shows ${across}, ${upwards}.`);
}

/** The volume that a surface encloses with the origin: the sum over a closed package whose sides all look outwards. */
function volumeOf(geometry: BufferGeometry): number {
  const points = geometry.attributes.position!.array;
  const at = (index: number): Vector => [points[3 * index]!, points[3 * index + 1]!, points[3 * index + 2]!];
  const triangles = geometry.index!.array;
  let volume = 0;
  for (let i = 0; i < triangles.length; i += 3) {
    const [[a, b, c], [d, e, f], [g, h, j]] = [at(triangles[i]!), at(triangles[i + 1]!), at(triangles[i + 2]!)];
    volume += (a * (e * j - f * h) - b * (d * j - f * g) + c * (d * h - e * g)) / 6;
  }
  return volume;
}

describe("panels in 3D", () => {
  it.each<[Panel, Vector, Vector]>([
    // the upper left corner and the lower right one, for who looks at the front: x right, y up, z towards them
    ["front", [-0.5, 0.5, 0.5], [0.5, -0.5, 0.5]],
    ["back", [0.5, 0.5, -0.5], [-0.5, -0.5, -0.5]],
    ["left", [-0.5, 0.5, -0.5], [-0.5, -0.5, 0.5]],
    ["right", [0.5, 0.5, 0.5], [0.5, -0.5, -0.5]],
    // seen from above with the front below, and from below with the front above
    ["top", [-0.5, 0.5, -0.5], [0.5, 0.5, 0.5]],
    ["bottom", [-0.5, -0.5, 0.5], [0.5, -0.5, -0.5]],
  ])("the artwork of the %s of a box is upright, seen from outside", (panel, upperLeft, lowerRight) => {
    const geometry = panelGeometry("box", panel);

    expect(placeOf(geometry, 0, 1)).toEqual(upperLeft);
    expect(placeOf(geometry, 1, 0)).toEqual(lowerRight);
  });

  it("the body of a cylinder has the middle of its artwork at the front, and runs from the left to the right", () => {
    const geometry = panelGeometry("cylinder", "body");

    expect(placeOf(geometry, 0.5, 1)).toEqual([0, 0.5, 0.5]);
    expect(placeOf(geometry, 0.25, 0)).toEqual([-0.5, -0.5, 0]);
    expect(placeOf(geometry, 0.75, 0)).toEqual([0.5, -0.5, 0]);
    expect(placeOf(geometry, 0, 1)).toEqual(placeOf(geometry, 1, 1));
  });

  it("the caps of a cylinder are upright like the closures of a box", () => {
    expect(placeOf(panelGeometry("cylinder", "top"), 0.5, 0)).toEqual([0, 0.5, 0.5]);
    expect(placeOf(panelGeometry("cylinder", "top"), 1, 0.5)).toEqual([0.5, 0.5, 0]);
    expect(placeOf(panelGeometry("cylinder", "bottom"), 0.5, 1)).toEqual([0, -0.5, 0.5]);
    expect(placeOf(panelGeometry("cylinder", "bottom"), 1, 0.5)).toEqual([0.5, -0.5, 0]);
  });

  it.each<[PackageType, number]>([
    ["box", 1],
    ["cylinder", Math.PI / 4],
  ])("the panels of a %s enclose it, all looking outwards", (type, volume) => {
    const enclosed = panelsOf(type).reduce((sum, panel) => sum + volumeOf(panelGeometry(type, panel)), 0);

    expect(enclosed).toBeGreaterThan(volume * 0.998);
    expect(enclosed).toBeLessThanOrEqual(volume + 1e-6);
  });

  it("marks are closed and lie outside", () => {
    for (const type of ["box", "cylinder"] as const) {
      for (const panel of panelsOf(type)) {
        for (const outline of panelOutlines(type, panel)) {
          expect(outline[0]).toEqual(outline.at(-1));
          expect(outline.every(([x, y, z]) => Math.max(Math.hypot(x, z), Math.abs(y)) > 0.5)).toBe(true);
        }
      }
    }
  });
});
