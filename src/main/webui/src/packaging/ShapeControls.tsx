import { Segmented } from "../ui/Segmented";
import { DimensionField } from "./DimensionField";
import type { Dimensions } from "./packaging-service";
import styles from "./ShapeControls.module.css";
import type { ShapeEditor } from "./usePackageShape";

const TYPES = [
  { value: "box", text: "Box" },
  { value: "cylinder", text: "Cylinder" },
] as const;

const SIDES = {
  box: [
    { side: "width", label: "Width" },
    { side: "height", label: "Height" },
    { side: "depth", label: "Depth" },
  ],
  cylinder: [
    { side: "width", label: "Diameter" },
    { side: "height", label: "Height" },
  ],
} as const satisfies Record<string, readonly { side: keyof Dimensions; label: string }[]>;

/** Which package, and how large. */
export function ShapeControls({ shape, switchTo, resize }: Pick<ShapeEditor, "shape" | "switchTo" | "resize">) {
  return (
    <div className={styles.shape}>
      <Segmented label="Shape" options={TYPES} value={shape.type} onChange={switchTo} />
      {SIDES[shape.type].map(({ side, label }) => (
        <DimensionField
          key={`${shape.type}-${side}`}
          label={label}
          value={shape.dimensions[side]}
          onChange={(length) => resize({ ...shape.dimensions, [side]: length })}
        />
      ))}
    </div>
  );
}
