import { describe, expect, it } from "vitest";
import { type Draft, EMPTY_DRAFT, missingOf, requestOf } from "./draft";
import { stepOf } from "./steps";

function draft(change: Partial<Draft>): Draft {
  return { ...EMPTY_DRAFT, ...change };
}

describe("what a step still needs", () => {
  it("is told one thing at a time, the input first", () => {
    expect(missingOf(stepOf("image-to-image"), EMPTY_DRAFT, [])).toBe("Add a picture.");
    expect(missingOf(stepOf("image-to-image"), EMPTY_DRAFT, ["/a.png"])).toBe("Say what you want.");
    expect(missingOf(stepOf("image-to-image"), draft({ prompt: "blue" }), ["/a.png"])).toBeNull();
    expect(missingOf(stepOf("text-to-model"), draft({ prompt: "  " }), [])).toBe("Say what you want.");
    expect(missingOf(stepOf("refine-model"), EMPTY_DRAFT, [])).toBe("Add a model.");
  });

  it("is no prompt where the service needs none", () => {
    expect(missingOf(stepOf("image-to-model"), EMPTY_DRAFT, ["/a.png"])).toBeNull();
    expect(missingOf(stepOf("sketch-to-model"), EMPTY_DRAFT, ["/a.png"])).toBeNull();
    expect(missingOf(stepOf("refine-model"), draft({ model: { name: "m", url: "/m.glb", draftId: null } }), [])).toBeNull();
  });
});

describe("a request", () => {
  it("leaves to the service what was not chosen", () => {
    const { body } = requestOf(stepOf("text-to-model"), draft({ prompt: " a mug ", modelVersion: " " }), []);

    expect(JSON.parse(JSON.stringify(body))).toEqual({ prompt: "a mug", texture: true });
  });

  it("says what was chosen in the service's words", () => {
    const chosen = draft({ texture: false, pbr: true, autoSize: true, textureQuality: "detailed", orientation: "align_image", faceLimit: 5_000 });
    const { body } = requestOf(stepOf("image-to-model"), chosen, ["/front.png", "/left.png"]);

    expect(JSON.parse(JSON.stringify(body))).toEqual({
      input_image_asset_urls: ["/front.png", "/left.png"],
      texture: false,
      pbr: true,
      auto_size: true,
      texture_quality: "detailed",
      orientation: "align_image",
      face_limit: 5_000,
    });
  });

  it("for a refinement names the draft that the provider has already", () => {
    const { body } = requestOf(stepOf("refine-model"), draft({ model: { name: "m", url: "/m.glb", draftId: "t-1" } }), []);

    expect(body).toMatchObject({ input_model_asset_url: "/m.glb", draft_model_task_id: "t-1" });
  });
});
