import { Check } from "../ui/Check";
import { OptionalNumber } from "../ui/OptionalNumber";
import { Segmented } from "../ui/Segmented";
import fields from "../ui/fields.module.css";
import forms from "../ui/forms.module.css";
import type { Draft } from "./draft";
import type { Step } from "./steps";

const QUALITIES = [
  { value: "", text: "Usual" },
  { value: "standard", text: "Standard" },
  { value: "detailed", text: "Detailed" },
] as const;

const ORIENTATIONS = [
  { value: "", text: "Usual" },
  { value: "default", text: "Default" },
  { value: "align_image", text: "As the image" },
] as const;

interface Props {
  step: Step;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** What models can be told; the seldom ones are folded away. */
export function ModelOptions({ step, draft, onChange }: Props) {
  return (
    <>
      <Check label="With texture" value={draft.texture} onChange={(texture) => onChange({ texture })} />
      <details className={forms.more}>
        <summary>More options</summary>
        <div className={forms.options}>
          <Check label="Physically based materials" value={draft.pbr} onChange={(pbr) => onChange({ pbr })} />
          <Check label="Size as in reality" value={draft.autoSize} onChange={(autoSize) => onChange({ autoSize })} />
          <Segmented
            label="Texture"
            options={QUALITIES}
            value={draft.textureQuality ?? ""}
            onChange={(quality) => onChange({ textureQuality: quality || null })}
          />
          <Segmented
            label="Turn"
            options={ORIENTATIONS}
            value={draft.orientation ?? ""}
            onChange={(orientation) => onChange({ orientation: orientation || null })}
          />
          <OptionalNumber
            label="Most faces"
            placeholder="as many as it takes"
            min={48}
            max={2_000_000}
            step={1}
            value={draft.faceLimit}
            onChange={(faceLimit) => onChange({ faceLimit })}
          />
          <label className={fields.field}>
            Model version
            <input
              className={fields.input}
              placeholder="the configured one"
              maxLength={64}
              pattern="[A-Za-z0-9._\-]*"
              value={draft.modelVersion}
              onChange={(event) => onChange({ modelVersion: event.target.value })}
            />
          </label>
          {step.takes === "model" && draft.model && (
            <label className={fields.field}>
              Draft's id at the provider
              <input
                className={fields.input}
                placeholder="the model is sent there"
                maxLength={128}
                pattern="[A-Za-z0-9_\-]*"
                value={draft.model.draftId ?? ""}
                onChange={(event) => onChange({ model: { ...draft.model!, draftId: event.target.value.trim() || null } })}
              />
            </label>
          )}
        </div>
      </details>
    </>
  );
}
