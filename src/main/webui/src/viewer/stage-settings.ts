import { createStore, type Store, useStore } from "../api/store";

/** How things are looked at. It belongs to the person and not to a model, so that it survives every swap of models. */
export interface StageSettings {
  autoRotate: boolean;
  wireframe: boolean;
  normals: boolean;
  statistics: boolean;
  lights: LightSettings;
}

/** Strengths; 1 is as intended. */
export interface LightSettings {
  key: number;
  fill: number;
  rim: number;
  room: number;
}

export const DEFAULT_LIGHTS: LightSettings = { key: 1, fill: 1, rim: 1, room: 1 };

const settings: Store<StageSettings> = createStore<StageSettings>({
  autoRotate: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
  wireframe: false,
  normals: false,
  statistics: false,
  lights: DEFAULT_LIGHTS,
});

export function useStageSettings(): StageSettings {
  return useStore(settings);
}

export function changeStageSettings(change: Partial<StageSettings>): void {
  settings.set({ ...settings.get(), ...change });
}
