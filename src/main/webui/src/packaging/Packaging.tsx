import { lazy, Suspense, useState } from "react";
import { useWorkspace } from "../api/workspace";
import { FormatMenu } from "../ui/FormatMenu";
import { changeStageSettings } from "../viewer/stage-settings";
import { DielineEditor } from "./dieline/DielineEditor";
import { failedType, failureOf } from "./failure";
import { lastRequestOf, readRequests } from "./last-requests";
import { LastError } from "./LastError";
import { PackageComposer, type Target } from "./PackageComposer";
import { PACKAGE_FORMATS, type PackageType, type PackagingDocument, packageUrl, type Panel } from "./packaging-service";
import styles from "./PackagingPage.module.css";
import { PanelList } from "./PanelList";
import { panelsOf, viewPanels } from "./panels";
import { RunningGeneration } from "./RunningGeneration";
import { ShapeControls } from "./ShapeControls";
import type { FacedPanel } from "./stage/TurnToPanel";
import { StartOver } from "./StartOver";
import { usePackageShape } from "./usePackageShape";
import { usePackagingActions } from "./usePackagingActions";
import { usePanelPictures } from "./usePanelPictures";

// the 3D is most of the code, and nothing else waits for it
const PackageView = lazy(() => import("./stage/PackageView"));

/** The package closed and laid flat, and what can be done with it. */
export function Packaging({ document }: { document: PackagingDocument }) {
  const editor = usePackageShape(document);
  const actions = usePackagingActions();
  const { shape } = editor;
  const [prompt, setPrompt] = useState("");
  const [target, setTarget] = useState<Target>("all");
  const { selected, faced, select, face } = useSelection(panelsOf(shape.type));

  const requests = readRequests(useWorkspace());
  const failure = document.in_progress ? null : failureOf(document.last_error);
  const typeOfFailure = failure && failedType(failure, requests);
  const views = viewPanels(document, shape.type, failure && typeOfFailure === shape.type ? failure.panels : []);
  const pictures = usePanelPictures(shape.type, views);

  /** Asks once more for what was asked for last about these panels, in the size that the package has now. */
  const retryOf = (panels: readonly Panel[], type: PackageType): (() => void) | null => {
    const last = panels[0] && lastRequestOf(requests, panels[0], type)?.request;
    const request = last && { ...last, panels: [...panels], shape: type === shape.type ? shape : last.shape };
    return request ? () => actions.generate.mutate(request) : null;
  };

  return (
    <div className={styles.page}>
      <div className={styles.workbench}>
        <section className={styles.view} aria-label="Package in 3D">
          <Suspense fallback={<div className={styles.coming} />}>
            <PackageView shape={shape} pictures={pictures} selected={selected} faced={faced} onSelect={select} />
          </Suspense>
        </section>
        <section className={styles.view} aria-label="Dieline editor">
          <DielineEditor editor={editor} views={views} pictures={pictures} selected={selected} onSelect={face} />
        </section>
      </div>
      <section className={styles.panel} aria-label="Package">
        <header className={styles.header}>
          <h1>Packaging</h1>
          <StartOver type={shape.type} onReset={() => actions.reset.mutate(shape.type)} onClear={() => actions.clear.mutate()} />
          <FormatMenu
            text="Download"
            label="Download package"
            name="package"
            formats={PACKAGE_FORMATS}
            urlOf={async (format, workspace) => {
              await editor.saved();
              return packageUrl(format, workspace);
            }}
          />
        </header>
        <div className={styles.work}>
          <ShapeControls {...editor} />
          {document.in_progress && (
            <RunningGeneration
              document={document}
              requests={requests}
              onCancel={() => actions.cancel.mutate()}
              cancelling={actions.cancel.isPending}
            />
          )}
          {!document.in_progress && document.last_error && (
            <LastError
              error={document.last_error}
              type={typeOfFailure}
              shown={shape.type}
              onRetry={failure && typeOfFailure && retryOf(failure.panels, typeOfFailure)}
              retrying={actions.generate.isPending}
            />
          )}
          <PanelList
            shape={shape}
            views={views}
            pictures={pictures}
            selected={selected}
            onSelect={face}
            onRetry={(panel) => retryOf([panel], shape.type)}
            onDelete={(panel) => actions.remove.mutate({ type: shape.type, panel })}
            onReuse={setPrompt}
            busy={actions.generate.isPending || actions.remove.isPending}
          />
        </div>
        <div className={styles.composer}>
          <PackageComposer
            shape={shape}
            views={views}
            selected={selected}
            prompt={prompt}
            onPrompt={setPrompt}
            target={target}
            onTarget={setTarget}
            running={document.in_progress}
            bulk={document.bulk_generation_in_progress}
            pending={actions.generate.isPending}
            onGenerate={actions.generate.mutate}
          />
        </div>
      </section>
    </div>
  );
}

/** One panel is selected everywhere at once. Whoever does not choose it in 3D is shown where it is. */
function useSelection(panels: readonly Panel[]) {
  const [chosen, setChosen] = useState<Panel>(panels[0]!);
  const [faced, setFaced] = useState<FacedPanel | null>(null);
  // the other type may not have it
  const selected = panels.includes(chosen) ? chosen : panels[0]!;
  return {
    selected,
    faced,
    select: setChosen,
    face: (panel: Panel) => {
      setChosen(panel);
      setFaced((last) => ({ panel, wish: (last?.wish ?? 0) + 1 }));
      // it would turn away at once
      changeStageSettings({ autoRotate: false });
    },
  };
}
