import { BlobStore } from "./blob-store";
import { shortHash } from "./hash";

/**
 * The models of the product's versions, kept in the browser: going back to one costs no request, and the shown one is
 * there after a reload without a network.
 */
const store = new BlobStore("product-models", 40);

interface ShownModel {
  key: string;
  /** Of a promise, so that two parts of a page that ask at the same time get the same. */
  url: Promise<string>;
}

const shown = new Map<string, ShownModel>();

/** Whoever keeps the model's file answered that there is none. */
export class MissingModelError extends Error {
  override readonly name = "MissingModelError";
}

/**
 * The model as a URL of this page's memory; the same one every time, until it is released or cleared. The remote URL is
 * only asked when the model was not kept. Throws when that fails, {@link MissingModelError} for a file that is not there.
 */
export function getCachedModelUrl(iterationId: string, remoteUrl: string): Promise<string> {
  const key = keyOf(iterationId, remoteUrl);
  const known = shown.get(iterationId);
  if (known?.key === key) {
    return known.url;
  }
  if (known) {
    release(iterationId, known);
  }
  const model: ShownModel = { key, url: blobOf(key, remoteUrl).then((blob) => URL.createObjectURL(blob)) };
  shown.set(iterationId, model);
  // a failure is not remembered: the next one who asks tries again
  model.url.catch(() => {
    if (shown.get(iterationId) === model) {
      shown.delete(iterationId);
    }
  });
  return model.url;
}

/** Gives the memory of a model back that is no longer shown; the kept file stays. */
export function releaseModelUrl(iterationId: string): void {
  const known = shown.get(iterationId);
  if (known) {
    release(iterationId, known);
  }
}

/** Forgets one version's model, as when its file turned out to be broken. */
export async function clearCachedModel(iterationId: string): Promise<void> {
  releaseModelUrl(iterationId);
  await store.remove(`${prefixOf(iterationId)}_`);
}

export async function clearAllModelCache(): Promise<void> {
  [...shown.keys()].forEach(releaseModelUrl);
  await store.clear();
}

async function blobOf(key: string, remoteUrl: string): Promise<Blob> {
  const kept = await store.read(key);
  if (kept) {
    return kept;
  }
  const response = await fetch(remoteUrl, { credentials: "omit" });
  if (response.status === 404 || response.status === 410) {
    throw new MissingModelError("The model's file is not there.");
  }
  if (!response.ok) {
    throw new Error(`The model could not be fetched (${response.status}).`);
  }
  const blob = await response.blob();
  await store.write(key, blob);
  return blob;
}

function release(iterationId: string, model: ShownModel): void {
  shown.delete(iterationId);
  model.url.then((url) => URL.revokeObjectURL(url)).catch(() => {});
}

function keyOf(iterationId: string, remoteUrl: string): string {
  return `${prefixOf(iterationId)}_${shortHash(remoteUrl)}`;
}

function prefixOf(iterationId: string): string {
  return `model_glb_${encodeURIComponent(iterationId)}`;
}
