import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { IconButton } from "../ui/IconButton";
import { Slider } from "../ui/Slider";
import { drawMark, drawMarks, type Mark, type Stroke } from "./marks";
import styles from "./MaskPainter.module.css";
import { useStroke } from "./useStroke";

interface Props {
  photo: string;
  marks: readonly Mark[];
  onMark: (mark: Mark) => void;
  onUndo: () => void;
}

/** Red, as masks are shown since there are any. */
const COLOUR = "#e5352b";
/** More would not be seen, and cost memory. */
const WIDEST = 1_600;

/** The photo, on which the wall is painted that gets the new material. */
export function MaskPainter({ photo, marks, onMark, onUndo }: Props) {
  const [tool, setTool] = useState<Stroke["kind"]>("brush");
  // of the photo's longer side, in percent
  const [thickness, setThickness] = useState(8);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = size ? Math.min(1, WIDEST / size.width) : 1;
  const width = size ? (Math.max(size.width, size.height) * thickness) / 100 : 1;

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context && size) {
      drawMarks(context, marks, scale, COLOUR);
    }
  }, [marks, size, scale]);

  const { place, down, handlers } = useStroke({
    surface,
    size,
    tool,
    width,
    onGrow: (stroke) => {
      const context = canvas.current?.getContext("2d");
      if (context) {
        // only its newest part, as the rest is there
        drawMark(context, { ...stroke, points: stroke.points.slice(-4) }, scale, COLOUR);
      }
    },
    onMark,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onUndo();
    } else {
      handlers.onKeyDown(event);
    }
  };

  return (
    <div className={styles.painter}>
      <div className={styles.tools} role="toolbar" aria-label="Mask">
        <IconButton icon="brush" label="Brush" pressed={tool === "brush"} onClick={() => setTool("brush")} />
        <IconButton icon="eraser" label="Eraser" pressed={tool === "eraser"} onClick={() => setTool("eraser")} />
        <div className={styles.size}>
          <Slider label="Size" min={1} max={30} step={1} value={thickness} onChange={setThickness} text={(value) => `${value} %`} />
        </div>
        <IconButton icon="undo" label="Undo" disabled={marks.length === 0} onClick={onUndo} />
        <IconButton icon="fill" label="Paint everything" onClick={() => onMark({ kind: "fill" })} />
        <IconButton icon="trash" label="Clear" disabled={marks.length === 0} onClick={() => onMark({ kind: "clear" })} />
      </div>
      <div
        ref={surface}
        className={styles.surface}
        role="application"
        aria-label="Photo. The arrow keys move the brush, the space bar puts it down and takes it up."
        aria-roledescription="painting surface"
        tabIndex={0}
        {...handlers}
        onKeyDown={onKeyDown}
      >
        <img
          src={photo}
          alt=""
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setSize({ width: naturalWidth, height: naturalHeight })}
        />
        <canvas ref={canvas} width={size ? Math.round(size.width * scale) : 1} height={size ? Math.round(size.height * scale) : 1} />
        {place && size && (
          <span
            className={down ? `${styles.ring} ${styles.down}` : styles.ring}
            style={{ left: percent(place.x, size.width), top: percent(place.y, size.height), width: percent(width, size.width) }}
          />
        )}
      </div>
      <p className={styles.hint} aria-live="polite">
        {down ? `The ${tool} is down.` : "Paint what gets the new material. All else stays exactly as it is."}
      </p>
    </div>
  );
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}
