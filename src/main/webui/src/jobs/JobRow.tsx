import { useId, useState } from "react";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { costText } from "../ui/numbers";
import { ProgressBar } from "../ui/ProgressBar";
import { durationText, momentText, useElapsed } from "../ui/time";
import { JobEvents } from "./JobEvents";
import styles from "./JobRow.module.css";
import { hasEnded, type Job, kindText } from "./jobs-service";
import { useCancelJob } from "./useCancelJob";

const STATUS = { queued: "Queued", running: "Running", succeeded: "Done", failed: "Failed", cancelled: "Cancelled" } as const;

/** One job in a line; it opens to show what happened when. */
export function JobRow({ job }: { job: Job }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const cancel = useCancelJob(job.id);

  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Icon name="chevronDown" size={16} />
          <span className={styles.kind}>{kindText(job.kind)}</span>
        </button>
        <span className={`${styles.status} ${styles[job.status]}`}>{STATUS[job.status]}</span>
        <span className={styles.provider}>{job.provider}</span>
        <span className={styles.number}>{costText(job.cost_usd)}</span>
        <span className={styles.number}>
          <Duration job={job} />
        </span>
        <time className={styles.moment} dateTime={job.created_at}>
          {momentText(job.created_at)}
        </time>
        <span className={styles.action}>
          {!hasEnded(job) && (
            <Button small icon="stop" onClick={() => cancel.mutate()} disabled={cancel.isPending} aria-label={`Cancel ${kindText(job.kind)}`}>
              Cancel
            </Button>
          )}
        </span>
      </div>
      {job.status === "running" && (
        <div className={styles.running}>
          <span>{job.message}</span>
          <ProgressBar label={`Progress of ${kindText(job.kind)}`} value={job.progress} />
        </div>
      )}
      {job.status === "failed" && <p className={styles.reason}>{job.error_message}</p>}
      <div id={id}>{open && <JobEvents job={job} />}</div>
    </li>
  );
}

function Duration({ job }: { job: Job }) {
  const elapsed = useElapsed(hasEnded(job) ? null : job.started_at);
  const begun = job.started_at && Date.parse(job.started_at);
  if (begun && job.completed_at) {
    return durationText((Date.parse(job.completed_at) - begun) / 1_000);
  }
  return elapsed === null ? null : durationText(elapsed);
}
