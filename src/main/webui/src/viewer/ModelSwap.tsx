import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useRef } from "react";
import type { Group } from "three";
import { releaseModelUrl } from "../cache/model-cache";
import type { ModelView } from "./model-view";
import { useStageSettings } from "./stage-settings";

interface Layer {
  model: ModelView;
  share: number;
  leaving: boolean;
}

const FADE_IN = 0.6;
const FADE_OUT = 0.4;
/** The longest step of a fade, so that a slow frame does not skip it. */
const STEP = 0.05;

/** Fades a new model in over the one before, which leaves only when the new one is there: the stage is never empty. */
export function ModelSwap({ model, onSettled }: { model: ModelView | null; onSettled: (model: ModelView) => void }) {
  const group = useRef<Group>(null);
  const layers = useRef<Layer[]>([]);
  const gl = useThree((state) => state.gl);
  const invalidate = useThree((state) => state.invalidate);
  const { wireframe, normals } = useStageSettings();

  useEffect(() => {
    layers.current.forEach((layer) => (layer.leaving = layer.model !== model));
    if (model && !layers.current.some((layer) => layer.model === model)) {
      model.fade(0);
      group.current?.add(model.root);
      layers.current.push({ model, share: 0, leaving: false });
    }
    invalidate();
  }, [model, invalidate]);

  useEffect(() => {
    layers.current.forEach((layer) => layer.model.show({ wireframe, normals }));
    invalidate();
  }, [model, wireframe, normals, invalidate]);

  useFrame((_, delta) => {
    const step = Math.min(delta, STEP);
    const entering = layers.current.some((layer) => !layer.leaving && layer.share < 1);
    for (const layer of layers.current) {
      if (!layer.leaving && layer.share < 1) {
        layer.share = Math.min(1, layer.share + step / FADE_IN);
        layer.model.fade(layer.share);
        invalidate();
      } else if (layer.leaving && !entering) {
        layer.share = Math.max(0, layer.share - step / FADE_OUT);
        layer.model.fade(layer.share);
        invalidate();
      }
    }
    const left = layers.current.filter((layer) => layer.share > 0 || !layer.leaving || remove(layer, layers.current));
    if (entering || left.length < layers.current.length) {
      gl.shadowMap.needsUpdate = true;
      invalidate();
      const [only] = left;
      if (only && left.length === 1 && only.share === 1) {
        onSettled(only.model);
      }
    }
    layers.current = left;
  });

  useEffect(
    () => () => {
      layers.current.forEach(({ model: shown }) => shown.dispose());
      layers.current = [];
    },
    [],
  );

  return <group ref={group} />;
}

/** @returns false, as nothing of it stays */
function remove({ model }: Layer, layers: Layer[]): boolean {
  model.dispose();
  if (!layers.some((other) => !other.leaving && other.model.id === model.id)) {
    releaseModelUrl(model.id);
  }
  return false;
}
