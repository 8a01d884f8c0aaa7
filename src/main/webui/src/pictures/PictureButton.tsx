import { useRef } from "react";
import { IconButton } from "../ui/IconButton";
import { PICTURE_TYPES } from "./upload";

/** Chooses pictures from the disk, or with the camera of a phone. */
export function PictureButton({ onPictures, label = "Add reference pictures" }: { onPictures: (files: File[]) => void; label?: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton icon="frame" label={label} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={PICTURE_TYPES.join(",")}
        multiple
        hidden
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])]);
          // the same file may be chosen again
          event.target.value = "";
        }}
      />
    </>
  );
}
