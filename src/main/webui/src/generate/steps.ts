import type { IconName } from "../ui/Icon";

export type StepId = "image-to-image" | "text-to-model" | "image-to-model" | "sketch-to-model" | "refine-model";

/** One of the service's single steps, as the page offers it. */
export interface Step {
  id: StepId;
  title: string;
  /** What goes in and what comes out, drawn. */
  icons: readonly [IconName, IconName];
  takes: "words" | "pictures" | "model";
  /** How many pictures at most; 0 when it takes none. */
  pictures: number;
  /** What the picture, or the model, is called in its field. */
  input: string;
  makes: "pictures" | "model";
  prompt: { label: string; placeholder: string; required: boolean; longest: number };
  /** Under which name the service's status knows it. */
  service: "openai" | "tripoai";
}

/** The order in which several pictures of one object are sent. */
export const VIEWS = ["Front", "Left", "Back", "Right"] as const;

const OF_MODELS = { required: false, longest: 1_024, placeholder: "may be left out" } as const;

export const STEPS: readonly Step[] = [
  {
    id: "image-to-image",
    title: "Image to image",
    icons: ["frame", "frame"],
    takes: "pictures",
    pictures: 1,
    input: "Picture",
    makes: "pictures",
    prompt: { label: "What should become of it?", placeholder: "the same mug in blue glaze", required: true, longest: 2_000 },
    service: "openai",
  },
  {
    id: "text-to-model",
    title: "Text to model",
    icons: ["text", "cube"],
    takes: "words",
    pictures: 0,
    input: "",
    makes: "model",
    prompt: { label: "What should be made?", placeholder: "a red ceramic mug", required: true, longest: 1_024 },
    service: "tripoai",
  },
  {
    id: "image-to-model",
    title: "Image to model",
    icons: ["frame", "cube"],
    takes: "pictures",
    pictures: VIEWS.length,
    input: "Pictures of the object",
    makes: "model",
    prompt: { ...OF_MODELS, label: "In words" },
    service: "tripoai",
  },
  {
    id: "sketch-to-model",
    title: "Sketch to model",
    icons: ["pencil", "cube"],
    takes: "pictures",
    pictures: 1,
    input: "Sketch",
    makes: "model",
    prompt: { ...OF_MODELS, label: "What does the sketch show?" },
    service: "tripoai",
  },
  {
    id: "refine-model",
    title: "Refine model",
    icons: ["cube", "brush"],
    takes: "model",
    pictures: 0,
    input: "Model",
    makes: "model",
    prompt: { ...OF_MODELS, label: "How should its texture be?" },
    service: "tripoai",
  },
];

/** The step of this name, or the first one for any other name. */
export function stepOf(id: string | null): Step {
  return STEPS.find((step) => step.id === id) ?? STEPS[0]!;
}

/** The steps that go on from a picture. */
export const STEPS_FROM_PICTURE = STEPS.filter((step) => step.takes === "pictures");
