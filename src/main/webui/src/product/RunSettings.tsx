import { IconButton } from "../ui/IconButton";
import { Popover } from "../ui/Popover";
import { Segmented } from "../ui/Segmented";
import { Slider } from "../ui/Slider";
import fields from "../ui/fields.module.css";
import type { Settings } from "./product-service";
import styles from "./RunSettings.module.css";

/** The first leaves the size to the service, whose configuration is not known here. */
const TEXTURE_SIZES = [
  { value: "", text: "Usual" },
  { value: 512, text: "512" },
  { value: 1024, text: "1024" },
  { value: 2048, text: "2048" },
] as const;

/** The settings of a run; what is not touched is left to the service's configuration. */
export function RunSettings({ settings, onChange }: { settings: Settings; onChange: (settings: Settings) => void }) {
  return (
    <Popover
      label="Settings of the model"
      align="start"
      side="above"
      trigger={(props) => <IconButton {...props} icon="settings" label="Settings of the model" />}
    >
      <div className={styles.settings}>
        <Segmented
          label="Texture"
          options={TEXTURE_SIZES}
          value={settings.texture_size ?? ""}
          onChange={(size) => onChange({ ...settings, texture_size: size || undefined })}
        />
        <Slider
          label="Simplify the mesh"
          min={0.9}
          max={0.98}
          step={0.01}
          value={settings.mesh_simplify ?? 0.95}
          onChange={(mesh_simplify) => onChange({ ...settings, mesh_simplify })}
          text={(share) => (settings.mesh_simplify === undefined ? "as configured" : `${Math.round(share * 100)} %`)}
        />
        <Slider
          label="Creativity"
          min={0}
          max={1}
          step={0.05}
          value={settings.creativity ?? 0.5}
          onChange={(creativity) => onChange({ ...settings, creativity })}
          text={(value) => (settings.creativity === undefined ? "as the provider likes" : value.toFixed(2))}
        />
        <label className={fields.field}>
          Seed
          <input
            className={fields.input}
            inputMode="numeric"
            placeholder="random"
            value={settings.seed ?? ""}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, "").slice(0, 9);
              onChange({ ...settings, seed: digits === "" ? undefined : Number(digits) });
            }}
          />
        </label>
      </div>
    </Popover>
  );
}
