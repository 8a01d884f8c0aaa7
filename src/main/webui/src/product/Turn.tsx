import { Button } from "../ui/Button";
import { bytesText, countText } from "../ui/numbers";
import { durationText, momentText } from "../ui/time";
import type { Iteration } from "./product-service";
import styles from "./Turn.module.css";
import { Views } from "./Views";
import { Wish } from "./Wish";

interface Props {
  iteration: Iteration;
  number: number;
  current: boolean;
  disabled: boolean;
  onRewind: () => void;
}

/** One version: the wish, the views that it led to, and the way back to it. */
export function Turn({ iteration, number, current, disabled, onRewind }: Props) {
  const stats = iteration.model_stats;
  return (
    <article className={styles.turn} aria-label={`Version ${number}`}>
      <Wish text={iteration.prompt} />
      <div className={current ? `${styles.result} ${styles.current}` : styles.result}>
        <Views images={iteration.images} version={`version ${number}`} />
        <div className={styles.line}>
          <strong>Version {number}</strong>
          <span className={styles.facts}>
            {durationText(iteration.duration_seconds)} · {momentText(iteration.created_at)}
          </span>
          {current ? (
            <span className={styles.badge}>Shown</span>
          ) : (
            <Button small icon="rewind" disabled={disabled} onClick={onRewind} aria-label={`Go back to version ${number}`}>
              Go back
            </Button>
          )}
        </div>
        {current && stats && (
          <p className={styles.facts}>
            {countText(stats.triangles)} triangles · {bytesText(stats.bytes)}
          </p>
        )}
        {iteration.note && <p className={styles.facts}>{iteration.note}</p>}
      </div>
    </article>
  );
}
