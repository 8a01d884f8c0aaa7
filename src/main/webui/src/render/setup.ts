import type { RenderRequest } from "./render-service";

/** What is to be done with the photo, apart from the pictures. */
export interface Setup {
  work: "material" | "enhance";
  /** Who says where the wall is. */
  wall: "found" | "painted";
  /** How often the material repeats across the wall. */
  repeats: number;
  refine: boolean;
  seed: number | null;
  /** Longest time of a stage in seconds; null for the service's own. */
  timeLimit: number | null;
}

export const USUAL_SETUP: Setup = { work: "material", wall: "found", repeats: 24, refine: false, seed: null, timeLimit: null };

/** As the service has it when none is given. */
const USUAL_SEED = 42;

interface Urls {
  photo: string | undefined;
  material: string | undefined;
}

/** What is missing for a start, in a sentence; null when nothing is. */
export function missingOf(setup: Setup, { photo, material }: Urls, nothingPainted: boolean): string | null {
  if (!photo) {
    return "Add a photo.";
  }
  if (setup.work === "enhance") {
    return null;
  }
  if (!material) {
    return "Add a picture of the material.";
  }
  return setup.wall === "painted" && nothingPainted ? "Paint the wall on the photo." : null;
}

/** @param mask null to have the wall found */
export function requestOf(setup: Setup, photo: string, material: string | undefined, mask: string | null): RenderRequest {
  const enhance = setup.work === "enhance" || material === undefined;
  return {
    image_url: photo,
    // the same picture twice asks for nothing but a better photo
    texture_url: enhance ? photo : material,
    mask_url: enhance ? null : mask,
    options: {
      real_world_scale: setup.repeats,
      enable_refinement: setup.refine,
      refinement_seed: setup.seed ?? USUAL_SEED,
      stage_timeout_seconds: setup.timeLimit,
    },
  };
}
