import { useMutation } from "@tanstack/react-query";
import { useCallback } from "react";
import { currentWorkspace, useWorkspace } from "./workspace";

interface Options<Request, Answer> {
  mutationFn: (request: Request, workspace: string) => Promise<Answer>;
  onSuccess: (answer: Answer, request: Request, workspace: string) => unknown;
  onError?: (error: unknown) => void;
}

/** A change that stays with the workspace in which it was asked for, whichever is chosen by the time of its answer. */
export function useWorkspaceMutation<Request, Answer>({ mutationFn, onSuccess, onError }: Options<Request, Answer>) {
  const shown = useWorkspace();
  const { mutate, reset, isPending, variables, error } = useMutation({
    // it goes along with the request, as these functions may be those of a later render by the time that they are called
    mutationFn: ({ request, workspace }: { request: Request; workspace: string }) => mutationFn(request, workspace),
    onSuccess: (answer, { request, workspace }) => onSuccess(answer, request, workspace),
    onError,
  });
  const ofShown = variables?.workspace === shown;
  return {
    /** The `onSuccess` of a single call is for the page, which has moved on once another workspace is chosen. */
    mutate: useCallback(
      (request: Request, options?: { onSuccess?: () => void }) => {
        const workspace = currentWorkspace();
        mutate(
          { request, workspace },
          {
            onSuccess: () => {
              if (workspace === currentWorkspace()) {
                options?.onSuccess?.();
              }
            },
          },
        );
      },
      [mutate],
    ),
    reset,
    /** What the shown workspace waits for. */
    pending: isPending && ofShown ? variables.request : undefined,
    /** Whether the shown workspace waits for it. */
    isPending: isPending && ofShown,
    /** Why the last one of the shown workspace failed. */
    error: ofShown ? error : null,
  };
}
