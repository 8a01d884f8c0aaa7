/** A place on the sheet: millimetres from its upper left corner, y down. */
export interface Point {
  x: number;
  y: number;
}

/** An upright rectangle on the sheet. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A corner of an outline; a radius of 0 leaves it sharp. */
export interface Corner extends Point {
  radius: number;
}

/** An edge of a panel, walked clockwise round the panel, with the outside at its left. */
export interface Edge {
  from: Point;
  to: Point;
}

export function boundsAt({ x, y }: Point, width: number, height: number): Bounds {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

export function centreOf({ left, top, right, bottom }: Bounds): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

export function upperEdge({ left, top, right }: Bounds): Edge {
  return { from: { x: left, y: top }, to: { x: right, y: top } };
}

export function lowerEdge({ left, right, bottom }: Bounds): Edge {
  return { from: { x: right, y: bottom }, to: { x: left, y: bottom } };
}

export function leftEdge({ left, top, bottom }: Bounds): Edge {
  return { from: { x: left, y: bottom }, to: { x: left, y: top } };
}

export function rightEdge({ top, right, bottom }: Bounds): Edge {
  return { from: { x: right, y: top }, to: { x: right, y: bottom } };
}

export function lengthOf({ from, to }: Edge): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** The place that is so far along an edge and so far outside of it. */
export function placeAt(edge: Edge, along: number, outside: number): Point {
  const length = lengthOf(edge);
  const x = (edge.to.x - edge.from.x) / length;
  const y = (edge.to.y - edge.from.y) / length;
  return { x: edge.from.x + x * along + y * outside, y: edge.from.y + y * along - x * outside };
}

/** The data of an SVG path through all corners, clockwise; the first and the last one are sharp. */
export function pathThrough(corners: readonly Corner[], closed: boolean): string {
  const pieces = corners.map((corner, index) => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (!before) {
      return `M${written(corner)}`;
    }
    return after && corner.radius > 0 ? rounded(before, corner, after) : `L${written(corner)}`;
  });
  return pieces.join("") + (closed ? "Z" : "");
}

export function pathOf(edge: Edge): string {
  return `M${written(edge.from)}L${written(edge.to)}`;
}

function rounded(before: Point, corner: Corner, after: Point): string {
  const arriving = Math.atan2(corner.y - before.y, corner.x - before.x);
  const leaving = Math.atan2(after.y - corner.y, after.x - corner.x);
  const turn = Math.atan2(Math.sin(leaving - arriving), Math.cos(leaving - arriving));
  const reach = corner.radius * Math.tan(Math.abs(turn) / 2);
  const radius = short(corner.radius);
  const start = towards(corner, before, reach);
  const end = towards(corner, after, reach);
  return `L${written(start)}A${radius} ${radius} 0 0 ${turn > 0 ? 1 : 0} ${written(end)}`;
}

function towards(from: Point, to: Point, reach: number): Point {
  const share = reach / Math.hypot(to.x - from.x, to.y - from.y);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function written({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** Microns are enough, and keep paths short. */
function short(length: number): number {
  return Math.round(length * 1_000) / 1_000;
}
