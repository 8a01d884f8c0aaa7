import { lazy, Suspense } from "react";
import type { Job } from "../jobs/jobs-service";
import { Button } from "../ui/Button";
import { fileNameOf, saveUrl } from "../ui/save";
import type { HandOn } from "./hand-on";
import styles from "./Outcome.module.css";
import { titleOf } from "./run-text";
import type { Run } from "./runs";

// the 3D is most of the code, and the form does not wait for it
const Viewer = lazy(() => import("../viewer/Viewer"));

interface Props {
  run: Run;
  job: Job | null;
  /** Null until the model is there. */
  url: string | null;
  onHandOn: (handOn: HandOn) => void;
}

/** The model on its stage; until a refinement is ready, the model that it is of. */
export function ModelResult({ run, job, url, onHandOn }: Props) {
  const before = run.request.step === "refine-model" ? run.request.body.input_model_asset_url : null;
  const source = url ? { id: run.jobId, url } : before ? { id: `${run.jobId}-before`, url: before } : null;
  const title = titleOf(run);
  const refine = () => onHandOn({ step: "refine-model", model: { name: title, url: url!, draftId: job?.provider_job_id ?? null } });
  return (
    <>
      <div className={styles.model}>
        <Suspense fallback={<div className={styles.coming} />}>
          <Viewer source={source} title={title} hint="The model appears here as soon as it is ready." />
        </Suspense>
      </div>
      {url && (
        <div className={styles.actions}>
          <Button small icon="download" onClick={() => void saveUrl(url, fileNameOf(`${title}.glb`))}>
            Download GLB
          </Button>
          <Button small icon="brush" onClick={refine}>
            Refine
          </Button>
        </div>
      )}
    </>
  );
}
