import type { InputModel } from "./draft";
import type { StepId } from "./steps";

/** A result that becomes the input of a next step. */
export type HandOn =
  | { step: Exclude<StepId, "text-to-model" | "refine-model">; pictures: string[] }
  | { step: "refine-model"; model: InputModel };
