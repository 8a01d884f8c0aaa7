import { describe, expect, it } from "vitest";
import { bytesText, costText } from "./numbers";
import { fileNameOf } from "./save";
import { durationText } from "./time";

describe("texts", () => {
  it.each([
    [0.4, "0 s"],
    [59.4, "59 s"],
    [60, "1 min"],
    [65, "1 min 5 s"],
    [3600, "1 h"],
    [7380, "2 h 3 min"],
  ])("%d seconds are %s", (seconds, text) => expect(durationText(seconds)).toBe(text));

  it.each([
    [10, "1 KB"],
    [440_300, "440 KB"],
    [2_140_000, "2.1 MB"],
  ])("%d bytes are %s", (bytes, text) => expect(bytesText(bytes)).toBe(text));

  it.each([
    [null, "unknown"],
    [0, "free"],
    [0.045, "$0.045"],
    [1.5, "$1.50"],
  ])("a cost of %s is %s", (dollars, text) => expect(costText(dollars)).toBe(text));

  it.each([
    ["A red mug, 2 cups!.png", "a-red-mug-2-cups.png"],
    ["../../x.glb", "x.glb"],
    ["", "maquette"],
  ])("%s is saved as %s", (name, text) => expect(fileNameOf(name)).toBe(text));
});
