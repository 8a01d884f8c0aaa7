import { describe, expect, it } from "vitest";
import { FrameBudget } from "./frame-budget";

/** @returns the share after so many frames, so far apart */
function after(budget: FrameBudget, frames: number, apart: number, start = 0): number {
  let share = 1;
  for (let frame = 0; frame <= frames; frame++) {
    share = budget.frameAt(start + frame * apart);
  }
  return share;
}

describe("frame budget", () => {
  it("draws in full while frames come fast enough", () => {
    expect(after(new FrameBudget(), 60, 16)).toBe(1);
  });

  it("goes down with slow frames, but never below half", () => {
    expect(after(new FrameBudget(), 6, 90)).toBe(0.75);
    expect(after(new FrameBudget(), 200, 300)).toBe(0.5);
  });

  it("goes up again when there is room", () => {
    const budget = new FrameBudget();
    after(budget, 60, 90);

    expect(after(budget, 60, 10, 5_500)).toBe(1);
  });

  it("takes no pause for a slow frame", () => {
    const budget = new FrameBudget();
    for (let frame = 0; frame < 60; frame++) {
      expect(budget.frameAt(frame * 10_000)).toBe(1);
    }
  });
});
