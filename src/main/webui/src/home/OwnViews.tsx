import styles from "./HomePage.module.css";

/** Pictures that are views already need no others. */
export function OwnViews({ chosen, onChange }: { chosen: boolean; onChange: (chosen: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={chosen} onChange={(event) => onChange(event.target.checked)} />
      Use these pictures as the views
    </label>
  );
}
