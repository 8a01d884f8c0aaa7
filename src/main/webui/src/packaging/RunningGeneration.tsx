import { JobProgress } from "../jobs/JobProgress";
import { Button } from "../ui/Button";
import { ProgressBar } from "../ui/ProgressBar";
import { useElapsed } from "../ui/time";
import { lastRequestOf, type MadeRequest } from "./last-requests";
import type { PackagingDocument, PackageType, Panel } from "./packaging-service";
import { panelsText, workOn } from "./panels";
import styles from "./RunningGeneration.module.css";
import { useRunningJob } from "./useRunningJob";

interface Props {
  document: PackagingDocument;
  requests: readonly MadeRequest[];
  onCancel: () => void;
  cancelling: boolean;
}

/** What is being made, of either type, and the way out. How far it is, is known of what this tab asked for. */
export function RunningGeneration({ document, requests, onCancel, cancelling }: Props) {
  const running = (["box", "cylinder"] as const).flatMap((type) =>
    workOn(document, type).generating_panels.map((panel) => ({ type, panel })),
  );
  const jobs = new Set(running.map(({ type, panel }) => lastRequestOf(requests, panel, type)?.jobId ?? null));
  const job = useRunningJob(jobs.size === 1 ? [...jobs][0]! : null);
  const elapsed = useElapsed(job?.started_at ?? null);

  const cancel = (
    <Button small icon="stop" onClick={onCancel} disabled={cancelling}>
      Cancel
    </Button>
  );
  return (
    <section className={styles.running} aria-label="Being made">
      {job ? (
        <JobProgress label="Making the artwork" message={job.message ?? "Waiting for its turn."} progress={job.progress} elapsed={elapsed} action={cancel} />
      ) : (
        <>
          <div className={styles.line}>
            <p aria-live="polite">{sentence(running, document.package_type)}</p>
            {cancel}
          </div>
          <ProgressBar label="Making the artwork" value={null} />
        </>
      )}
    </section>
  );
}

function sentence(running: { type: PackageType; panel: Panel }[], shown: PackageType): string {
  const parts = (["box", "cylinder"] as const).flatMap((type) => {
    const panels = running.filter((one) => one.type === type).map(({ panel }) => panel);
    return panels.length === 0 ? [] : [panelsText(panels, type) + (type === shown ? "" : ` of the ${type}`)];
  });
  return `Making ${parts.join(", and ")}.`;
}
