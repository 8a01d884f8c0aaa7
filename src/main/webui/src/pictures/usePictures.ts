import { useCallback, useEffect, useRef, useState } from "react";
import { sentenceOf } from "../api/problem";
import { toast } from "../ui/toasts";
import { LARGEST_REFERENCE, refusalOf, uploadPicture } from "./upload";

/** A picture that somebody chose; it can be used once it has a remote URL. */
export interface Picture {
  id: number;
  name: string;
  /** Of this page's memory, to show it at once. */
  preview: string;
  remoteUrl: string | null;
}

/** A picture that the service has already. */
export interface StoredPicture {
  name: string;
  url: string;
}

interface Options {
  /** What is there at the start. */
  known?: StoredPicture[];
  /** Bytes of one file. */
  largest?: number;
  /** Whether one too many takes the place of the oldest, in place of being refused. */
  replace?: boolean;
}

export interface Pictures {
  pictures: Picture[];
  /** Those that the service has. */
  urls: string[];
  uploading: boolean;
  add: (files: Iterable<File>) => void;
  /** Adds one that the service has already. */
  addStored: (picture: StoredPicture) => void;
  remove: (id: number) => void;
  clear: () => void;
}

/** Pictures that are sent to the service as soon as they are chosen, at most `limit`. What fails is told and taken out. */
export function usePictures(limit: number, { known = [], largest = LARGEST_REFERENCE, replace = false }: Options = {}): Pictures {
  const [pictures, setPictures] = useState<Picture[]>(() => known.map((picture, index) => shownFromStore(index + 1, picture)));
  const newest = useRef(pictures);
  const nextId = useRef(pictures.length + 1);
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
        const full = newest.current.length >= limit;
        const refusal = full && !replace ? fullText(limit) : refusalOf(file, largest);
        if (refusal) {
          toast(refusal, "error");
          continue;
        }
        if (full) {
          remove(newest.current[0]!.id);
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
    [change, limit, largest, replace, remove],
  );
  const addStored = useCallback(
    (picture: StoredPicture) => {
      if (newest.current.length >= limit) {
        remove(newest.current[0]!.id);
      }
      const id = nextId.current++;
      change((all) => [...all, shownFromStore(id, picture)]);
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
    addStored,
    remove,
    clear,
  };
}

function shownFromStore(id: number, { name, url }: StoredPicture): Picture {
  return { id, name, preview: url, remoteUrl: url };
}

function fullText(limit: number): string {
  return limit === 1 ? "Only one picture can be used." : `At most ${limit} pictures can be used.`;
}
