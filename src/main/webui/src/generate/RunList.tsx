import { hasEnded } from "../jobs/jobs-service";
import { Icon } from "../ui/Icon";
import { ProgressBar } from "../ui/ProgressBar";
import { inputPictureOf, titleOf } from "./run-text";
import styles from "./RunList.module.css";
import type { Run } from "./runs";
import { stepOf } from "./steps";
import { useGeneration } from "./useGeneration";

interface Props {
  runs: Run[];
  /** The one that is looked at. */
  shown: string;
  onShow: (jobId: string) => void;
}

/** What was made in this session, the newest first. */
export function RunList({ runs, shown, onShow }: Props) {
  return (
    <section className={styles.session}>
      <h2>This session</h2>
      <ul className={styles.runs} aria-label="This session">
        {runs.map((run) => (
          <RunCard key={run.jobId} run={run} shown={run.jobId === shown} onShow={() => onShow(run.jobId)} />
        ))}
      </ul>
    </section>
  );
}

function RunCard({ run, shown, onShow }: { run: Run; shown: boolean; onShow: () => void }) {
  const { job, gone, urls } = useGeneration(run, shown ? "shared" : "polls");
  const step = stepOf(run.request.step);
  const picture = step.makes === "pictures" ? (urls[0] ?? inputPictureOf(run)) : inputPictureOf(run);
  const failed = job?.status === "failed" || job?.status === "cancelled";
  const running = !gone && (!job || !hasEnded(job));
  return (
    <li>
      <button type="button" className={styles.run} aria-current={shown ? "true" : undefined} onClick={onShow}>
        <span className={styles.picture}>
          {picture ? <img src={picture} alt="" loading="lazy" /> : <Icon name="cube" size={22} />}
        </span>
        <span className={styles.text}>
          <strong>{titleOf(run)}</strong>
          <small className={failed ? styles.failed : undefined}>
            {step.title}
            {failed && (job.status === "cancelled" ? " · cancelled" : " · failed")}
            {gone && " · no longer kept"}
          </small>
          {running && <ProgressBar label={`Progress of ${titleOf(run)}`} value={job?.progress ?? 0} />}
        </span>
      </button>
    </li>
  );
}
