import { type FormEvent, useState } from "react";
import { sentenceOf } from "../api/problem";
import { PictureField } from "../pictures/PictureField";
import type { Pictures } from "../pictures/usePictures";
import { Button } from "../ui/Button";
import { Check } from "../ui/Check";
import { Notice } from "../ui/Notice";
import { OptionalNumber } from "../ui/OptionalNumber";
import { Segmented } from "../ui/Segmented";
import { Slider } from "../ui/Slider";
import forms from "../ui/forms.module.css";
import styles from "./RenderForm.module.css";
import type { Setup } from "./setup";

const WORKS = [
  { value: "material", text: "New material" },
  { value: "enhance", text: "Enhance only" },
] as const;

const WALLS = [
  { value: "found", text: "Is found" },
  { value: "painted", text: "I paint it" },
] as const;

const MOST_SECONDS = 86_400;
const MOST_SEED = 2_147_483_647;

interface Props {
  photo: Pictures;
  material: Pictures;
  setup: Setup;
  onChange: (change: Partial<Setup>) => void;
  /** What is missing for a start. */
  missing: string | null;
  onSubmit: () => void;
  pending: boolean;
  /** Why the last one was not accepted. */
  refusal: unknown;
}

/** The pictures, and what is to be done with them. */
export function RenderForm({ photo, material, setup, onChange, missing, onSubmit, pending, refusal }: Props) {
  const [tried, setTried] = useState(false);
  const uploading = photo.uploading || material.uploading;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(missing !== null);
    if (missing === null) {
      onSubmit();
    }
  };
  return (
    <form className={forms.form} onSubmit={submit} aria-label="Render">
      <Segmented label="What" hideLabel options={WORKS} value={setup.work} onChange={(work) => onChange({ work })} />
      <div className={styles.pictures}>
        <PictureField label="Photo" pictures={photo} limit={1} />
        {setup.work === "material" && <PictureField label="Material" pictures={material} limit={1} />}
      </div>
      {setup.work === "material" && (
        <>
          <Segmented label="The wall" options={WALLS} value={setup.wall} onChange={(wall) => onChange({ wall })} />
          <Slider
            label="Repeats across the wall"
            min={1}
            max={100}
            step={1}
            value={setup.repeats}
            onChange={(repeats) => onChange({ repeats })}
          />
          <Check label="Clean up afterwards" value={setup.refine} onChange={(refine) => onChange({ refine })} />
        </>
      )}
      <details className={forms.more}>
        <summary>More options</summary>
        <div className={forms.options}>
          <OptionalNumber
            label="Seed of the clean-up"
            placeholder="42"
            min={0}
            max={MOST_SEED}
            step={1}
            value={setup.seed}
            onChange={(seed) => onChange({ seed })}
          />
          <OptionalNumber
            label="Time limit of a stage, in seconds"
            placeholder="the service's own"
            min={0}
            max={MOST_SECONDS}
            value={setup.timeLimit}
            onChange={(timeLimit) => onChange({ timeLimit })}
          />
        </div>
      </details>
      {tried && missing && (
        <p role="alert" className={forms.missing}>
          {missing}
        </p>
      )}
      {refusal !== null && <Notice tone="error">{sentenceOf(refusal)}</Notice>}
      <Button type="submit" variant="primary" disabled={pending || uploading}>
        {uploading ? "The picture is on its way …" : "Render"}
      </Button>
    </form>
  );
}
