import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { within } from "../dimension-scale";
import { LONGEST, millimetres, SHORTEST } from "../panels";
import styles from "./DielineView.module.css";
import type { Measure } from "./measures";

interface Props {
  measure: Measure;
  /** Millimetres. */
  value: number;
  /** A hundredth of the drawing. */
  unit: number;
  onChange: (value: number) => void;
}

/** What a key changes, in millimetres. */
const KEYS: Record<string, number> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};

interface Drag {
  pointer: { x: number; y: number };
  value: number;
  /** Of the drawing when the drag began: it shrinks while the package grows. */
  millimetresPerPixel: number;
}

/** A dimension line whose end can be drawn with the pointer, and moved with the arrow keys. */
export function DimensionHandle({ measure, value, unit, onChange }: Props) {
  const drag = useRef<Drag | null>(null);
  const { start, end } = measure;
  const lies = start.y === end.y;
  const outwards = Math.sign(lies ? end.x - start.x : end.y - start.y);

  const grab = (event: PointerEvent<SVGGElement>) => {
    const scale = event.currentTarget.getScreenCTM()?.a;
    if (scale) {
      event.preventDefault();
      event.currentTarget.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { pointer: { x: event.clientX, y: event.clientY }, value, millimetresPerPixel: 1 / scale };
    }
  };
  const draw = (event: PointerEvent) => {
    const { current } = drag;
    if (current) {
      const pixels = lies ? event.clientX - current.pointer.x : event.clientY - current.pointer.y;
      onChange(within(Math.round(current.value + pixels * outwards * current.millimetresPerPixel)));
    }
  };
  const release = () => {
    drag.current = null;
  };
  const step = (event: KeyboardEvent) => {
    const millimetresMore = KEYS[event.key];
    if (millimetresMore) {
      event.preventDefault();
      onChange(within(value + millimetresMore));
    }
  };

  const tick = 1.1 * unit;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return (
    <g
      className={lies ? styles.measure : `${styles.measure} ${styles.upright}`}
      role="slider"
      tabIndex={0}
      aria-label={`${measure.name} on the dieline`}
      aria-orientation={lies ? "horizontal" : "vertical"}
      aria-valuemin={SHORTEST}
      aria-valuemax={LONGEST}
      aria-valuenow={value}
      aria-valuetext={`${millimetres(value)} mm`}
      onPointerDown={grab}
      onPointerMove={draw}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={step}
    >
      <path
        d={
          lies
            ? `M${start.x} ${start.y}H${end.x}M${start.x} ${start.y - tick}v${2 * tick}`
            : `M${start.x} ${start.y}V${end.y}M${start.x - tick} ${start.y}h${2 * tick}`
        }
      />
      <circle cx={end.x} cy={end.y} r={3.2 * unit} className={styles.reach} />
      <circle cx={end.x} cy={end.y} r={1.2 * unit} className={styles.knob} />
      <text
        x={middle.x}
        y={middle.y}
        fontSize={2.6 * unit}
        dy={lies ? 2.8 * unit : (outwards > 0 ? 2.8 : -1.2) * unit}
        transform={lies ? undefined : `rotate(-90 ${middle.x} ${middle.y})`}
      >
        {measure.text}
      </text>
    </g>
  );
}
