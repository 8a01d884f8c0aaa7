import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { Popover } from "../ui/Popover";
import { Slider } from "../ui/Slider";
import styles from "./LightsPanel.module.css";
import { changeStageSettings, DEFAULT_LIGHTS, type LightSettings, useStageSettings } from "./stage-settings";

const LIGHTS: { light: keyof LightSettings; label: string }[] = [
  { light: "key", label: "Key light" },
  { light: "fill", label: "Fill light" },
  { light: "rim", label: "Rim light" },
  { light: "room", label: "Room" },
];

export function LightsPanel() {
  const { lights } = useStageSettings();
  return (
    <Popover label="Lights" side="above" align="start" trigger={(props) => <IconButton {...props} icon="light" label="Lights" />}>
      <div className={styles.lights}>
        {LIGHTS.map(({ light, label }) => (
          <Slider
            key={light}
            label={label}
            min={0}
            max={2}
            step={0.05}
            value={lights[light]}
            onChange={(strength) => changeStageSettings({ lights: { ...lights, [light]: strength } })}
            text={(strength) => `${Math.round(strength * 100)} %`}
          />
        ))}
        <Button small variant="quiet" onClick={() => changeStageSettings({ lights: DEFAULT_LIGHTS })}>
          As they were
        </Button>
      </div>
    </Popover>
  );
}
