import { useCallback, useEffect, useRef, useState } from "react";
import { sentenceOf } from "../api/problem";
import { toast } from "../ui/toasts";
import { refusalOf, uploadPicture } from "./upload";

/** A picture that somebody chose; it can be used once it has a remote URL. */
export interface Picture {
  id: number;
  name: string;
  /** Of this page's memory, to show it at once. */
  preview: string;
  remoteUrl: string | null;
}

export interface Pictures {
  pictures: Picture[];
  /** Those that the service has. */
  urls: string[];
  uploading: boolean;
  add: (files: Iterable<File>) => void;
  remove: (id: number) => void;
  clear: () => void;
}

/** Pictures that are sent to the service as soon as they are chosen, at most `limit`. What fails is told and taken out. */
export function usePictures(limit: number): Pictures {
  const [pictures, setPictures] = useState<Picture[]>([]);
  const newest = useRef(pictures);
  const nextId = useRef(1);
  const change = useCallback((to: (pictures: Picture[]) => Picture[]) => {
    newest.current = to(newest.current);
    setPictures(newest.current);
  }, []);

  const remove = useCallback(
    (id: number) =>
      change((all) => {
        all.filter((picture) => picture.id === id).forEach((picture) => URL.revokeObjectURL(picture.preview));
        return all.filter((picture) => picture.id !== id);
      }),
    [change],
  );

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const refusal = newest.current.length >= limit ? fullText(limit) : refusalOf(file);
        if (refusal) {
          toast(refusal, "error");
          continue;
        }
        const id = nextId.current++;
        change((all) => [...all, { id, name: file.name, preview: URL.createObjectURL(file), remoteUrl: null }]);
        uploadPicture(file).then(
          (remoteUrl) => change((all) => all.map((picture) => (picture.id === id ? { ...picture, remoteUrl } : picture))),
          (error: unknown) => {
            toast(`${file.name}: ${sentenceOf(error)}`, "error");
            remove(id);
          },
        );
      }
    },
    [change, limit, remove],
  );

  const clear = useCallback(() => newest.current.forEach((picture) => remove(picture.id)), [remove]);
  useEffect(() => () => newest.current.forEach((picture) => URL.revokeObjectURL(picture.preview)), []);

  return {
    pictures,
    urls: pictures.flatMap((picture) => picture.remoteUrl ?? []),
    uploading: pictures.some((picture) => picture.remoteUrl === null),
    add,
    remove,
    clear,
  };
}

function fullText(limit: number): string {
  return limit === 1 ? "Only one picture can be used." : `At most ${limit} pictures can be used.`;
}
