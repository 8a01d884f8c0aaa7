import { useId, useState } from "react";
import styles from "./DimensionField.module.css";
import { lengthAt, lengthOf, positionOf, STEPS } from "./dimension-scale";
import { LONGEST, millimetres, SHORTEST } from "./panels";

interface Props {
  label: string;
  /** Millimetres. */
  value: number;
  onChange: (value: number) => void;
}

/** A length as a slider and as a number. */
export function DimensionField({ label, value, onChange }: Props) {
  const id = useId();
  // what is typed, until it is a length again
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && lengthOf(typed) === null;

  const type = (text: string) => {
    setTyped(text);
    const length = lengthOf(text);
    if (length !== null) {
      onChange(length);
    }
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        type="range"
        className={styles.slider}
        aria-label={`${label}, slider`}
        aria-valuetext={`${millimetres(value)} mm`}
        min={0}
        max={STEPS}
        value={positionOf(value)}
        onChange={(event) => {
          setTyped(null);
          onChange(lengthAt(event.target.valueAsNumber, value));
        }}
      />
      <span className={styles.number}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? millimetres(value)}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-limits` : undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(null)}
        />
        <span aria-hidden="true">mm</span>
      </span>
      {wrong && (
        <p id={`${id}-limits`} role="alert" className={styles.wrong}>
          {SHORTEST} to {LONGEST} mm
        </p>
      )}
    </div>
  );
}
