/** How thick a brush is, and where it went: x and y in turn, all in pixels of the photo. */
export interface Stroke {
  kind: "brush" | "eraser";
  width: number;
  points: number[];
}

/** One thing that was done to a mask. A mask is all that was done to it, in order, so that it has every resolution. */
export type Mark = Stroke | { kind: "fill" } | { kind: "clear" };

/** What drawing needs of a canvas. */
export type MaskContext = Pick<
  CanvasRenderingContext2D,
  | "canvas"
  | "save"
  | "restore"
  | "scale"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "fill"
  | "stroke"
  | "fillRect"
  | "clearRect"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "globalCompositeOperation"
>;

/** @param scale of the canvas to the photo */
export function drawMarks(context: MaskContext, marks: readonly Mark[], scale: number, colour: string): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  // what was before the last of these does not show
  const begin = marks.findLastIndex(({ kind }) => kind === "fill" || kind === "clear");
  for (const mark of marks.slice(Math.max(0, begin))) {
    drawMark(context, mark, scale, colour);
  }
}

export function drawMark(context: MaskContext, mark: Mark, scale: number, colour: string): void {
  if (mark.kind === "clear") {
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    return;
  }
  context.save();
  context.fillStyle = colour;
  context.strokeStyle = colour;
  if (mark.kind === "fill") {
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  } else {
    context.scale(scale, scale);
    context.globalCompositeOperation = mark.kind === "eraser" ? "destination-out" : "source-over";
    drawStroke(context, mark);
  }
  context.restore();
}

function drawStroke(context: MaskContext, { points, width }: Stroke): void {
  // a touch without any movement is a dot, which a line would not draw
  context.beginPath();
  context.arc(points[0]!, points[1]!, width / 2, 0, Math.PI * 2);
  context.fill();
  context.lineWidth = width;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(points[0]!, points[1]!);
  for (let i = 2; i < points.length; i += 2) {
    context.lineTo(points[i]!, points[i + 1]!);
  }
  context.stroke();
}

/** Whether anything may be painted at all: nothing is before the first stroke and after everything was cleared. */
export function paintsNothing(marks: readonly Mark[]): boolean {
  const cleared = marks.findLastIndex(({ kind }) => kind === "clear");
  return !marks.slice(cleared + 1).some(({ kind }) => kind === "brush" || kind === "fill");
}
