import { useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "../api/problem";
import { useWorkspaceMutation } from "../api/useWorkspaceMutation";
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
  const refresh = (workspace: string) => queries.invalidateQueries({ queryKey: packagingKey(workspace) });

  const generate = useWorkspaceMutation({
    mutationFn: startGeneration,
    onSuccess: (jobId: string | null, request: PanelsRequest, workspace) => {
      rememberRequest(workspace, { jobId, request });
      return refresh(workspace);
    },
    onError,
  });
  const cancel = useWorkspaceMutation({
    mutationFn: (_: void, workspace) => cancelGeneration(workspace),
    onSuccess: (achieved, _, workspace) => {
      toast(CANCELLED[achieved]);
      return refresh(workspace);
    },
    onError,
  });
  const remove = useWorkspaceMutation({
    mutationFn: ({ panel }: { type: PackageType; panel: Panel }, workspace) => deleteTexture(panel, workspace),
    onSuccess: async (_, { type, panel }, workspace) => {
      await refresh(workspace);
      // only now: until the document is read the page still shows it
      await clearCachedTexture(type, panel);
    },
    onError,
  });
  const reset = useWorkspaceMutation({
    mutationFn: (_: PackageType, workspace) => resetShape(workspace),
    onSuccess: async (_, type, workspace) => {
      await refresh(workspace);
      await Promise.all(panelsOf(type).map((panel) => clearCachedTexture(type, panel)));
    },
    onError,
  });
  const clear = useWorkspaceMutation({
    mutationFn: (_: void, workspace) => clearPackaging(workspace),
    onSuccess: async (_, __, workspace) => {
      await refresh(workspace);
      await clearAllTextureCache();
    },
    onError,
  });

  return { generate, cancel, remove, reset, clear };
}

export type PackagingActions = ReturnType<typeof usePackagingActions>;
