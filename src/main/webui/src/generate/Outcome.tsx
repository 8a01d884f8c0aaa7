import { useWorkspace } from "../api/workspace";
import { JobProgress } from "../jobs/JobProgress";
import { hasEnded, type Job } from "../jobs/jobs-service";
import { useCancelJob } from "../jobs/useCancelJob";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { costText } from "../ui/numbers";
import { durationText, momentText, useElapsed } from "../ui/time";
import type { GenerationRequest } from "./generation-service";
import type { HandOn } from "./hand-on";
import { ModelResult } from "./ModelResult";
import styles from "./Outcome.module.css";
import { PictureResults } from "./PictureResults";
import { titleOf } from "./run-text";
import { removeRun, type Run } from "./runs";
import { stepOf } from "./steps";
import { useGeneration } from "./useGeneration";

interface Props {
  run: Run;
  onRetry: (request: GenerationRequest) => void;
  retrying: boolean;
  onHandOn: (handOn: HandOn) => void;
}

/** One run, looked at: how far it is, why it failed, or what it made. */
export function Outcome({ run, onRetry, retrying, onHandOn }: Props) {
  const workspace = useWorkspace();
  const { job, gone, urls } = useGeneration(run, "events");
  const step = stepOf(run.request.step);
  const failed = job?.status === "failed" || job?.status === "cancelled";

  return (
    <article className={styles.outcome} aria-label={`${step.title}: ${titleOf(run)}`}>
      <header className={styles.header}>
        <h2 title={titleOf(run)}>{titleOf(run)}</h2>
        <p className={styles.facts}>{factsOf(step.title, run, job)}</p>
        {job?.status === "succeeded" && <p className={styles.facts}>{job.message}</p>}
      </header>
      {gone && (
        <Notice tone="warning" actions={<Button small onClick={() => removeRun(workspace, run.jobId)}>Take it off the list</Button>}>
          The service keeps this one no longer.
        </Notice>
      )}
      {failed && (
        <Notice
          tone="error"
          actions={
            <Button small icon="refresh" disabled={retrying} onClick={() => onRetry(run.request)}>
              Try again
            </Button>
          }
        >
          {job.error_message ?? (job.status === "cancelled" ? "It was cancelled." : "It failed.")}
        </Notice>
      )}
      {!gone && !failed && (!job || !hasEnded(job)) && <Progress run={run} job={job} />}
      {!gone && !failed && step.makes === "model" && <ModelResult run={run} job={job} url={urls[0] ?? null} onHandOn={onHandOn} />}
      {step.makes === "pictures" && urls.length > 0 && <PictureResults urls={urls} title={titleOf(run)} onHandOn={onHandOn} />}
    </article>
  );
}

function Progress({ run, job }: { run: Run; job: Job | null }) {
  const cancel = useCancelJob(run.jobId);
  return (
    <JobProgress
      label={`Progress of ${stepOf(run.request.step).title}`}
      message={job?.message ?? "Waiting for its turn."}
      progress={job?.progress ?? 0}
      elapsed={useElapsed(job?.started_at ?? null)}
      action={
        <Button small icon="stop" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          Cancel
        </Button>
      }
    />
  );
}

function factsOf(step: string, run: Run, job: Job | null): string {
  const facts = [step, momentText(new Date(run.startedAt).toISOString())];
  if (job?.started_at && job.completed_at) {
    facts.push(durationText((Date.parse(job.completed_at) - Date.parse(job.started_at)) / 1_000));
  }
  if (job?.status === "succeeded") {
    facts.push(costText(job.cost_usd));
  }
  return facts.join(" · ");
}
