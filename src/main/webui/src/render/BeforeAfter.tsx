import { useState } from "react";
import styles from "./BeforeAfter.module.css";

interface Props {
  before: string;
  after: string;
  /** What the result shows, in words. */
  alt: string;
}

/** Two pictures of one size over each other, with a border that is moved by pointer or keyboard. */
export function BeforeAfter({ before, after, alt }: Props) {
  const [border, setBorder] = useState(50);
  return (
    <div className={styles.frame}>
      <img src={before} alt="The photo before" />
      <img src={after} alt={alt} className={styles.after} style={{ clipPath: `inset(0 0 0 ${border}%)` }} />
      <span className={`${styles.tag} ${styles.left}`} aria-hidden="true" hidden={border < 12}>
        Before
      </span>
      <span className={`${styles.tag} ${styles.right}`} aria-hidden="true" hidden={border > 88}>
        After
      </span>
      <input
        type="range"
        className={styles.input}
        aria-label="Border between before and after"
        aria-valuetext={`${100 - border} % of the result`}
        min={0}
        max={100}
        value={border}
        onChange={(event) => setBorder(event.target.valueAsNumber)}
      />
      <span className={styles.border} style={{ left: `${border}%` }} aria-hidden="true">
        <span className={styles.grip} />
      </span>
    </div>
  );
}
