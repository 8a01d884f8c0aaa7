import { Line } from "@react-three/drei/core/Line";
import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { type Group, Vector3 } from "three";
import { useTheme } from "../../theme/theme";
import type { PackageType, Panel } from "../packaging-service";
import { outwardOf, panelOutlines } from "./package-geometry";

/** A frame round the selected panel, which shows on artwork of any colour. */
export function PanelMark({ type, panel }: { type: PackageType; panel: Panel }) {
  const group = useRef<Group>(null);
  const dark = useTheme() === "dark";
  const flat = panel === "body" ? null : panel;

  // nothing of a convex thing covers a side that looks to the camera, so the frame need not fight the surface for depth
  useFrame(({ camera }) => {
    if (flat && group.current) {
      group.current.visible = looksTo(camera.position, group.current, flat);
    }
  });

  return (
    <group ref={group}>
      {panelOutlines(type, panel).map((outline, index) => {
        const points = outline as unknown as [number, number, number][];
        // neither of the two lines hides the other
        const shared = { points, depthTest: flat === null, depthWrite: false, raycast: nothing };
        return (
          <group key={index}>
            <Line {...shared} color="#ffffff" lineWidth={4.5} renderOrder={1} />
            <Line {...shared} color={dark ? "#1e8f6b" : "#17624a"} lineWidth={2.5} renderOrder={2} />
          </group>
        );
      })}
    </group>
  );
}

/** A click on the frame means the panel below it. */
function nothing(): void {}

function looksTo(camera: Vector3, group: Group, panel: Exclude<Panel, "body">): boolean {
  const outward = new Vector3(...outwardOf(panel));
  // the middle of the panel, in a package of one unit
  const middle = group.localToWorld(outward.clone().multiplyScalar(0.5));
  return camera.clone().sub(middle).dot(outward.transformDirection(group.matrixWorld)) > 0;
}
