import type { Dimensions } from "../packaging-service";
import type { Net } from "./dieline";
import { type Bounds, boundsAt, centreOf } from "./geometry";

/** What labels of tins and tubes usually overlap, in millimetres. */
const OVERLAP = 10;
/** Between the bleeds of two pieces. */
const GAP = 5;

/**
 * A label that is wrapped round the body, with a strip at its left end that goes under the right end, and a disc for each
 * end of the body, where it meets the middle of the label, which is the front.
 */
export function cylinderNet({ width: diameter, height }: Dimensions, bleed: number): Net {
  const circumference = Math.PI * diameter;
  const distance = 2 * bleed + GAP;
  const label = boundsAt({ x: OVERLAP, y: diameter + distance }, circumference, height);
  const middle = centreOf(label).x - diameter / 2;
  const top = boundsAt({ x: middle, y: 0 }, diameter, diameter);
  const bottom = boundsAt({ x: middle, y: label.bottom + distance }, diameter, diameter);
  return {
    width: OVERLAP + circumference,
    height: height + 2 * (diameter + distance),
    faces: [
      { panel: "body", box: label, round: false, turn: 0 },
      { panel: "top", box: top, round: true, turn: 0 },
      { panel: "bottom", box: bottom, round: true, turn: 0 },
    ],
    cuts: [rectangle({ ...label, left: 0 }), circle(top), circle(bottom)],
    folds: [],
    glue: [rectangle({ ...label, left: 0, right: OVERLAP })],
  };
}

function rectangle({ left, top, right, bottom }: Bounds): string {
  return `M${left} ${top}H${right}V${bottom}H${left}Z`;
}

function circle({ left, top, right, bottom }: Bounds): string {
  const radius = (right - left) / 2;
  const half = (top + bottom) / 2;
  return `M${right} ${half}A${radius} ${radius} 0 1 1 ${left} ${half}A${radius} ${radius} 0 1 1 ${right} ${half}Z`;
}
