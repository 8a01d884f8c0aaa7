import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import type { ModelSource } from "./load-model";
import type { ModelView } from "./model-view";
import { ModelSwap } from "./ModelSwap";
import { Stage } from "./Stage";
import type { StageCamera } from "./stage-camera";
import { useStageSettings } from "./stage-settings";
import { Statistics } from "./Statistics";
import { useModel } from "./useModel";
import styles from "./Viewer.module.css";
import { ViewerToolbar } from "./ViewerToolbar";

export interface ViewerProps {
  /** What to show; null for the empty stage. */
  source: ModelSource | null;
  /** In words, also the name of the screenshot. */
  title: string;
  /** What to say below an empty stage, if there is anything to say. */
  hint: string | null;
}

/** A model on its stage, with everything to look at it. The stage stays, whatever happens to models. */
export function Viewer({ source, title, hint }: ViewerProps) {
  const { model, loading, failure, retry } = useModel(source);
  const [settled, setSettled] = useState<ModelView | null>(null);
  const [camera, setCamera] = useState<StageCamera | null>(null);
  const { statistics } = useStageSettings();
  const frame = useRef<HTMLDivElement>(null);

  // the first model is framed; later ones come into the view that the person chose
  const framed = useRef(false);
  useEffect(() => {
    if (camera && model && !framed.current) {
      framed.current = true;
      camera.fit(model.size);
    }
  }, [camera, model]);

  return (
    <div className={styles.viewer} ref={frame} data-settled={model !== null && settled === model} data-loading={loading}>
      <div className={styles.canvas}>
        <Stage label={source ? `${title}. The arrow keys turn it.` : (hint ?? title)} onCamera={setCamera}>
          <ModelSwap model={model} onSettled={setSettled} />
        </Stage>
        {statistics && model && <Statistics figures={model.figures} />}
        {!source && hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {failure && (
        <Notice tone="error" actions={<Button small onClick={retry}>Try again</Button>}>
          {failure}
        </Notice>
      )}
      <ViewerToolbar camera={camera} model={model} frame={frame} title={title} />
    </div>
  );
}

export default Viewer;
