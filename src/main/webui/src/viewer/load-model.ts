import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { clearCachedModel, getCachedModelUrl } from "../cache/model-cache";
import { ModelView } from "./model-view";

/** Which model: the version's id, under which it is kept, and where it lies. */
export interface ModelSource {
  id: string;
  url: string;
}

/** The model's file is there, but is no model, also not after it was fetched anew. */
export class BrokenModelError extends Error {
  override readonly name = "BrokenModelError";
}

type Parse = (url: string, id: string) => Promise<ModelView>;

/**
 * A model, from the browser's own store if it can be. A file that cannot be read may have been damaged on its way, so its
 * entry is cleared and it is fetched again, once.
 */
export async function loadModel({ id, url }: ModelSource, parse: Parse = parseModel): Promise<ModelView> {
  const kept = await getCachedModelUrl(id, url);
  try {
    return await parse(kept, id);
  } catch {
    await clearCachedModel(id);
  }
  const fresh = await getCachedModelUrl(id, url);
  try {
    return await parse(fresh, id);
  } catch (cause) {
    await clearCachedModel(id);
    throw new BrokenModelError("The model's file cannot be read.", { cause });
  }
}

// the service lets no model through that needs a decoder, so none is set up
const loader = new GLTFLoader();

async function parseModel(url: string, id: string): Promise<ModelView> {
  const { scene } = await loader.loadAsync(url);
  return new ModelView(id, scene);
}
