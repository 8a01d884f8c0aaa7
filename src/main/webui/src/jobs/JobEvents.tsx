import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useCredentials } from "../api/credentials";
import { useEventStream } from "../api/useEventStream";
import { chooseWorkspace, useWorkspace } from "../api/workspace";
import { PRODUCT } from "../routes";
import { momentText } from "../ui/time";
import { isOfProduct, type Job, workspaceOf } from "./jobs-service";
import styles from "./JobEvents.module.css";

interface Happened {
  stage: string | null;
  progress: number;
  message: string | null;
}

/** Every change of a job, as the service tells them again from the first, and its other facts. */
export function JobEvents({ job }: { job: Job }) {
  const shown = useWorkspace();
  const workspace = workspaceOf(job);
  const credentials = useCredentials();
  const [events, setEvents] = useState<Happened[]>([]);
  // with either of these the stream begins anew, and tells all of them again
  useEffect(() => setEvents([]), [shown, credentials]);
  useEventStream<Job>(`/jobs/${job.id}/events`, ({ stage, progress, message, status }) =>
    setEvents((all) => [...all, { stage: stage ?? status, progress, message }]),
  );
  return (
    <div className={styles.events}>
      <dl>
        <Fact name="Id">{job.id}</Fact>
        {workspace && workspace !== shown && <Fact name="Workspace">{workspace}</Fact>}
        {job.provider_job_id && <Fact name="At the provider">{job.provider_job_id}</Fact>}
        {job.attempts > 1 && <Fact name="Attempts">{job.attempts}</Fact>}
        {job.error_code && <Fact name="Error">{job.error_code}</Fact>}
        {job.completed_at && <Fact name="Ended">{momentText(job.completed_at)}</Fact>}
      </dl>
      <ol tabIndex={0} aria-label="What happened">
        {events.map((event, index) => (
          <li key={index}>
            <span className={styles.progress}>{event.progress} %</span>
            <span className={styles.stage}>{event.stage?.replaceAll("_", " ")}</span>
            <span>{event.message}</span>
          </li>
        ))}
      </ol>
      {isOfProduct(job) && job.status === "succeeded" && (
        // the list has the jobs of all workspaces, and a page shows one
        <Link href={PRODUCT} onClick={() => chooseWorkspace(job.workspace)}>
          Show the product
        </Link>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
