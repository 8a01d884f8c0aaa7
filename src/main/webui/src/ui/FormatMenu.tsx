import { sentenceOf } from "../api/problem";
import { useWorkspaceMutation } from "../api/useWorkspaceMutation";
import { Button } from "./Button";
import styles from "./FormatMenu.module.css";
import { Popover } from "./Popover";
import { saveUrl } from "./save";
import { toast } from "./toasts";

interface Props<T extends string> {
  /** Of the button, in short. */
  text: string;
  /** What is downloaded, in full. */
  label: string;
  /** The file's name without its extension. */
  name: string;
  formats: readonly { id: T; use: string }[];
  /** Makes the file of this workspace and tells its address. */
  urlOf: (format: T, workspace: string) => Promise<string>;
  side?: "above" | "below";
}

/** A file in one of a few formats, which the service makes when it is asked for. */
export function FormatMenu<T extends string>({ text, label, name, formats, urlOf, side }: Props<T>) {
  const download = useWorkspaceMutation({
    mutationFn: urlOf,
    onSuccess: (url: string, format: T) => saveUrl(url, `${name}.${format}`),
    onError: (error) => toast(sentenceOf(error), "error"),
  });
  return (
    <Popover
      label={label}
      side={side}
      trigger={(props) => (
        <Button {...props} small icon="download" aria-label={label}>
          {text}
        </Button>
      )}
    >
      <ul className={styles.formats}>
        {formats.map(({ id, use }) => (
          <li key={id}>
            <button type="button" disabled={download.isPending} onClick={() => download.mutate(id)}>
              <strong>{id.toUpperCase()}</strong>
              <span>{download.pending === id ? "is being made …" : use}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
