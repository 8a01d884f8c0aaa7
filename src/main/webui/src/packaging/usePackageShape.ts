import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { sentenceOf } from "../api/problem";
import { currentWorkspace } from "../api/workspace";
import { toast } from "../ui/toasts";
import { type Dimensions, type PackagingDocument, type PackageShape, type PackageType, showShape } from "./packaging-service";
import { sized, workOn } from "./panels";
import { packagingKey } from "./usePackaging";

export interface ShapeEditor {
  /** As the person sees it: ahead of the service while they move a slider. */
  shape: PackageShape;
  switchTo: (type: PackageType) => void;
  resize: (dimensions: Dimensions) => void;
  /** Resolves once the service has the shape that is seen; for what is made of it there. */
  saved: () => Promise<void>;
}

/** How long a dimension rests before it is sent. */
const REST = 350;

/** The shown type and its size. Changes are seen at once and sent when they rest, in their order. */
export function usePackageShape(document: PackagingDocument): ShapeEditor {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<PackageShape | null>(null);
  // with the workspace in which it was changed: another may be chosen before it is sent
  const unsaved = useRef<{ shape: PackageShape; workspace: string } | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const { mutateAsync } = useMutation({
    mutationFn: ({ shape, workspace }: { shape: PackageShape; workspace: string }) => showShape(shape, workspace),
    scope: { id: "package-shape" },
  });

  const send = useCallback((): Promise<void> => {
    clearTimeout(rest.current);
    const asked = unsaved.current;
    if (asked) {
      unsaved.current = null;
      sending.current = mutateAsync(asked)
        .catch((error: unknown) => toast(sentenceOf(error), "error"))
        .then(() => queries.invalidateQueries({ queryKey: packagingKey(asked.workspace) }))
        // what the person did meanwhile stays
        .then(() => setDraft((newest) => (newest === asked.shape ? null : newest)));
    }
    return sending.current;
  }, [mutateAsync, queries]);

  const change = (shape: PackageShape, pause: number) => {
    clearTimeout(rest.current);
    unsaved.current = { shape, workspace: currentWorkspace() };
    setDraft(shape);
    rest.current = setTimeout(() => void send(), pause);
  };
  // leaving the page does not lose the last change
  useEffect(() => () => void send(), [send]);

  const shown: PackageShape = draft ?? { type: document.package_type, dimensions: document.package_dimensions };
  return {
    shape: shown,
    switchTo: (type) => {
      if (type !== shown.type) {
        void send();
        change({ type, dimensions: workOn(document, type).dimensions }, 0);
      }
    },
    resize: (dimensions) => change({ type: shown.type, dimensions: sized(shown.type, dimensions) }, REST),
    saved: send,
  };
}
