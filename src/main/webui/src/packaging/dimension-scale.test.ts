import { describe, expect, it } from "vitest";
import { lengthAt, lengthOf, positionOf, STEPS } from "./dimension-scale";

describe("slider of a dimension", () => {
  it("goes from the shortest to the longest", () => {
    expect(positionOf(10)).toBe(0);
    expect(positionOf(2_000)).toBe(STEPS);
    expect(lengthAt(0, 500)).toBe(10);
    expect(lengthAt(STEPS, 500)).toBe(2_000);
  });

  it("gets from every length to the next with one key", () => {
    let length = 10;
    const seen = [length];
    while (length < 2_000) {
      const next = lengthAt(positionOf(length) + 1, length);
      expect(next).toBeGreaterThan(length);
      length = next;
      seen.push(length);
    }
    for (const before of seen.toReversed().slice(0, -1)) {
      expect(lengthAt(positionOf(before) - 1, before)).toBeLessThan(before);
    }
  });

  it("leaves a length alone that it cannot show exactly", () => {
    expect(lengthAt(positionOf(62.5), 62.5)).toBe(62.5);
  });
});

describe("typed length", () => {
  it("is taken with a point or a comma", () => {
    expect(lengthOf("62.5")).toBe(62.5);
    expect(lengthOf(" 62,5 ")).toBe(62.5);
  });

  it.each(["", "9.9", "2001", "-50", "ten", "1e9", "Infinity"])("%j is refused", (text) => {
    expect(lengthOf(text)).toBeNull();
  });
});
