import { BlobStore } from "./blob-store";
import { shortHash } from "./hash";

/**
 * The artwork of packaging panels in two tiers: the URLs of this page's memory, and below them the browser's Cache Storage.
 * Shape and panel are part of the key, since box and cylinder both have a top and a bottom.
 */
const store = new BlobStore("packaging-textures", 120);

interface ShownTexture {
  key: string;
  remoteUrl: string;
  pending: Promise<string>;
  /** Null while it is fetched. */
  url: string | null;
}

const shown = new Map<string, ShownTexture>();

/**
 * The texture as a URL that stays the same as long as the remote one does, so that nothing renders again for nothing.
 * Never throws: a texture that cannot be fetched is shown from its remote URL, and the next one who asks tries again.
 */
export function getCachedTextureUrl(shape: string, panel: string, remoteUrl: string): Promise<string> {
  const place = placeOf(shape, panel);
  const key = `${place}_${shortHash(remoteUrl)}`;
  const known = shown.get(place);
  if (known?.key === key) {
    return known.pending;
  }
  if (known) {
    release(place, known);
  }
  const texture: ShownTexture = { key, remoteUrl, pending: Promise.resolve(remoteUrl), url: null };
  texture.pending = load(place, texture);
  shown.set(place, texture);
  return texture.pending;
}

/** What {@link getCachedTextureUrl} will answer, without waiting: null when it is not known yet. */
export function peekCachedTextureUrl(shape: string, panel: string, remoteUrl: string): string | null {
  const known = shown.get(placeOf(shape, panel));
  return known?.remoteUrl === remoteUrl ? known.url : null;
}

/** Forgets one panel's texture. */
export async function clearCachedTexture(shape: string, panel: string): Promise<void> {
  const place = placeOf(shape, panel);
  const known = shown.get(place);
  if (known) {
    release(place, known);
  }
  await store.remove(`${place}_`);
}

export async function clearAllTextureCache(): Promise<void> {
  shown.forEach((texture, place) => release(place, texture));
  await store.clear();
}

async function load(place: string, texture: ShownTexture): Promise<string> {
  const blob = (await store.read(texture.key)) ?? (await fetched(texture));
  if (blob) {
    texture.url = URL.createObjectURL(blob);
    return texture.url;
  }
  if (shown.get(place) === texture) {
    shown.delete(place);
  }
  return texture.remoteUrl;
}

async function fetched(texture: ShownTexture): Promise<Blob | null> {
  try {
    const response = await fetch(texture.remoteUrl, { credentials: "omit" });
    if (!response.ok) {
      return null;
    }
    const blob = await response.blob();
    await store.write(texture.key, blob);
    return blob;
  } catch {
    return null;
  }
}

function release(place: string, texture: ShownTexture): void {
  shown.delete(place);
  void texture.pending.then((url) => {
    if (url.startsWith("blob:")) {
      URL.revokeObjectURL(url);
    }
  });
}

function placeOf(shape: string, panel: string): string {
  return `texture_${encodeURIComponent(shape)}_${encodeURIComponent(panel)}`;
}
