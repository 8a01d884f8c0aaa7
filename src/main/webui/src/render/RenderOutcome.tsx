import { useQuery } from "@tanstack/react-query";
import { hasEnded, type Job } from "../jobs/jobs-service";
import { JobProgress } from "../jobs/JobProgress";
import { useCancelJob } from "../jobs/useCancelJob";
import { useJob } from "../jobs/useJob";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { saveUrl } from "../ui/save";
import { durationText, useElapsed } from "../ui/time";
import { BeforeAfter } from "./BeforeAfter";
import type { RenderRun } from "./kept-render";
import { readRenderResult } from "./render-service";
import styles from "./RenderOutcome.module.css";
import { stagesOf } from "./stages";

/** Signed addresses live for an hour; they are renewed well before. */
const FRESH = 30 * 60_000;

interface Props {
  run: RenderRun;
  onRetry: () => void;
  retrying: boolean;
}

/** A render on its way, failed, or finished. */
export function RenderOutcome({ run, onRetry, retrying }: Props) {
  const { job, gone } = useJob(run.jobId);
  const { data: result } = useQuery({
    queryKey: ["render-result", run.jobId],
    queryFn: () => readRenderResult(run.jobId),
    enabled: job?.status === "succeeded",
    staleTime: FRESH,
  });
  const failed = gone || job?.status === "failed" || job?.status === "cancelled";
  if (failed) {
    return (
      <>
        <Notice
          tone={job?.status === "failed" ? "error" : "warning"}
          actions={
            <Button small icon="refresh" disabled={retrying} onClick={onRetry}>
              Try again
            </Button>
          }
        >
          {gone ? "The service keeps this render no longer." : (job?.error_message ?? "The render was cancelled.")}
        </Notice>
        <Photo url={run.request.image_url} />
      </>
    );
  }
  if (!result) {
    return (
      <>
        <Progress run={run} job={job} />
        <Photo url={run.request.image_url} dimmed />
      </>
    );
  }
  return (
    <>
      <BeforeAfter before={run.request.image_url} after={result} alt="The result" />
      <div className={styles.actions}>
        <Button icon="download" small onClick={() => void saveUrl(result, "render.png")}>
          Download PNG
        </Button>
        {job?.started_at && job.completed_at && (
          <span className={styles.facts}>
            Made in {durationText((Date.parse(job.completed_at) - Date.parse(job.started_at)) / 1_000)}
          </span>
        )}
      </div>
    </>
  );
}

function Progress({ run, job }: { run: RenderRun; job: Job | null }) {
  const cancel = useCancelJob(run.jobId);
  const stages = stagesOf(run.request);
  const ended = job !== null && hasEnded(job);
  const current = ended ? stages.length : stages.findIndex(({ id }) => id === job?.stage);
  return (
    <div className={styles.progress}>
      <JobProgress
        label="Making the render"
        message={stages[current]?.text ?? (ended ? "The picture is being fetched." : "Waiting for its turn.")}
        progress={job?.progress ?? 0}
        elapsed={useElapsed(job?.started_at ?? null)}
        action={
          <Button small icon="stop" disabled={cancel.isPending || ended} onClick={() => cancel.mutate()}>
            Cancel
          </Button>
        }
      />
      <ol className={styles.stages} aria-label="Stages">
        {stages.map((stage, index) => (
          <li key={stage.id} aria-current={index === current ? "step" : undefined} className={index < current ? styles.done : undefined}>
            {index < current && <Icon name="check" size={14} />}
            {stage.text}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Photo({ url, dimmed }: { url: string; dimmed?: boolean }) {
  return <img src={url} alt="The photo" className={dimmed ? `${styles.photo} ${styles.dimmed}` : styles.photo} />;
}
