import { createStore, useStore } from "../api/store";
import type { StoredPicture } from "../pictures/usePictures";
import type { Mark } from "./marks";
import type { RenderRequest } from "./render-service";
import { type Setup, USUAL_SETUP } from "./setup";

/** A render that was started, with what it was started with. */
export interface RenderRun {
  jobId: string;
  request: RenderRequest;
}

/** The page as it was left, so that a reload goes on with it. */
export interface KeptRender {
  photo: StoredPicture | null;
  material: StoredPicture | null;
  setup: Setup;
  marks: Mark[];
  run: RenderRun | null;
}

const NOTHING: KeptRender = { photo: null, material: null, setup: USUAL_SETUP, marks: [], run: null };

/** What was started since this tab was loaded, by workspace. */
const started = createStore<Record<string, RenderRun>>({});

/** The newest of them in a workspace, also when its answer came while the page of another one was shown. */
export function useStartedRender(workspace: string): RenderRun | undefined {
  return useStore(started)[workspace];
}

export function rememberRender(workspace: string, run: RenderRun): void {
  keepRender(workspace, { ...keptRender(workspace), run });
  started.set({ ...started.get(), [workspace]: run });
}

export function keptRender(workspace: string): KeptRender {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(key(workspace)) ?? "null") as Partial<KeptRender> | null) };
  } catch {
    return NOTHING;
  }
}

export function keepRender(workspace: string, render: KeptRender): void {
  try {
    sessionStorage.setItem(key(workspace), JSON.stringify(render));
  } catch {
    // too much was painted for the tab's memory; the run is what counts
    sessionStorage.setItem(key(workspace), JSON.stringify({ ...render, marks: [] }));
  }
}

function key(workspace: string): string {
  return `maquette.render.${workspace}`;
}
