import type { ReactNode } from "react";
import { ProgressBar } from "../ui/ProgressBar";
import { durationText } from "../ui/time";
import styles from "./JobProgress.module.css";

interface Props {
  /** What is being done, for the progress bar's name. */
  label: string;
  message: string;
  /** Percent. */
  progress: number;
  /** Seconds, or null when it has not begun. */
  elapsed: number | null;
  /** Such as a button that cancels. */
  action?: ReactNode;
}

/** How far something is. Screen readers are told the message when it changes, and not each percent or second. */
export function JobProgress({ label, message, progress, elapsed, action }: Props) {
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <p aria-live="polite">{message}</p>
        {action}
      </div>
      <ProgressBar label={label} value={progress} />
      <p className={styles.facts}>
        <span>{progress} %</span>
        {elapsed !== null && <span>{durationText(elapsed)}</span>}
      </p>
    </div>
  );
}
