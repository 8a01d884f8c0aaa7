import type { PackageShape, Panel } from "../packaging-service";
import { cartonNet } from "./carton";
import { cylinderNet } from "./cylinder";
import { type Bounds, centreOf } from "./geometry";

/** Where a panel and its artwork lie. */
export interface Face {
  panel: Panel;
  /** The panel; of a round one the square around it. */
  box: Bounds;
  round: boolean;
  /** By how many degrees the artwork is turned, so that it is upright on the closed package. */
  turn: 0 | 180;
}

/**
 * What is cut, folded and printed, as the service's own dieline has it (`dev.maquette.packaging.dieline`): in millimetres
 * from the upper left corner of the trim, the printed side up. Lines are the data of SVG paths.
 */
export interface Net {
  width: number;
  height: number;
  faces: Face[];
  cuts: string[];
  folds: string[];
  /** Stays free of ink. */
  glue: string[];
}

/** How far artwork reaches beyond cut edges when nobody says otherwise, in millimetres. */
export const USUAL_BLEED = 3;

/** The net of a package. @param bleed in millimetres; the pieces of a cylinder lie further apart for it */
export function netOf({ type, dimensions }: PackageShape, bleed: number = USUAL_BLEED): Net {
  return type === "box" ? cartonNet(dimensions) : cylinderNet(dimensions, bleed);
}

export type Direction = "left" | "right" | "up" | "down";

/** The panel that lies nearest in this direction, for the arrow keys; the same one where there is none. */
export function neighbourOf(faces: readonly Face[], panel: Panel, direction: Direction): Panel {
  const from = faces.find((face) => face.panel === panel);
  if (!from) {
    return panel;
  }
  const start = centreOf(from.box);
  const candidates = faces.flatMap((face) => {
    const centre = centreOf(face.box);
    const across = centre.x - start.x;
    const down = centre.y - start.y;
    const ahead = { left: -across, right: across, up: -down, down }[direction];
    const aside = direction === "left" || direction === "right" ? Math.abs(down) : Math.abs(across);
    // what lies straight ahead comes before what lies beside the way
    return ahead > 1e-6 && ahead >= aside ? [{ panel: face.panel, distance: ahead + 2 * aside }] : [];
  });
  return candidates.sort((a, b) => a.distance - b.distance)[0]?.panel ?? panel;
}
