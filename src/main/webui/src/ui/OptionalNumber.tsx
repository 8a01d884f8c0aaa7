import fields from "./fields.module.css";

interface Props {
  label: string;
  /** Null leaves it to the service. */
  value: number | null;
  onChange: (value: number | null) => void;
  min: number;
  max: number;
  /** Anything, when left out. */
  step?: number;
  /** What an empty field means. */
  placeholder: string;
}

/** A number that may be left out. */
export function OptionalNumber({ label, value, onChange, min, max, step, placeholder }: Props) {
  return (
    <label className={fields.field}>
      {label}
      <input
        className={fields.input}
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step ?? "any"}
        placeholder={placeholder}
        value={value ?? ""}
        onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber)}
      />
    </label>
  );
}
