import { useMutation } from "@tanstack/react-query";
import { sentenceOf } from "../api/problem";
import { Button } from "../ui/Button";
import { Popover } from "../ui/Popover";
import { saveUrl } from "../ui/save";
import { toast } from "../ui/toasts";
import styles from "./Downloads.module.css";
import { EXPORT_FORMATS, type ExportFormat, exportUrl } from "./product-service";

/** The shown version as a file, in every format that the service has. */
export function Downloads({ version }: { version: string }) {
  const download = useMutation({
    mutationFn: exportUrl,
    onSuccess: (url, format: ExportFormat) => saveUrl(url, `product.${format}`),
    onError: (error) => toast(sentenceOf(error), "error"),
  });
  return (
    <Popover
      key={version}
      label="Download"
      trigger={(props) => (
        <Button {...props} small icon="download">
          Download
        </Button>
      )}
    >
      <ul className={styles.formats}>
        {EXPORT_FORMATS.map(({ id, use }) => (
          <li key={id}>
            <button type="button" disabled={download.isPending} onClick={() => download.mutate(id)}>
              <strong>{id.toUpperCase()}</strong>
              <span>{download.isPending && download.variables === id ? "is being made …" : use}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
