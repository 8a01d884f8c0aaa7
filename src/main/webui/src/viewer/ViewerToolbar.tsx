import { type RefObject, useState } from "react";
import { saveBlob } from "../ui/save";
import { IconButton } from "../ui/IconButton";
import { toast } from "../ui/toasts";
import { LightsPanel } from "./LightsPanel";
import type { ModelView } from "./model-view";
import type { StageCamera } from "./stage-camera";
import { changeStageSettings, useStageSettings } from "./stage-settings";
import styles from "./ViewerToolbar.module.css";

interface Props {
  camera: StageCamera | null;
  /** What is framed by fitting. */
  model: Pick<ModelView, "size"> | null;
  frame: RefObject<HTMLDivElement | null>;
  title: string;
  /** Whether what is shown is a mesh to look into. */
  inspection?: boolean;
}

/** Below the canvas and not over it. */
export function ViewerToolbar({ camera, model, frame, title, inspection = true }: Props) {
  const settings = useStageSettings();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="View">
      <div className={styles.group}>
        <IconButton icon="zoomOut" label="Zoom out" disabled={!camera} onClick={() => camera?.zoom(1.2)} />
        <IconButton icon="zoomIn" label="Zoom in" disabled={!camera} onClick={() => camera?.zoom(1 / 1.2)} />
        <IconButton icon="fit" label="Fit to view" disabled={!camera || !model} onClick={() => model && camera?.fit(model.size)} />
        <IconButton
          icon="rotate"
          label="Rotate by itself"
          pressed={settings.autoRotate}
          onClick={() => changeStageSettings({ autoRotate: !settings.autoRotate })}
        />
      </div>
      <div className={styles.group}>
        <LightsPanel />
        {inspection && <Inspection />}
      </div>
      <div className={styles.group}>
        <IconButton icon="camera" label="Save a picture" disabled={!camera} onClick={() => camera && void savePicture(camera, title)} />
        <FullScreenButton frame={frame} />
      </div>
    </div>
  );
}

function Inspection() {
  const settings = useStageSettings();
  return (
    <>
      <IconButton
        icon="wireframe"
        label="Wireframe"
        pressed={settings.wireframe}
        onClick={() => changeStageSettings({ wireframe: !settings.wireframe })}
      />
      <IconButton
        icon="normals"
        label="Normals"
        pressed={settings.normals}
        onClick={() => changeStageSettings({ normals: !settings.normals })}
      />
      <IconButton
        icon="chart"
        label="Statistics"
        pressed={settings.statistics}
        onClick={() => changeStageSettings({ statistics: !settings.statistics })}
      />
    </>
  );
}

function FullScreenButton({ frame }: { frame: RefObject<HTMLDivElement | null> }) {
  // phones of one maker have it for videos only
  const [possible] = useState(() => document.fullscreenEnabled);
  if (!possible) {
    return null;
  }
  const toggle = () => void (document.fullscreenElement ? document.exitFullscreen() : frame.current?.requestFullscreen());
  return <IconButton icon="expand" label="Full screen" onClick={toggle} />;
}

async function savePicture(camera: StageCamera, title: string): Promise<void> {
  try {
    saveBlob(await camera.picture(), `${title}.png`);
  } catch {
    toast("The browser made no picture of the canvas.", "error");
  }
}
