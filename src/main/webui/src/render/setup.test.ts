import { describe, expect, it } from "vitest";
import { missingOf, requestOf, type Setup, USUAL_SETUP } from "./setup";

const BOTH = { photo: "/photo.png", material: "/brick.png" };
const PAINTED: Setup = { ...USUAL_SETUP, wall: "painted" };

describe("what a render still needs", () => {
  it("is told one thing at a time", () => {
    expect(missingOf(USUAL_SETUP, { photo: undefined, material: undefined }, true)).toBe("Add a photo.");
    expect(missingOf(USUAL_SETUP, { ...BOTH, material: undefined }, true)).toBe("Add a picture of the material.");
    expect(missingOf(USUAL_SETUP, BOTH, true)).toBeNull();
  });

  it("is a painted wall only for those who want to paint it", () => {
    expect(missingOf(PAINTED, BOTH, true)).toBe("Paint the wall on the photo.");
    expect(missingOf(PAINTED, BOTH, false)).toBeNull();
  });

  it("is no material when the photo is only enhanced", () => {
    expect(missingOf({ ...PAINTED, work: "enhance" }, { ...BOTH, material: undefined }, true)).toBeNull();
  });
});

describe("a request", () => {
  it("carries the mask and the options", () => {
    const setup: Setup = { ...PAINTED, repeats: 12, refine: true, seed: 7, timeLimit: 30 };

    expect(requestOf(setup, "/photo.png", "/brick.png", "/mask.png")).toEqual({
      image_url: "/photo.png",
      texture_url: "/brick.png",
      mask_url: "/mask.png",
      options: { real_world_scale: 12, enable_refinement: true, refinement_seed: 7, stage_timeout_seconds: 30 },
    });
  });

  it("names the photo twice when it is only enhanced", () => {
    expect(requestOf({ ...USUAL_SETUP, work: "enhance" }, "/photo.png", "/brick.png", null)).toMatchObject({
      image_url: "/photo.png",
      texture_url: "/photo.png",
      mask_url: null,
    });
  });
});
