import { useId } from "react";
import { Icon } from "../ui/Icon";
import { type Step, STEPS, type StepId } from "./steps";
import styles from "./StepChooser.module.css";

/** One of the five steps: radio buttons that look like cards. */
export function StepChooser({ step, onChange }: { step: Step; onChange: (step: StepId) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.steps}>
      <legend className="visually-hidden">Step</legend>
      {STEPS.map(({ id, title, icons: [from, to] }) => (
        <label key={id} className={styles.step}>
          <input type="radio" name={name} checked={id === step.id} onChange={() => onChange(id)} />
          <span className={styles.card}>
            <span className={styles.drawing}>
              <Icon name={from} />
              <span className={styles.arrow} aria-hidden="true">
                →
              </span>
              <Icon name={to} />
            </span>
            {title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
