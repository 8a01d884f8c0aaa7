import { type FormEvent, type Ref, useState } from "react";
import { sentenceOf } from "../api/problem";
import { PictureField } from "../pictures/PictureField";
import type { Pictures } from "../pictures/usePictures";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import fields from "../ui/fields.module.css";
import forms from "../ui/forms.module.css";
import { type Draft, missingOf, requestOf } from "./draft";
import styles from "./GenerateForm.module.css";
import type { GenerationRequest } from "./generation-service";
import { ModelFileField } from "./ModelFileField";
import { ModelOptions } from "./ModelOptions";
import { PictureOptions } from "./PictureOptions";
import { type Step, VIEWS } from "./steps";

interface Props {
  step: Step;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  pictures: Pictures;
  onSubmit: (request: GenerationRequest) => void;
  pending: boolean;
  /** Why the last one was not accepted. */
  refusal: unknown;
  promptRef: Ref<HTMLTextAreaElement>;
}

/** Everything that a step takes. */
export function GenerateForm({ step, draft, onChange, pictures, onSubmit, pending, refusal, promptRef }: Props) {
  const [tried, setTried] = useState(false);
  const missing = missingOf(step, draft, pictures.urls);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(missing !== null);
    if (missing === null) {
      onSubmit(requestOf(step, draft, pictures.urls));
    }
  };

  return (
    <form className={forms.form} onSubmit={submit} aria-label={step.title}>
      {step.takes === "pictures" && (
        <PictureField
          label={step.input}
          hint={step.pictures > 1 ? "One is enough. Several are views of one object, in this order." : undefined}
          pictures={pictures}
          limit={step.pictures}
          places={step.pictures > 1 ? VIEWS : undefined}
        />
      )}
      {step.takes === "model" && <ModelFileField label={step.input} model={draft.model} onChange={(model) => onChange({ model })} />}
      <label className={fields.field}>
        {step.prompt.label}
        <textarea
          ref={promptRef}
          className={`${fields.input} ${styles.prompt}`}
          rows={3}
          maxLength={step.prompt.longest}
          placeholder={step.prompt.placeholder}
          value={draft.prompt}
          onChange={(event) => onChange({ prompt: event.target.value })}
        />
      </label>
      <label className={fields.field}>
        Style
        <input
          className={fields.input}
          maxLength={200}
          placeholder="may be left out"
          value={draft.style}
          onChange={(event) => onChange({ style: event.target.value })}
        />
      </label>
      {step.makes === "pictures" ? (
        <PictureOptions draft={draft} onChange={onChange} />
      ) : (
        <ModelOptions step={step} draft={draft} onChange={onChange} />
      )}
      {tried && missing && (
        <p role="alert" className={forms.missing}>
          {missing}
        </p>
      )}
      {refusal !== null && <Notice tone="error">{sentenceOf(refusal)}</Notice>}
      <Button type="submit" variant="primary" disabled={pending || pictures.uploading}>
        {pictures.uploading ? "The picture is on its way …" : "Generate"}
      </Button>
    </form>
  );
}
