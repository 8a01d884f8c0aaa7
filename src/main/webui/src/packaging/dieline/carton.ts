import type { Dimensions, Panel } from "../packaging-service";
import type { Net } from "./dieline";
import {
  type Bounds,
  type Corner,
  type Edge,
  leftEdge,
  lengthOf,
  lowerEdge,
  pathOf,
  pathThrough,
  placeAt,
  rightEdge,
  upperEdge,
} from "./geometry";

/** Flaps are as large as folding cartons usually have them, but smaller where the package leaves no room for that. */
interface Proportions {
  glueFlap: number;
  glueTaper: number;
  tuck: number;
  tuckRadius: number;
  dust: number;
  relief: number;
}

const GLUE_TAPER = Math.tan(Math.PI / 6);
const DUST_TAPER = Math.tan(Math.PI / 12);

/**
 * A straight tuck end carton: back, left, front and right in a row, the glue flap at the free edge of the back, both
 * closures on the back too. The closures' artwork is upright for somebody at the front, so it lies upside down here.
 */
export function cartonNet(size: Dimensions): Net {
  const flaps = proportionsOf(size);
  const box = gridOf(size, flaps);
  const glue = glueFlap(leftEdge(box.back), flaps);
  const upperTuck = tuckFlap(upperEdge(box.top), flaps);
  const lowerTuck = tuckFlap(lowerEdge(box.bottom), flaps);
  const leftUpper = dustFlap(upperEdge(box.left), flaps, true);
  const rightUpper = dustFlap(upperEdge(box.right), flaps, false);
  const rightLower = dustFlap(lowerEdge(box.right), flaps, true);
  const leftLower = dustFlap(lowerEdge(box.left), flaps, false);

  const outline = [
    ...around(upperEdge(box.top), upperTuck),
    ...around(upperEdge(box.left), leftUpper),
    ...around(upperEdge(box.right), rightUpper),
    ...around(lowerEdge(box.right), rightLower),
    ...around(lowerEdge(box.left), leftLower),
    ...around(lowerEdge(box.bottom), lowerTuck),
    ...glue,
  ];
  const panelFolds = [upperEdge(box.back), lowerEdge(box.back), rightEdge(box.back), rightEdge(box.left), rightEdge(box.front)];
  const flapFolds = [glue, upperTuck, leftUpper, rightUpper, rightLower, leftLower, lowerTuck].map(
    (flap): Edge => ({ from: flap.at(-1)!, to: flap[0]! }),
  );

  return {
    width: flaps.glueFlap + 2 * size.width + 2 * size.depth,
    height: size.height + 2 * size.depth + 2 * flaps.tuck,
    faces: [
      { panel: "front", box: box.front, round: false, turn: 0 },
      { panel: "back", box: box.back, round: false, turn: 0 },
      { panel: "left", box: box.left, round: false, turn: 0 },
      { panel: "right", box: box.right, round: false, turn: 0 },
      { panel: "top", box: box.top, round: false, turn: 180 },
      { panel: "bottom", box: box.bottom, round: false, turn: 180 },
    ],
    cuts: [pathThrough(outline, true)],
    folds: [...panelFolds, ...flapFolds].map(pathOf),
    glue: [pathThrough(glue, true)],
  };
}

function proportionsOf({ width, height, depth }: Dimensions): Proportions {
  const narrowest = Math.min(width, depth);
  const glueFlap = Math.min(clamped(0.2 * narrowest, 10, 20), 0.8 * depth);
  const tuck = Math.min(clamped(0.2 * depth, 10, 40), 0.45 * height);
  const relief = clamped(0.01 * narrowest, 0.2, 1);
  return {
    glueFlap,
    glueTaper: Math.min(glueFlap * GLUE_TAPER, height / 4),
    tuck,
    tuckRadius: Math.min(0.75 * tuck, width / 4),
    dust: Math.min((depth + tuck) / 2, width / 2 - relief),
    relief,
  };
}

function gridOf({ width, height, depth }: Dimensions, flaps: Proportions): Record<Exclude<Panel, "body">, Bounds> {
  const back = flaps.glueFlap;
  const left = back + width;
  const front = left + depth;
  const right = front + width;
  const end = right + depth;
  const row = flaps.tuck + depth;
  const below = row + height;
  return {
    back: { left: back, top: row, right: left, bottom: below },
    left: { left, top: row, right: front, bottom: below },
    front: { left: front, top: row, right, bottom: below },
    right: { left: right, top: row, right: end, bottom: below },
    top: { left: back, top: flaps.tuck, right: left, bottom: row },
    bottom: { left: back, top: below, right: left, bottom: below + depth },
  };
}

/** Along an edge and round the flap on it. */
function around(edge: Edge, flap: readonly Corner[]): Corner[] {
  return [{ ...edge.from, radius: 0 }, ...flap, { ...edge.to, radius: 0 }];
}

function glueFlap(edge: Edge, { glueFlap: reach, glueTaper: taper }: Proportions): Corner[] {
  const length = lengthOf(edge);
  return onEdge(edge, [
    [0, 0, 0],
    [taper, reach, 0],
    [length - taper, reach, 0],
    [length, 0, 0],
  ]);
}

function tuckFlap(edge: Edge, { relief, tuck, tuckRadius }: Proportions): Corner[] {
  const end = lengthOf(edge) - relief;
  return onEdge(edge, [
    [relief, 0, 0],
    [relief, tuck, tuckRadius],
    [end, tuck, tuckRadius],
    [end, 0, 0],
  ]);
}

/** Straight beside the closure's hinge, with a corner off; tapered above a shoulder where the tuck flap comes in. */
function dustFlap(edge: Edge, { dust, relief }: Proportions, hingeFirst: boolean): Corner[] {
  const depth = lengthOf(edge);
  const radius = Math.min(dust, depth) / 8;
  const chamfer = Math.min(dust / 3, depth / 5);
  const shoulder = dust / 4;
  const taper = Math.min((dust - shoulder) * DUST_TAPER, depth / 5);
  const corners: [number, number, number][] = [
    [relief, 0, 0],
    [relief, dust - chamfer, radius],
    [relief + chamfer, dust, radius],
    [depth - relief - taper, dust, radius],
    [depth - relief, shoulder, 0],
    [depth - relief, 0, 0],
  ];
  return onEdge(edge, hingeFirst ? corners : corners.toReversed().map(([along, outside, r]) => [depth - along, outside, r]));
}

function onEdge(edge: Edge, corners: readonly [along: number, outside: number, radius: number][]): Corner[] {
  return corners.map(([along, outside, radius]) => ({ ...placeAt(edge, along, outside), radius }));
}

function clamped(length: number, least: number, most: number): number {
  return Math.min(Math.max(length, least), most);
}
