import { Segmented } from "../ui/Segmented";
import type { Background, Draft } from "./draft";

const COUNTS = [1, 2, 3, 4].map((count) => ({ value: count, text: String(count) }));
const BACKGROUNDS: readonly { value: Background; text: string }[] = [
  { value: "auto", text: "Any" },
  { value: "transparent", text: "None" },
  { value: "opaque", text: "Opaque" },
];

interface Props {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

export function PictureOptions({ draft, onChange }: Props) {
  return (
    <>
      <Segmented label="Pictures" options={COUNTS} value={draft.count} onChange={(count) => onChange({ count })} />
      <Segmented label="Background" options={BACKGROUNDS} value={draft.background} onChange={(background) => onChange({ background })} />
    </>
  );
}
