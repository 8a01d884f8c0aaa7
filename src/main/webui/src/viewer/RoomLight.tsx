import { useThree } from "@react-three/fiber";
import { useEffect } from "react";
import { PMREMGenerator } from "three";
import { RoomEnvironment } from "three/addons/environments/RoomEnvironment.js";
import { rendererPower } from "./renderer-power";
import { useStageSettings } from "./stage-settings";

/** The light from all sides, and what reflects in things. */
export function RoomLight() {
  const strength = useStageSettings().lights.room;
  // preparing reflections takes a processor many seconds
  return rendererPower() === "hardware" ? (
    <RoomReflections strength={strength} />
  ) : (
    <hemisphereLight args={["#ffffff", "#b9b3a8"]} intensity={2.4 * strength} />
  );
}

/** A plain room that is drawn here, so that no picture has to be fetched. */
function RoomReflections({ strength }: { strength: number }) {
  const gl = useThree((state) => state.gl);
  const scene = useThree((state) => state.scene);
  const invalidate = useThree((state) => state.invalidate);

  useEffect(() => {
    const generator = new PMREMGenerator(gl);
    const room = new RoomEnvironment();
    const map = generator.fromScene(room, 0.04);
    scene.environment = map.texture;
    room.dispose();
    generator.dispose();
    invalidate();
    return () => {
      scene.environment = null;
      map.dispose();
    };
  }, [gl, scene, invalidate]);

  useEffect(() => {
    scene.environmentIntensity = 0.55 * strength;
    invalidate();
  }, [scene, strength, invalidate]);

  return null;
}
