import type { GenerationRequest } from "./generation-service";
import type { Step } from "./steps";

export type Background = "auto" | "transparent" | "opaque";

/** What the person is putting together. What is null is left to the service and its provider. */
export interface Draft {
  prompt: string;
  style: string;
  count: number;
  background: Background;
  texture: boolean;
  pbr: boolean;
  autoSize: boolean;
  textureQuality: "standard" | "detailed" | null;
  orientation: "default" | "align_image" | null;
  faceLimit: number | null;
  modelVersion: string;
  model: InputModel | null;
}

/** A model that goes into a step. */
export interface InputModel {
  name: string;
  url: string;
  /** The provider's id of the work that made it, which then has it already. */
  draftId: string | null;
}

export const EMPTY_DRAFT: Draft = {
  prompt: "",
  style: "",
  count: 1,
  background: "auto",
  texture: true,
  pbr: false,
  autoSize: false,
  textureQuality: null,
  orientation: null,
  faceLimit: null,
  modelVersion: "",
  model: null,
};

/** What a step still needs, in a sentence; null when it can begin. */
export function missingOf(step: Step, draft: Draft, pictures: readonly string[]): string | null {
  if (step.takes === "pictures" && pictures.length === 0) {
    return step.id === "sketch-to-model" ? "Add a sketch." : "Add a picture.";
  }
  if (step.takes === "model" && !draft.model) {
    return "Add a model.";
  }
  return step.prompt.required && draft.prompt.trim() === "" ? "Say what you want." : null;
}

/** @param pictures where the service has them, at least one when the step takes pictures */
export function requestOf(step: Step, draft: Draft, pictures: readonly string[]): GenerationRequest {
  const prompt = draft.prompt.trim();
  const style = words(draft.style);
  switch (step.id) {
    case "image-to-image":
      return {
        step: step.id,
        body: { prompt, style, input_image_asset_url: pictures[0]!, n: draft.count, background: draft.background },
      };
    case "text-to-model":
      return { step: step.id, body: { prompt, ...modelOptions(draft) } };
    case "image-to-model":
      return {
        step: step.id,
        body: { prompt: words(prompt), input_image_asset_urls: pictures.slice(0, step.pictures), ...modelOptions(draft) },
      };
    case "sketch-to-model":
      return { step: step.id, body: { prompt: words(prompt), input_sketch_asset_url: pictures[0]!, ...modelOptions(draft) } };
    case "refine-model":
      return {
        step: step.id,
        body: {
          prompt: words(prompt),
          input_model_asset_url: draft.model!.url,
          draft_model_task_id: draft.model!.draftId ?? undefined,
          ...modelOptions(draft),
        },
      };
  }
}

function modelOptions(draft: Draft) {
  return {
    style: words(draft.style),
    texture: draft.texture,
    pbr: draft.pbr || undefined,
    auto_size: draft.autoSize || undefined,
    texture_quality: draft.textureQuality ?? undefined,
    orientation: draft.orientation ?? undefined,
    face_limit: draft.faceLimit ?? undefined,
    model_version: words(draft.modelVersion),
  };
}

/** Words that may be left out. */
function words(text: string): string | undefined {
  return text.trim() || undefined;
}
