import styles from "./ProgressBar.module.css";

/** @param value percent, or null when it is not known how far it is */
export function ProgressBar({ label, value }: { label: string; value: number | null }) {
  return (
    <div
      className={`${styles.track} ${value === null ? styles.unknown : ""}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value ?? undefined}
    >
      <div className={styles.fill} style={value === null ? undefined : { transform: `scaleX(${value / 100})` }} />
    </div>
  );
}
