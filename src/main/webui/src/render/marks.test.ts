import { describe, expect, it } from "vitest";
import { drawMarks, type Mark, type MaskContext, paintsNothing } from "./marks";

const brush: Mark = { kind: "brush", width: 10, points: [5, 5, 20, 5] };
const eraser: Mark = { kind: "eraser", width: 4, points: [5, 5] };

/** Writes down what is done to it. */
class WritingContext {
  readonly done: string[] = [];
  readonly canvas = { width: 100, height: 50 };
  globalCompositeOperation = "source-over";
  save() {}
  restore() {}
  beginPath() {}
  moveTo() {}
  lineTo() {}
  arc() {}
  scale(x: number) {
    this.done.push(`scale ${x}`);
  }
  fill() {
    this.done.push(`dot ${this.globalCompositeOperation}`);
  }
  stroke() {
    this.done.push("line");
  }
  fillRect() {
    this.done.push("all");
  }
  clearRect() {
    this.done.push("none");
  }
}

function drawn(marks: Mark[]): string[] {
  const context = new WritingContext();
  drawMarks(context as unknown as MaskContext, marks, 0.5, "white");
  return context.done;
}

describe("a mask", () => {
  it("is drawn stroke by stroke, the eraser taking away", () => {
    expect(drawn([brush, eraser])).toEqual(["none", "scale 0.5", "dot source-over", "line", "scale 0.5", "dot destination-out", "line"]);
  });

  it("is not drawn from before it was filled or cleared", () => {
    expect(drawn([brush, { kind: "fill" }])).toEqual(["none", "all"]);
    expect(drawn([brush, { kind: "clear" }])).toEqual(["none", "none"]);
  });

  it("paints nothing until something was painted", () => {
    expect(paintsNothing([])).toBe(true);
    expect(paintsNothing([eraser])).toBe(true);
    expect(paintsNothing([brush])).toBe(false);
    expect(paintsNothing([brush, { kind: "clear" }])).toBe(true);
    expect(paintsNothing([brush, { kind: "clear" }, { kind: "fill" }, eraser])).toBe(false);
  });
});
