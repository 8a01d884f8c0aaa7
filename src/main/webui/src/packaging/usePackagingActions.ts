import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "../api/problem";
import { currentWorkspace } from "../api/workspace";
import { clearAllTextureCache, clearCachedTexture } from "../cache/texture-cache";
import { toast } from "../ui/toasts";
import { rememberRequest } from "./last-requests";
import {
  cancelGeneration,
  clearPackaging,
  deleteTexture,
  type PackageType,
  type Panel,
  type PanelsRequest,
  resetShape,
  startGeneration,
} from "./packaging-service";
import { panelsOf } from "./panels";
import { packagingKey } from "./usePackaging";

const CANCELLED = {
  stopped: "Stopped. The package is as it was.",
  too_late_charged: "Stopped, but the pictures were ordered already and are charged.",
  already_finished: "It had finished already.",
} as const;

/** What can be done with the package; each reports its failure to the person, and the new state to the page. */
export function usePackagingActions() {
  const queries = useQueryClient();
  const onError = (error: unknown) => toast(sentenceOf(error), "error");
  const refresh = () => queries.invalidateQueries({ queryKey: packagingKey(currentWorkspace()) });

  const generate = useMutation({
    mutationFn: startGeneration,
    onSuccess: (jobId: string | null, request: PanelsRequest) => {
      rememberRequest(currentWorkspace(), { jobId, request });
      return refresh();
    },
    onError,
  });
  const cancel = useMutation({
    mutationFn: cancelGeneration,
    onSuccess: (achieved) => {
      toast(CANCELLED[achieved]);
      return refresh();
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: ({ panel }: { type: PackageType; panel: Panel }) => deleteTexture(panel),
    onSuccess: async (_, { type, panel }) => {
      await refresh();
      // only now: until the document is read the page still shows it
      await clearCachedTexture(type, panel);
    },
    onError,
  });
  const reset = useMutation({
    mutationFn: (_: PackageType) => resetShape(),
    onSuccess: async (_, type) => {
      await refresh();
      await Promise.all(panelsOf(type).map((panel) => clearCachedTexture(type, panel)));
    },
    onError,
  });
  const clear = useMutation({
    mutationFn: clearPackaging,
    onSuccess: async () => {
      await refresh();
      await clearAllTextureCache();
    },
    onError,
  });

  return { generate, cancel, remove, reset, clear };
}

export type PackagingActions = ReturnType<typeof usePackagingActions>;
