import { useEffect, useRef } from "react";

/** Pictures that are pasted while nothing that takes pictures has the focus. */
export function usePagePaste(onPictures: (files: File[]) => void): void {
  const newest = useRef(onPictures);
  useEffect(() => {
    newest.current = onPictures;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pictures = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
      if (!event.defaultPrevented && pictures.length > 0) {
        event.preventDefault();
        newest.current(pictures);
      }
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, []);
}
