import { Composer } from "../product/Composer";
import { usePictures } from "../pictures/usePictures";
import { Segmented } from "../ui/Segmented";
import type { PackageShape, Panel, PanelsRequest } from "./packaging-service";
import { panelName, panelsOf, type PanelView } from "./panels";

export type Target = "all" | "one";

interface Props {
  shape: PackageShape;
  views: readonly PanelView[];
  selected: Panel;
  prompt: string;
  onPrompt: (prompt: string) => void;
  target: Target;
  onTarget: (target: Target) => void;
  /** Something is being made. */
  running: boolean;
  /** All panels of a type are being made, which keeps everything else waiting. */
  bulk: boolean;
  pending: boolean;
  onGenerate: (request: PanelsRequest) => void;
}

/** Where the design is described, for all panels or the selected one. Words and mock-up stay, for the next panel. */
export function PackageComposer(props: Props) {
  const { shape, views, selected, target } = props;
  const pictures = usePictures(1);
  const panels = target === "all" ? [...panelsOf(shape.type)] : [selected];
  const name = panelName(selected);
  const printed = views.some(({ panel, texture }) => panels.includes(panel) && texture);
  const blocked = props.bulk || (props.running && target === "all");

  return (
    <Composer
      label="What should be printed?"
      placeholder="orange slices on mint green, flat vector style, brand name SOLE in white"
      submit={`${printed ? "Change" : "Make"} ${target === "all" ? "all" : name.toLowerCase()}`}
      shortest={3}
      value={props.prompt}
      onChange={props.onPrompt}
      onSubmit={(prompt) => props.onGenerate({ shape, panels, prompt, reference: pictures.urls[0] ?? null })}
      pictures={pictures}
      picturesLabel="Add a mock-up to go by"
      pending={props.pending}
      blocked={blocked ? "Wait for the run to end, or cancel it." : null}
    >
      <Segmented
        label="What to make"
        hideLabel
        options={[
          { value: "all", text: `All ${panelsOf(shape.type).length}` },
          { value: "one", text: name },
        ]}
        value={target}
        onChange={props.onTarget}
      />
    </Composer>
  );
}
