import type { KeyboardEvent } from "react";
import { panelName, type PanelView } from "../panels";
import type { Face } from "./dieline";
import styles from "./DielineView.module.css";
import { centreOf } from "./geometry";

interface Props {
  face: Face;
  view: PanelView;
  /** In words. */
  size: string;
  picture: string | null;
  selected: boolean;
  /** A hundredth of the drawing. */
  unit: number;
  onSelect: () => void;
}

const STATUS = { empty: "empty", generating: "being made", done: "done", failed: "failed" } as const;

/** A panel on the dieline: its artwork as it is printed there, or its name. */
export function DielineFace({ face, view, size, picture, selected, unit, onSelect }: Props) {
  const { left, top, right, bottom } = face.box;
  const width = right - left;
  const height = bottom - top;
  const centre = centreOf(face.box);
  const place = { x: left, y: top, width, height };
  const radius = face.round ? width / 2 : 0;
  const turn = face.turn === 0 ? undefined : `rotate(${face.turn} ${centre.x} ${centre.y})`;
  const name = panelName(face.panel);
  const clip = `dieline-${face.panel}`;

  const selectByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect();
    }
  };

  return (
    <g
      className={styles.face}
      role="radio"
      aria-checked={selected}
      aria-label={`${name}, ${size}, ${STATUS[view.status]}`}
      tabIndex={selected ? 0 : -1}
      data-panel={face.panel}
      data-status={view.status}
      onClick={onSelect}
      onKeyDown={selectByKey}
    >
      <rect {...place} rx={radius} className={styles.area} />
      {picture && (
        <>
          {face.round && (
            <clipPath id={clip}>
              <circle cx={centre.x} cy={centre.y} r={radius} />
            </clipPath>
          )}
          <image
            {...place}
            href={picture}
            preserveAspectRatio="xMidYMid slice"
            transform={turn}
            clipPath={face.round ? `url(#${clip})` : undefined}
          />
        </>
      )}
      {view.status === "generating" && <rect {...place} rx={radius} className={styles.generating} />}
      {!picture && (
        <text
          x={centre.x}
          y={centre.y}
          transform={turn}
          className={styles.name}
          fontSize={Math.min(3.4 * unit, width / (name.length * 0.75), height / 2)}
        >
          {name}
        </text>
      )}
      {view.status === "failed" && <FailedSign x={right} y={top} unit={Math.min(unit, width / 9, height / 9)} inset={face.round ? 0.3 * radius : 0} />}
      <rect {...place} rx={radius} className={styles.hover} />
    </g>
  );
}

/** In the upper right corner, over the artwork that the panel still has. */
function FailedSign({ x, y, unit, inset }: { x: number; y: number; unit: number; inset: number }) {
  return (
    <g className={styles.failed} transform={`translate(${x - 3.2 * unit - inset} ${y + 3.2 * unit + inset}) scale(${unit})`}>
      <circle r={2.2} />
      <path d="M0 -1.1V0.3M0 1.1V1.15" />
    </g>
  );
}
