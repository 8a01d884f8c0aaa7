import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { newest } from "../api/newest";
import { useEventStream } from "../api/useEventStream";
import { useWorkspace } from "../api/workspace";
import { keepProduct, keptProduct } from "./kept-product";
import { type ProductState, type ProductStatus, readProduct, readStatus } from "./product-service";

export interface ProductView {
  /** Null until the service, or this tab's memory, said what there is. */
  state: ProductState | null;
  status: ProductStatus | null;
  running: boolean;
}

/** How often to ask while no events arrive: briskly while something runs. */
const POLL_RUNNING = 1_500;
const POLL_IDLE = 6_000;

export function productKey(workspace: string) {
  return ["product", workspace] as const;
}

/**
 * The workspace's product, kept up to date: by server-sent events, by polling the small status while they do not arrive,
 * and by reading the whole state when the status tells of a change that only it has.
 */
export function useProduct(): ProductView {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const stateKey = [...productKey(workspace), "state"];
  const statusKey = [...productKey(workspace), "status"];

  const onStatus = useCallback(
    (status: ProductStatus) => queries.setQueryData<ProductStatus>([...productKey(workspace), "status"], status),
    [queries, workspace],
  );
  const stream = useEventStream<ProductStatus>("/product/events", onStatus);

  const { data: state } = useQuery({
    queryKey: stateKey,
    queryFn: readProduct,
    initialData: () => keptProduct(workspace),
    // shown at once, and asked for anew at once
    initialDataUpdatedAt: 0,
  });
  const { data: status } = useQuery({
    queryKey: statusKey,
    queryFn: readStatus,
    structuralSharing: newest,
    refetchInterval: ({ state: { data } }) => (stream === "open" ? false : data && isRunning(data) ? POLL_RUNNING : POLL_IDLE),
  });

  useEffect(() => {
    if (state) {
      keepProduct(workspace, state);
    }
  }, [workspace, state]);

  const stale = state && status ? isStale(state, status) : false;
  useEffect(() => {
    if (stale) {
      void queries.invalidateQueries({ queryKey: [...productKey(workspace), "state"] });
    }
    // also when the status changes while it stays stale: the answer under way may be of before
  }, [stale, status?.status, status?.job_id, status?.model_file, queries, workspace]);

  // events and polls are newer than the state, except right after it was read
  const shown = status && state && state.updated_at > status.updated_at ? null : (status ?? null);
  return { state: state ?? null, status: shown, running: shown ? isRunning(shown) : (state?.in_progress ?? false) };
}

export function isRunning(status: Pick<ProductStatus, "status">): boolean {
  return status.status === "pending" || status.status === "generating_images" || status.status === "generating_model";
}

/** Whether the state misses more than the progress that the status carries itself. */
export function isStale(state: ProductState, status: ProductStatus): boolean {
  return (
    status.updated_at > state.updated_at &&
    (status.job_id !== state.job_id ||
      status.model_file !== state.trellis_output.model_file ||
      isRunning(status) !== state.in_progress ||
      (!isRunning(status) && status.status !== state.status))
  );
}
