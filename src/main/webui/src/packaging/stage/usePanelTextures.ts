import { useEffect, useRef, useState } from "react";
import { SRGBColorSpace, type Texture, TextureLoader } from "three";
import { useServiceBack } from "../../api/connection";
import type { Panel } from "../packaging-service";
import type { PanelPictures } from "../usePanelPictures";

export type PanelTextures = Partial<Record<Panel, Texture>>;

/** Sharp also on sides that are seen at an angle. */
const ANISOTROPY = 8;

const loader = new TextureLoader();

/**
 * The artwork as textures; what is shown stays until the next is decoded. What could not be loaded is tried again when the
 * service is back.
 */
export function usePanelTextures(pictures: PanelPictures): { textures: PanelTextures; loading: boolean } {
  const [shown, setShown] = useState<{ textures: PanelTextures; names: string }>({ textures: {}, names: "{}" });
  const held = useRef(new Map<string, Promise<Texture | null>>());
  const [attempt, setAttempt] = useState(0);
  const names = JSON.stringify(pictures);
  useServiceBack(() => setAttempt((last) => last + 1));

  useEffect(() => {
    let current = true;
    const wanted = Object.entries(JSON.parse(names) as PanelPictures);
    for (const [, url] of wanted) {
      hold(held.current, url);
    }
    void Promise.all(wanted.map(async ([panel, url]) => [panel, await held.current.get(url)!] as const)).then((entries) => {
      if (current) {
        setShown({ textures: Object.fromEntries(entries.filter(([, texture]) => texture)), names });
        release(held.current, new Set(wanted.map(([, url]) => url)));
      }
    });
    return () => {
      current = false;
    };
  }, [names, attempt]);

  useEffect(() => {
    const all = held.current;
    return () => release(all, new Set());
  }, []);

  return { textures: shown.textures, loading: shown.names !== names };
}

/** Loads what is not held yet; a failure is not held, so that it can be tried again. */
function hold(held: Map<string, Promise<Texture | null>>, url: string): void {
  if (held.has(url)) {
    return;
  }
  const texture = load(url);
  held.set(url, texture);
  void texture.then((loaded) => {
    if (!loaded && held.get(url) === texture) {
      held.delete(url);
    }
  });
}

/** Null for a picture that cannot be loaded or decoded: the panel is plain then. */
async function load(url: string): Promise<Texture | null> {
  try {
    const texture = await loader.loadAsync(url);
    texture.colorSpace = SRGBColorSpace;
    texture.anisotropy = ANISOTROPY;
    return texture;
  } catch {
    return null;
  }
}

function release(held: Map<string, Promise<Texture | null>>, kept: ReadonlySet<string>): void {
  for (const [url, texture] of held) {
    if (!kept.has(url)) {
      held.delete(url);
      void texture.then((loaded) => loaded?.dispose());
    }
  }
}
