import { describe, expect, it } from "vitest";
import type { RenderRequest } from "./render-service";
import { stagesOf } from "./stages";

function request(change: Partial<RenderRequest>): RenderRequest {
  return { image_url: "/photo.png", texture_url: "/brick.png", ...change };
}

function ids(change: Partial<RenderRequest>): string[] {
  return stagesOf(request(change)).map(({ id }) => id);
}

describe("the stages of a render", () => {
  it("end without a clean-up that nobody asked for", () => {
    expect(ids({})).toEqual(["load", "segment", "depth", "project", "upload"]);
    expect(ids({ options: { enable_refinement: true, real_world_scale: 24, refinement_seed: 42 } })).toContain("refine");
  });

  it("are few when the photo is only enhanced", () => {
    expect(ids({ texture_url: "/photo.png" })).toEqual(["load", "refine", "upload"]);
  });

  it("say whether the wall is found or was painted", () => {
    expect(stagesOf(request({}))[1]!.text).toBe("Finding the wall");
    expect(stagesOf(request({ mask_url: "/mask.png" }))[1]!.text).toBe("Taking over the painted wall");
  });
});
