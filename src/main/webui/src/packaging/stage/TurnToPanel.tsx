import { useFrame, useThree } from "@react-three/fiber";
import { type RefObject, useEffect, useRef } from "react";
import { type Group, MathUtils, Spherical, type Vector3 } from "three";
import type { Panel } from "../packaging-service";

/** A panel that is to be seen; the number tells one wish from the next. */
export interface FacedPanel {
  panel: Panel;
  wish: number;
}

interface Pose {
  /** Round the vertical, 0 from the front; from above; in radians. */
  azimuth: number;
  polar: number;
  /** How far the package is tipped over backwards: the camera never goes below the ground. */
  tip: number;
}

const QUARTER = Math.PI / 2;
/** A little from the side and from above, so that it still looks like a package. */
const BESIDE = 0.38;
const ABOVE = 1.2;

const POSES: Record<Panel, Pose> = {
  front: { azimuth: BESIDE, polar: ABOVE, tip: 0 },
  body: { azimuth: 0, polar: ABOVE, tip: 0 },
  right: { azimuth: QUARTER - BESIDE, polar: ABOVE, tip: 0 },
  back: { azimuth: 2 * QUARTER - BESIDE, polar: ABOVE, tip: 0 },
  left: { azimuth: BESIDE - QUARTER, polar: ABOVE, tip: 0 },
  top: { azimuth: 0.2, polar: 0.5, tip: 0 },
  bottom: { azimuth: 0.25, polar: ABOVE, tip: -QUARTER },
};

/** Of a turn, in seconds. */
const DURATION = 0.55;
/** The longest step, so that a slow frame does not skip it. */
const STEP = 0.06;

interface Props {
  faced: FacedPanel | null;
  model: RefObject<Group | null>;
  /** Of the upright package. */
  size: Vector3;
}

/** Turns the camera to a panel, and the package too where the camera does not get to; whoever takes hold of it stops that. */
export function TurnToPanel({ faced, model, size }: Props) {
  const { camera, controls, gl, invalidate } = useThree();
  const turn = useRef<{ from: Pose; to: Pose; share: number; free: boolean } | null>(null);
  const tip = useRef(0);

  useEffect(() => {
    stand(model.current, size, tip.current);
    invalidate();
  }, [model, size, invalidate]);

  useEffect(() => {
    const orbit = controls as unknown as Orbit | null;
    if (!faced || !orbit) {
      return;
    }
    const { theta, phi } = new Spherical().setFromVector3(camera.position.clone().sub(orbit.target));
    const pose = POSES[faced.panel];
    // the short way round
    const azimuth = pose.azimuth + 2 * Math.PI * Math.round((theta - pose.azimuth) / (2 * Math.PI));
    turn.current = {
      from: { azimuth: theta, polar: phi, tip: tip.current },
      to: { ...pose, azimuth },
      share: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : 0,
      free: false,
    };
    const letGo = () => {
      if (turn.current) {
        turn.current.free = true;
      }
    };
    orbit.addEventListener("start", letGo);
    invalidate();
    return () => orbit.removeEventListener("start", letGo);
  }, [faced, controls, camera, invalidate]);

  useFrame((_, delta) => {
    const orbit = controls as unknown as Orbit | null;
    const moving = turn.current;
    if (!moving || !orbit) {
      return;
    }
    moving.share = Math.min(1, moving.share + Math.min(delta, STEP) / DURATION);
    const eased = MathUtils.smootherstep(moving.share, 0, 1);
    const between = (part: keyof Pose) => MathUtils.lerp(moving.from[part], moving.to[part], eased);
    tip.current = between("tip");
    stand(model.current, size, tip.current);
    if (!moving.free) {
      const distance = camera.position.distanceTo(orbit.target);
      camera.position.setFromSpherical(new Spherical(distance, between("polar"), between("azimuth"))).add(orbit.target);
      orbit.update();
    }
    gl.shadowMap.needsUpdate = true;
    turn.current = moving.share < 1 ? moving : null;
    invalidate();
  });

  return null;
}

/** As much of orbit controls as is needed here. */
interface Orbit {
  target: Vector3;
  update(): unknown;
  addEventListener(type: "start", listener: () => void): void;
  removeEventListener(type: "start", listener: () => void): void;
}

/** Puts the package on the ground, however far it is tipped. */
function stand(model: Group | null, size: Vector3, tip: number): void {
  if (model) {
    model.rotation.x = tip;
    model.position.y = (size.y * Math.abs(Math.cos(tip)) + size.z * Math.abs(Math.sin(tip))) / 2;
  }
}
