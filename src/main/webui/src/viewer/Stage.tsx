import { OrbitControls } from "@react-three/drei/core/OrbitControls";
import { Canvas, useThree } from "@react-three/fiber";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { NeutralToneMapping } from "three";
import { Lights } from "./Lights";
import { RoomLight } from "./RoomLight";
import { FARTHEST, FIELD_OF_VIEW, NEAREST, type OrbitTarget, StageCamera } from "./stage-camera";
import { useStageSettings } from "./stage-settings";
import styles from "./Stage.module.css";
import { Turntable } from "./Turntable";

interface Props {
  /** What is shown, for those who do not see it. */
  label: string;
  onCamera: (camera: StageCamera) => void;
  /** The things on the stage. */
  children: ReactNode;
}

const STEP = Math.PI / 16;

/** The canvas of every page with 3D: light, turntable and camera. The arrow keys turn it, + and - zoom. */
export function Stage({ label, onCamera, children }: Props) {
  const [camera, setCamera] = useState<StageCamera | null>(null);
  const keep = (made: StageCamera) => {
    setCamera(made);
    onCamera(made);
  };

  const moveByKey = (event: KeyboardEvent) => {
    const move = camera && moveOf(event.key, camera);
    if (move) {
      event.preventDefault();
      move();
    }
  };

  return (
    <div className={styles.stage} role="application" aria-label={label} aria-roledescription="3D view" tabIndex={0} onKeyDown={moveByKey}>
      <Canvas
        shadows="soft"
        // drawn only when something changed; what moves asks for the next frame itself
        frameloop="demand"
        dpr={[1, 2]}
        camera={{ fov: FIELD_OF_VIEW, near: 0.05, far: 40, position: [1.5, 1.4, 2.9] }}
        gl={{ alpha: true, antialias: true, toneMapping: NeutralToneMapping }}
      >
        <RoomLight />
        <Lights />
        <Turntable />
        <Camera onCamera={keep} />
        {children}
      </Canvas>
    </div>
  );
}

function Camera({ onCamera }: { onCamera: (camera: StageCamera) => void }) {
  const orbit = useRef<OrbitTarget | null>(null);
  const get = useThree((state) => state.get);
  const { autoRotate } = useStageSettings();

  useEffect(() => {
    if (orbit.current) {
      onCamera(new StageCamera(get(), orbit.current));
    }
    // once: the camera outlives everything that is shown with it
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <OrbitControls
      ref={orbit as never}
      makeDefault
      target={[0, 0.4, 0]}
      minDistance={NEAREST}
      maxDistance={FARTHEST}
      maxPolarAngle={Math.PI * 0.55}
      autoRotate={autoRotate}
      autoRotateSpeed={1.4}
    />
  );
}

function moveOf(key: string, camera: StageCamera): (() => void) | null {
  switch (key) {
    case "ArrowLeft":
      return () => camera.turn(-STEP, 0);
    case "ArrowRight":
      return () => camera.turn(STEP, 0);
    case "ArrowUp":
      return () => camera.turn(0, -STEP);
    case "ArrowDown":
      return () => camera.turn(0, STEP);
    case "+":
    case "=":
      return () => camera.zoom(0.85);
    case "-":
      return () => camera.zoom(1 / 0.85);
    default:
      return null;
  }
}
