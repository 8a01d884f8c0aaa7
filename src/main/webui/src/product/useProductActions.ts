import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "../api/problem";
import { currentWorkspace } from "../api/workspace";
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
  const refresh = () => queries.invalidateQueries({ queryKey: productKey(currentWorkspace()) });

  const start = useMutation({
    mutationFn: startRun,
    onSuccess: (status: ProductStatus, request: RunRequest) => {
      rememberRun(status.job_id, request);
      queries.setQueryData([...productKey(currentWorkspace()), "status"], status);
      return refresh();
    },
    onError,
  });
  const cancel = useMutation({
    mutationFn: cancelRun,
    onSuccess: (achieved) => {
      toast(CANCELLED[achieved]);
      return refresh();
    },
    onError,
  });
  const rewind = useMutation({
    mutationFn: ({ index }: { index: number; discarded: Iteration[] }) => rewindTo(index),
    onSuccess: async (_, { discarded }) => {
      await refresh();
      // only now: until the state is read the page still shows one of them
      await Promise.all(discarded.map((iteration) => clearCachedModel(iteration.id)));
    },
    onError,
  });
  const restore = useMutation({ mutationFn: restoreIteration, onSuccess: refresh, onError });

  return { start, cancel, rewind, restore };
}
