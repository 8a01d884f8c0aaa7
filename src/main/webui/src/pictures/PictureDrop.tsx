import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from "react";
import styles from "./PictureDrop.module.css";

interface Props {
  onPictures: (files: File[]) => void;
  className?: string;
  children: ReactNode;
}

/** A part of the page into which pictures can be dropped, and pasted while something in it has the focus. */
export function PictureDrop({ onPictures, className, children }: Props) {
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    if (hasFiles(event)) {
      event.preventDefault();
      setOver(false);
      onPictures([...event.dataTransfer.files]);
    }
  };
  const paste = (event: ClipboardEvent) => {
    const pictures = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
    if (pictures.length > 0) {
      event.preventDefault();
      onPictures(pictures);
    }
  };

  return (
    <div
      className={[styles.drop, over && styles.over, className].filter(Boolean).join(" ")}
      onDragOver={(event) => {
        if (hasFiles(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setOver(false);
        }
      }}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}
