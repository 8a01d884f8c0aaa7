import { useMutation } from "@tanstack/react-query";
import { type DragEvent, useRef } from "react";
import { sentenceOf } from "../api/problem";
import { uploadModel } from "../pictures/upload";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import fields from "../ui/fields.module.css";
import { toast } from "../ui/toasts";
import type { InputModel } from "./draft";
import styles from "./ModelFileField.module.css";

interface Props {
  label: string;
  model: InputModel | null;
  onChange: (model: InputModel | null) => void;
}

/** The model that goes into a step: one that was made here, or a GLB from the disk. */
export function ModelFileField({ label, model, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: uploadModel,
    onSuccess: (url, file: File) => onChange({ name: file.name, url, draftId: null }),
    onError: (error, file: File) => toast(`${file.name}: ${sentenceOf(error)}`, "error"),
  });
  const take = (file: File | undefined) => {
    if (file?.name.toLowerCase().endsWith(".glb")) {
      upload.mutate(file);
    } else if (file) {
      toast(`${file.name} is no GLB.`, "error");
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };

  return (
    <div className={fields.field} role="group" aria-label={label} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <span aria-hidden="true">{label}</span>
      {model ? (
        <p className={styles.model}>
          <Icon name="cube" />
          <span>{model.name}</span>
          <IconButton icon="close" label={`Remove ${model.name}`} onClick={() => onChange(null)} />
        </p>
      ) : (
        <Button icon="cube" disabled={upload.isPending} onClick={() => input.current?.click()}>
          {upload.isPending ? "Is being read …" : "Choose or drop a GLB"}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept=".glb,model/gltf-binary"
        hidden
        aria-label={label}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
