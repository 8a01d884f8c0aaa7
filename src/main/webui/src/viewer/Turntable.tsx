import { useMemo } from "react";
import { BufferGeometry, Float32BufferAttribute } from "three";
import { useTheme } from "../theme/theme";

const RADIUS = 0.76;
const THICKNESS = 0.03;

/** What things stand on: a disc with the marks of a turntable. It is there before the first model is. */
export function Turntable() {
  const dark = useTheme() === "dark";
  const marks = useMemo(makeMarks, []);
  return (
    <group>
      <mesh position-y={-THICKNESS / 2 - 0.001} receiveShadow>
        <cylinderGeometry args={[RADIUS, RADIUS + 0.02, THICKNESS, 96]} />
        <meshLambertMaterial color={dark ? "#34352f" : "#cfcabd"} />
      </mesh>
      <lineSegments geometry={marks} position-y={0.0015}>
        <lineBasicMaterial color={dark ? "#7d8378" : "#918b7d"} />
      </lineSegments>
    </group>
  );
}

/** A mark every 10 degrees, a longer one every 90. */
function makeMarks(): BufferGeometry {
  const points: number[] = [];
  for (let degrees = 0; degrees < 360; degrees += 10) {
    const angle = (degrees * Math.PI) / 180;
    const inner = RADIUS - (degrees % 90 === 0 ? 0.1 : 0.045);
    for (const radius of [inner, RADIUS - 0.015]) {
      points.push(Math.cos(angle) * radius, 0, Math.sin(angle) * radius);
    }
  }
  return new BufferGeometry().setAttribute("position", new Float32BufferAttribute(points, 3));
}
