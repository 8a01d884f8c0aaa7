import { useStageSettings } from "./stage-settings";

/** Key, fill and rim, as a photographer sets them; only the key light throws a shadow. */
export function Lights() {
  const { lights } = useStageSettings();
  return (
    <>
      <directionalLight
        position={[2.2, 3.6, 2.6]}
        intensity={2.1 * lights.key}
        castShadow
        shadow-mapSize={[1024, 1024]}
        shadow-camera-left={-1.2}
        shadow-camera-right={1.2}
        shadow-camera-top={1.2}
        shadow-camera-bottom={-1.2}
        shadow-normalBias={0.02}
        shadow-radius={6}
      />
      <directionalLight position={[-3, 1.6, 2]} intensity={0.9 * lights.fill} />
      <directionalLight position={[-1.2, 2.6, -3.4]} intensity={1.8 * lights.rim} />
    </>
  );
}
