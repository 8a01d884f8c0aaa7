import { type KeyboardEvent, useRef } from "react";
import type { Dimensions, PackageShape, Panel } from "../packaging-service";
import { type PanelView, panelSizeText } from "../panels";
import type { PanelPictures } from "../usePanelPictures";
import { type Direction, neighbourOf, netOf } from "./dieline";
import { DielineFace } from "./DielineFace";
import styles from "./DielineView.module.css";
import { DimensionHandle } from "./DimensionHandle";
import { measuresOf } from "./measures";

interface Props {
  shape: PackageShape;
  views: readonly PanelView[];
  pictures: PanelPictures;
  selected: Panel;
  onSelect: (panel: Panel) => void;
  onResize: (dimensions: Dimensions) => void;
  bleed: number;
  artwork: boolean;
}

const DIRECTIONS: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** The package laid flat. Panels are chosen by a click or the arrow keys, and dimension lines are drawn longer or shorter. */
export function DielineView({ shape, views, pictures, selected, onSelect, onResize, bleed, artwork }: Props) {
  const drawing = useRef<SVGSVGElement>(null);
  const net = netOf(shape, bleed);
  // texts and marks keep their size on the screen, however large the package is
  const unit = Math.max(net.width, net.height) / 100;
  const margin = 9 * unit;

  const move = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      event.preventDefault();
      const next = neighbourOf(net.faces, selected, direction);
      onSelect(next);
      drawing.current?.querySelector<SVGGElement>(`[data-panel="${next}"]`)?.focus();
    }
  };

  return (
    <svg
      ref={drawing}
      className={styles.drawing}
      viewBox={`${-margin} ${-margin} ${net.width + 2 * margin} ${net.height + 2 * margin}`}
      aria-label="Dieline"
    >
      <defs>
        <pattern id="dieline-glue" width={2.4 * unit} height={2.4 * unit} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.hatch} y2={2.4 * unit} />
        </pattern>
      </defs>
      {/* half of a line that is twice as wide as the bleed lies outside of the cut */}
      {bleed > 0 && net.cuts.map((cut) => <path key={cut} d={cut} className={styles.bleed} strokeWidth={2 * bleed} />)}
      {net.cuts.map((cut) => (
        <path key={cut} d={cut} className={styles.board} />
      ))}
      {net.glue.map((area) => (
        <path key={area} d={area} fill="url(#dieline-glue)" />
      ))}
      <g role="radiogroup" aria-label="Panels on the dieline" onKeyDown={move}>
        {net.faces.map((face) => {
          const view = views.find(({ panel }) => panel === face.panel)!;
          return (
            <DielineFace
              key={`${shape.type}-${face.panel}`}
              face={face}
              view={view}
              size={panelSizeText(shape, face.panel)}
              picture={artwork ? (pictures[face.panel] ?? null) : null}
              selected={face.panel === selected}
              unit={unit}
              onSelect={() => onSelect(face.panel)}
            />
          );
        })}
      </g>
      <g className={styles.lines}>
        {net.folds.map((fold) => (
          <path key={fold} d={fold} className={styles.fold} />
        ))}
        {net.cuts.map((cut) => (
          <path key={cut} d={cut} className={styles.cut} />
        ))}
        <SelectedFrame face={net.faces.find(({ panel }) => panel === selected)} />
      </g>
      {measuresOf(shape, net, unit).map((measure) => (
        <DimensionHandle
          key={`${shape.type}-${measure.side}`}
          measure={measure}
          value={shape.dimensions[measure.side]}
          unit={unit}
          onChange={(length) => onResize({ ...shape.dimensions, [measure.side]: length })}
        />
      ))}
    </svg>
  );
}

function SelectedFrame({ face }: { face: ReturnType<typeof netOf>["faces"][number] | undefined }) {
  if (!face) {
    return null;
  }
  const { left, top, right, bottom } = face.box;
  const frame = {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    rx: face.round ? (right - left) / 2 : 0,
  };
  return (
    <>
      <rect {...frame} className={styles.halo} />
      <rect {...frame} className={styles.selected} />
    </>
  );
}
