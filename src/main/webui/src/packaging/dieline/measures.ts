import type { Dimensions, PackageShape } from "../packaging-service";
import { millimetres } from "../panels";
import type { Net } from "./dieline";
import type { Point } from "./geometry";

/** A dimension line. It grows when its end is drawn away from its start. */
export interface Measure {
  side: keyof Dimensions;
  /** What the dimension is called. */
  name: string;
  /** `W 100 mm`. */
  text: string;
  start: Point;
  end: Point;
}

/** How far lines stand off what they measure, in hundredths of the drawing. */
const OFF = 4;

/** The dimension lines of a dieline, each where nothing else is. */
export function measuresOf({ type, dimensions }: PackageShape, net: Net, unit: number): Measure[] {
  const box = (panel: string) => net.faces.find((face) => face.panel === panel)!.box;
  const { width, height, depth } = dimensions;
  if (type === "cylinder") {
    const [body, bottom] = [box("body"), box("bottom")];
    return [
      horizontal("Diameter", `Ø ${millimetres(width)} mm`, bottom.left, bottom.right, bottom.bottom + OFF * unit),
      vertical("height", "Height", `H ${millimetres(height)} mm`, body.top, body.bottom, body.right + OFF * unit),
    ];
  }
  const [front, right, top] = [box("front"), box("right"), box("top")];
  return [
    horizontal("Width", `W ${millimetres(width)} mm`, front.left, front.right, front.bottom + OFF * unit),
    vertical("height", "Height", `H ${millimetres(height)} mm`, right.top, right.bottom, right.right + OFF * unit),
    // upwards, as the top grows away from the row of the sides
    vertical("depth", "Depth", `D ${millimetres(depth)} mm`, top.bottom, top.top, top.left - OFF * unit),
  ];
}

function horizontal(name: string, text: string, from: number, to: number, y: number): Measure {
  return { side: "width", name, text, start: { x: from, y }, end: { x: to, y } };
}

function vertical(side: keyof Dimensions, name: string, text: string, from: number, to: number, x: number): Measure {
  return { side, name, text, start: { x, y: from }, end: { x, y: to } };
}
