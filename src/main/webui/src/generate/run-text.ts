import type { Run } from "./runs";
import { stepOf } from "./steps";

/** What a run is called where there is room for a line: its words, or else its step. */
export function titleOf({ request }: Run): string {
  return request.body.prompt ?? stepOf(request.step).title;
}

/** The picture that went in first; null when there was none. */
export function inputPictureOf({ request }: Run): string | null {
  switch (request.step) {
    case "image-to-image":
      return request.body.input_image_asset_url;
    case "image-to-model":
      return request.body.input_image_asset_urls[0] ?? null;
    case "sketch-to-model":
      return request.body.input_sketch_asset_url;
    case "text-to-model":
    case "refine-model":
      return null;
  }
}
