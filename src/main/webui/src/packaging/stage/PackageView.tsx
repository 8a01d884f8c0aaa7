import { useEffect, useMemo, useRef, useState } from "react";
import { type Group, Vector3 } from "three";
import { Stage } from "../../viewer/Stage";
import type { StageCamera } from "../../viewer/stage-camera";
import styles from "../../viewer/Viewer.module.css";
import { ViewerToolbar } from "../../viewer/ViewerToolbar";
import type { PackageShape, Panel } from "../packaging-service";
import { panelName } from "../panels";
import type { PanelPictures } from "../usePanelPictures";
import { PackageModel } from "./PackageModel";
import { type FacedPanel, TurnToPanel } from "./TurnToPanel";
import { usePanelTextures } from "./usePanelTextures";

interface Props {
  shape: PackageShape;
  pictures: PanelPictures;
  selected: Panel;
  /** The panel to turn to, null until there is a wish. */
  faced: FacedPanel | null;
  onSelect: (panel: Panel) => void;
}

/** Boxes fill less of the space around them than products do, so that the camera may come nearer. */
const CLOSE = 0.85;

/** The closed package on its stage. */
export default function PackageView({ shape, pictures, selected, faced, onSelect }: Props) {
  const { textures, loading } = usePanelTextures(pictures);
  const [camera, setCamera] = useState<StageCamera | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const model = useRef<Group>(null);
  const size = useStageSize(shape);

  // another type is framed anew; sliders leave the view as the person chose it
  const framed = useRef(size);
  framed.current = size.clone().multiplyScalar(CLOSE);
  useEffect(() => camera?.fit(framed.current), [camera, shape.type]);

  const label = `The ${shape.type} in 3D, ${panelName(selected)} selected. The arrow keys turn it; panels are chosen on the dieline or in the list.`;
  return (
    <div className={styles.viewer} ref={frame} data-textures={Object.keys(textures).sort().join(" ")} data-loading={loading}>
      <div className={styles.canvas}>
        <Stage label={label} onCamera={setCamera}>
          <PackageModel ref={model} shape={shape} size={size} textures={textures} selected={selected} onSelect={onSelect} />
          <TurnToPanel faced={faced} model={model} size={size} />
        </Stage>
      </div>
      <ViewerToolbar camera={camera} model={{ size: framed.current }} frame={frame} title="package" inspection={false} />
    </div>
  );
}

/** The longest side is one unit long, as that of every model on the stage. */
function useStageSize({ type, dimensions }: PackageShape): Vector3 {
  const { width, height } = dimensions;
  const depth = type === "cylinder" ? width : dimensions.depth;
  return useMemo(() => new Vector3(width, height, depth).divideScalar(Math.max(width, height, depth)), [width, height, depth]);
}
