import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "../api/problem";
import { toast } from "../ui/toasts";
import { cancelJob } from "./jobs-service";

const ACHIEVED = {
  stopped: "Stopped.",
  too_late_charged: "Stopped, but what was ordered already is charged.",
  already_finished: "It had finished already.",
} as const;

/** Cancels a job, and tells the person what that achieved. */
export function useCancelJob(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => cancelJob(id),
    onSuccess: (achieved) => {
      toast(ACHIEVED[achieved]);
      return Promise.all([queries.invalidateQueries({ queryKey: ["job", id] }), queries.invalidateQueries({ queryKey: ["jobs"] })]);
    },
    onError: (error) => toast(sentenceOf(error), "error"),
  });
}
