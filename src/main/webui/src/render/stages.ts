import type { RenderRequest } from "./render-service";

/** What a render goes through, in the service's words and in those of people. */
export interface Stage {
  id: string;
  text: string;
}

/** The stages of this request, in order: those that it skips are left out. */
export function stagesOf({ image_url, texture_url, mask_url, options }: RenderRequest): Stage[] {
  const enhance = image_url === texture_url;
  const stages: (Stage | false)[] = [
    { id: "load", text: "Loading the pictures" },
    !enhance && { id: "segment", text: mask_url ? "Taking over the painted wall" : "Finding the wall" },
    !enhance && { id: "depth", text: "Seeing how it is turned" },
    !enhance && { id: "project", text: "Laying the material" },
    (enhance || options?.enable_refinement === true) && { id: "refine", text: enhance ? "Enhancing the photo" : "Cleaning up" },
    { id: "upload", text: "Storing the picture" },
  ];
  return stages.filter((stage) => stage !== false);
}
