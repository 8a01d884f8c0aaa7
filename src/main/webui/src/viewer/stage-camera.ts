import type { RootState } from "@react-three/fiber";
import { MathUtils, type PerspectiveCamera, Vector3 } from "three";

/** As much of orbit controls as the stage moves by itself. */
export interface OrbitTarget {
  target: Vector3;
  update(): unknown;
  getAzimuthalAngle(): number;
  setAzimuthalAngle(angle: number): void;
  getPolarAngle(): number;
  setPolarAngle(angle: number): void;
}

export const FIELD_OF_VIEW = 32;
export const NEAREST = 0.6;
export const FARTHEST = 9;
/** From the front, a little from the right and above: how people hold things to look at them. */
const DIRECTION = new Vector3(0.55, 0.4, 1).normalize();
const AIR = 1.4;

/** What the controls of a viewer can do with its camera. */
export class StageCamera {
  constructor(
    private readonly state: RootState,
    private readonly orbit: OrbitTarget,
  ) {}

  /** Shows all of a thing of this size that stands on the ground in the middle. */
  fit(size: Vector3): void {
    const camera = this.state.camera as PerspectiveCamera;
    const vertical = MathUtils.degToRad(camera.fov) / 2;
    const horizontal = Math.atan(Math.tan(vertical) * camera.aspect);
    const distance = ((size.length() / 2) * AIR) / Math.sin(Math.min(vertical, horizontal));
    this.orbit.target.set(0, size.y / 2, 0);
    camera.position.copy(this.orbit.target).addScaledVector(DIRECTION, MathUtils.clamp(distance, NEAREST, FARTHEST));
    this.moved();
  }

  /** @param factor of the distance: below 1 is nearer */
  zoom(factor: number): void {
    const { camera } = this.state;
    const offset = camera.position.clone().sub(this.orbit.target).multiplyScalar(factor).clampLength(NEAREST, FARTHEST);
    camera.position.copy(this.orbit.target).add(offset);
    this.moved();
  }

  /** @param azimuth around the vertical, @param polar towards the ground, in radians */
  turn(azimuth: number, polar: number): void {
    this.orbit.setAzimuthalAngle(this.orbit.getAzimuthalAngle() + azimuth);
    this.orbit.setPolarAngle(this.orbit.getPolarAngle() + polar);
    this.moved();
  }

  /** What is shown, as a PNG with a transparent background. */
  async picture(): Promise<Blob> {
    const { gl, scene, camera } = this.state;
    // the browser may forget a drawing as soon as it was shown, so it is drawn and read in one go
    gl.render(scene, camera);
    const blob = await new Promise<Blob | null>((resolve) => gl.domElement.toBlob(resolve, "image/png"));
    if (!blob) {
      throw new Error("The browser made no picture of the canvas.");
    }
    return blob;
  }

  private moved(): void {
    this.orbit.update();
    this.state.invalidate();
  }
}
