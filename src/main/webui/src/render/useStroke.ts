import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Mark, Stroke } from "./marks";

interface Size {
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

interface Options {
  /** What the photo fills. */
  surface: RefObject<HTMLElement | null>;
  /** Of the photo, in its pixels. */
  size: Size | null;
  tool: Stroke["kind"];
  /** Of the brush, in pixels of the photo. */
  width: number;
  /** Called at each step of a stroke, with all of it so far. */
  onGrow: (stroke: Stroke) => void;
  onMark: (mark: Mark) => void;
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A brush that is led by a pointer or by the keyboard: the arrow keys move it (with Shift by a quarter of that), and the space
 * bar puts it down and takes it up.
 */
export function useStroke({ surface, size, tool, width, onGrow, onMark }: Options) {
  const stroke = useRef<Stroke | null>(null);
  const [place, setPlace] = useState<Point | null>(null);
  const [down, setDown] = useState(false);

  const begin = (at: Point) => {
    stroke.current = { kind: tool, width: Math.round(width), points: [] };
    setDown(true);
    go(at);
  };
  const go = (at: Point) => {
    setPlace(at);
    if (stroke.current) {
      stroke.current.points.push(Math.round(at.x), Math.round(at.y));
      onGrow(stroke.current);
    }
  };
  const end = () => {
    const ended = stroke.current;
    stroke.current = null;
    setDown(false);
    if (ended) {
      onMark(ended);
    }
  };
  // another tool or size is another stroke
  useEffect(end, [tool, width]);

  const pointOf = (event: PointerEvent): Point => {
    const box = surface.current!.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * size!.width,
      y: ((event.clientY - box.top) / box.height) * size!.height,
    };
  };
  const moveByKey = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!size || (!arrow && event.key !== " ")) {
      return;
    }
    event.preventDefault();
    const from = place ?? { x: size.width / 2, y: size.height / 2 };
    if (arrow) {
      const step = Math.max(1, width / (event.shiftKey ? 8 : 2));
      go({ x: within(from.x + arrow[0] * step, size.width), y: within(from.y + arrow[1] * step, size.height) });
    } else if (!event.repeat) {
      stroke.current ? end() : begin(from);
    }
  };

  return {
    /** Where the brush is; null before it was anywhere. */
    place,
    down,
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (size && event.button === 0) {
          event.currentTarget.setPointerCapture(event.pointerId);
          begin(pointOf(event));
        }
      },
      onPointerMove(event: PointerEvent) {
        if (size) {
          go(pointOf(event));
        }
      },
      onPointerUp: end,
      onPointerCancel: end,
      onPointerLeave: () => !stroke.current && setPlace(null),
      onFocus: () => size && setPlace((at) => at ?? { x: size.width / 2, y: size.height / 2 }),
      onBlur: end,
      onKeyDown: moveByKey,
    },
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
