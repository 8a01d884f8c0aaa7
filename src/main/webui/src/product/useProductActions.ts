import { useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "../api/problem";
import { useWorkspaceMutation } from "../api/useWorkspaceMutation";
import { clearCachedModel } from "../cache/model-cache";
import { toast } from "../ui/toasts";
import { rememberRun } from "./last-run";
import { cancelRun, type Iteration, type ProductStatus, restoreIteration, rewindTo, type RunRequest, startRun } from "./product-service";
import { productKey } from "./useProduct";

const CANCELLED = {
  stopped: "Stopped. The product is as it was.",
  too_late_charged: "Stopped, but the model was ordered already and is charged.",
  already_finished: "It had finished already.",
} as const;

/** What can be done with the product; each reports its failure to the person, and the new state to the page. */
export function useProductActions() {
  const queries = useQueryClient();
  const onError = (error: unknown) => toast(sentenceOf(error), "error");
  const refresh = (workspace: string) => queries.invalidateQueries({ queryKey: productKey(workspace) });

  const start = useWorkspaceMutation({
    mutationFn: startRun,
    onSuccess: (status: ProductStatus, request: RunRequest, workspace) => {
      rememberRun(workspace, status.job_id, request);
      queries.setQueryData([...productKey(workspace), "status"], status);
      return refresh(workspace);
    },
    onError,
  });
  const cancel = useWorkspaceMutation({
    mutationFn: (_: void, workspace) => cancelRun(workspace),
    onSuccess: (achieved, _, workspace) => {
      toast(CANCELLED[achieved]);
      return refresh(workspace);
    },
    onError,
  });
  const rewind = useWorkspaceMutation({
    mutationFn: ({ index }: { index: number; discarded: Iteration[] }, workspace) => rewindTo(index, workspace),
    onSuccess: async (_, { discarded }, workspace) => {
      await refresh(workspace);
      // only now: until the state is read the page still shows one of them
      await Promise.all(discarded.map((iteration) => clearCachedModel(iteration.id)));
    },
    onError,
  });
  const restore = useWorkspaceMutation({
    mutationFn: restoreIteration,
    onSuccess: (_, __, workspace) => refresh(workspace),
    onError,
  });

  return { start, cancel, rewind, restore };
}
