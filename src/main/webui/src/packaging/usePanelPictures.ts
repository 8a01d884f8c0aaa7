import { useEffect, useState } from "react";
import { useServiceBack } from "../api/connection";
import { getCachedTextureUrl, peekCachedTextureUrl } from "../cache/texture-cache";
import type { PackageType, Panel } from "./packaging-service";
import type { PanelView } from "./panels";

export type PanelPictures = Partial<Record<Panel, string>>;

interface Loaded {
  type: PackageType;
  pictures: PanelPictures;
}

/**
 * The artwork of each panel as a URL of this page, the same one until the artwork changes. The old one stays until then.
 * What could not be fetched is tried again when the service is back.
 */
export function usePanelPictures(type: PackageType, views: readonly PanelView[]): PanelPictures {
  const wanted = views.flatMap(({ panel, texture }) => (texture ? [[panel, texture.texture_url] as const] : []));
  const [loaded, setLoaded] = useState<Loaded>({ type, pictures: {} });
  const [attempt, setAttempt] = useState(0);
  const names = JSON.stringify(wanted);
  useServiceBack(() => setAttempt((last) => last + 1));

  useEffect(() => {
    let current = true;
    const urls = JSON.parse(names) as [Panel, string][];
    void Promise.all(urls.map(async ([panel, url]) => [panel, await getCachedTextureUrl(type, panel, url)] as const)).then(
      (entries) => current && setLoaded({ type, pictures: Object.fromEntries(entries) }),
    );
    return () => {
      current = false;
    };
  }, [type, names, attempt]);

  if (loaded.type === type) {
    return loaded.pictures;
  }
  // another type was shown just now: what is known of this one is shown at once
  return Object.fromEntries(
    wanted.flatMap(([panel, url]) => {
      const known = peekCachedTextureUrl(type, panel, url);
      return known ? [[panel, known]] : [];
    }),
  );
}
