import { Line } from "@react-three/drei/core/Line";
import { useTheme } from "../../theme/theme";
import type { PackageType, Panel } from "../packaging-service";
import { panelOutlines } from "./package-geometry";

/** A frame round the selected panel, which shows on artwork of any colour. */
export function PanelMark({ type, panel }: { type: PackageType; panel: Panel }) {
  const dark = useTheme() === "dark";
  return panelOutlines(type, panel).map((points, index) => (
    <group key={index}>
      <Line points={points as [number, number, number][]} color="#ffffff" lineWidth={5} raycast={nothing} />
      <Line
        points={points as [number, number, number][]}
        color={dark ? "#1e8f6b" : "#17624a"}
        lineWidth={2.5}
        raycast={nothing}
        renderOrder={1}
      />
    </group>
  ));
}

/** A click on the frame means the panel below it. */
function nothing(): void {}
