import { OrbitControls } from "@react-three/drei/core/OrbitControls";
import { Canvas, useThree } from "@react-three/fiber";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { NeutralToneMapping, Vector3 } from "three";
import { Lights } from "./Lights";
import { rendererPower } from "./renderer-power";
import { Resolution } from "./Resolution";
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
/** What an empty stage is framed for. */
const USUAL_SIZE = new Vector3(0.85, 0.85, 0.85);

/** The canvas of every page with 3D: light, turntable and camera. The arrow keys turn it, + and - zoom. */
export function Stage({ label, onCamera, children }: Props) {
  const [camera, setCamera] = useState<StageCamera | null>(null);
  const [hardware] = useState(() => rendererPower() === "hardware");
  const full = hardware ? Math.min(window.devicePixelRatio, 2) : Math.max(window.devicePixelRatio, 1.5);
  const ratio = useRef(full);
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
        shadows="percentage"
        // drawn only when something changed; what moves asks for the next frame itself
        frameloop="demand"
        dpr={ratio.current}
        camera={{ fov: FIELD_OF_VIEW, near: 0.05, far: 40, position: [1.5, 1.4, 2.9] }}
        // without a graphics card edges are smoothed by more pixels, and only while nothing moves
        gl={{ alpha: true, antialias: hardware, toneMapping: NeutralToneMapping }}
        // neither things nor lights move, so shadows are drawn when a model asks for it
        onCreated={({ gl }) => (gl.shadowMap.autoUpdate = false)}
      >
        <Resolution ratio={ratio} full={full} />
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
      const camera = new StageCamera(get(), orbit.current);
      camera.fit(USUAL_SIZE);
      onCamera(camera);
    }
    // once: the camera outlives everything that is shown with it
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
