import { BufferGeometry, Float32BufferAttribute } from "three";
import type { PackageType, Panel } from "../packaging-service";

type Vector = readonly [x: number, y: number, z: number];

type FlatPanel = Exclude<Panel, "body">;

/** How a flat panel stands: which ways are right and up on its artwork, seen from outside. The front looks to +Z. */
interface Facing {
  right: Vector;
  up: Vector;
}

/** As the service's own models have it (`dev.maquette.packaging.model`): left is the left of who looks at the front. */
const FACINGS: Record<FlatPanel, Facing> = {
  front: { right: [1, 0, 0], up: [0, 1, 0] },
  back: { right: [-1, 0, 0], up: [0, 1, 0] },
  left: { right: [0, 0, 1], up: [0, 1, 0] },
  right: { right: [0, 0, -1], up: [0, 1, 0] },
  top: { right: [1, 0, 0], up: [0, 0, -1] },
  bottom: { right: [1, 0, 0], up: [0, 0, 1] },
};

/** Divisible by four, so that the diameter is exact along both axes. */
const SEGMENTS = 96;
/** How far outlines stand off the surface, as a share of the package. */
const OFF = 0.51;
/** Where the lines of a body run: a little inside of its ends, so that neither the caps nor the ground hide them. */
const BETWEEN = 0.494;

/**
 * The surface of a panel of a package that is one unit wide, high and deep, around the origin; it is stretched to its size
 * afterwards. Texture coordinates are three's: v is 1 at the upper edge of the artwork.
 */
export function panelGeometry(type: PackageType, panel: Panel): BufferGeometry {
  if (panel === "body") {
    return bodyGeometry();
  }
  return type === "cylinder" ? capGeometry(panel) : sideGeometry(panel);
}

/** Lines around a panel in the same space, each closed, to mark it. */
export function panelOutlines(type: PackageType, panel: Panel): Vector[][] {
  if (panel === "body") {
    return [-BETWEEN, BETWEEN].map((height) => rim().map(([x, , z]): Vector => [2 * OFF * x, height, 2 * OFF * z]));
  }
  if (type === "cylinder") {
    const height = panel === "top" ? OFF : -OFF;
    return [rim().map(([x, , z]): Vector => [2 * OFF * x, height, 2 * OFF * z])];
  }
  const facing = FACINGS[panel];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const;
  const outward = scaled(outwardOf(panel), OFF);
  return [corners.map(([across, upwards]) => sum(outward, scaled(facing.right, across * OFF), scaled(facing.up, upwards * OFF)))];
}

/** The direction that a flat panel looks to. */
export function outwardOf(panel: FlatPanel): Vector {
  const { right, up } = FACINGS[panel];
  return [right[1] * up[2] - right[2] * up[1], right[2] * up[0] - right[0] * up[2], right[0] * up[1] - right[1] * up[0]];
}

function sideGeometry(panel: FlatPanel): BufferGeometry {
  const { right, up } = FACINGS[panel];
  const outward = outwardOf(panel);
  const surface = new Surface();
  for (const [across, upwards] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const) {
    surface.vertex(sum(scaled(outward, 0.5), scaled(right, across - 0.5), scaled(up, upwards - 0.5)), outward, across, upwards);
  }
  return surface.geometry([0, 1, 2, 0, 2, 3]);
}

/** The seam has its vertices twice, at the left edge of the artwork and at the right. */
function bodyGeometry(): BufferGeometry {
  const surface = new Surface();
  const triangles: number[] = [];
  rim().forEach(([x, , z], step) => {
    surface.vertex([x, -0.5, z], [2 * x, 0, 2 * z], step / SEGMENTS, 0);
    surface.vertex([x, 0.5, z], [2 * x, 0, 2 * z], step / SEGMENTS, 1);
    if (step < SEGMENTS) {
      const lower = 2 * step;
      triangles.push(lower, lower + 2, lower + 3, lower, lower + 3, lower + 1);
    }
  });
  return surface.geometry(triangles);
}

function capGeometry(panel: FlatPanel): BufferGeometry {
  const { right, up } = FACINGS[panel];
  const outward = outwardOf(panel);
  const surface = new Surface();
  const triangles: number[] = [];
  const isTop = panel === "top";
  const height = isTop ? 0.5 : -0.5;
  surface.vertex([0, height, 0], outward, 0.5, 0.5);
  rim().forEach((place, step) => {
    surface.vertex([place[0], height, place[2]], outward, 0.5 + dot(place, right), 0.5 + dot(place, up));
    if (step < SEGMENTS) {
      // the rim goes round counter-clockwise only for who looks from above
      triangles.push(0, isTop ? step + 1 : step + 2, isTop ? step + 2 : step + 1);
    }
  });
  return surface.geometry(triangles);
}

/** From the seam at -Z by the left, the front and the right round to the seam: the way that the artwork of a body runs. */
function rim(): Vector[] {
  return Array.from({ length: SEGMENTS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * (step % SEGMENTS)) / SEGMENTS;
    return [-Math.sin(angle) / 2, 0, -Math.cos(angle) / 2];
  });
}

class Surface {
  private readonly positions: number[] = [];
  private readonly normals: number[] = [];
  private readonly places: number[] = [];

  vertex(position: Vector, normal: Vector, across: number, upwards: number): void {
    this.positions.push(...position);
    this.normals.push(...normal);
    this.places.push(across, upwards);
  }

  geometry(triangles: number[]): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new Float32BufferAttribute(this.positions, 3));
    geometry.setAttribute("normal", new Float32BufferAttribute(this.normals, 3));
    geometry.setAttribute("uv", new Float32BufferAttribute(this.places, 2));
    geometry.setIndex(triangles);
    return geometry;
  }
}

function scaled([x, y, z]: Vector, factor: number): Vector {
  return [x * factor, y * factor, z * factor];
}

function sum(...vectors: Vector[]): Vector {
  return vectors.reduce(([x, y, z], [a, b, c]): Vector => [x + a, y + b, z + c]);
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
