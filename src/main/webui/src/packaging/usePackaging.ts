import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { newest } from "../api/newest";
import { useEventStream } from "../api/useEventStream";
import { useWorkspace } from "../api/workspace";
import { type PackagingDocument, type PackagingStatus, readPackaging, readStatus } from "./packaging-service";

/** How often to ask while no events arrive: briskly while something is made. */
const POLL_RUNNING = 1_500;
const POLL_IDLE = 6_000;

export function packagingKey(workspace: string) {
  return ["packaging", workspace] as const;
}

/**
 * The workspace's package, null until the service said what there is. The small status, which comes by server-sent events
 * or by polling, tells when to read the document: it changes seldom, and only the document has the textures.
 */
export function usePackaging(): PackagingDocument | null {
  const workspace = useWorkspace();
  const queries = useQueryClient();

  const onStatus = useCallback(
    (status: PackagingStatus) => queries.setQueryData<PackagingStatus>([...packagingKey(workspace), "status"], status),
    [queries, workspace],
  );
  const stream = useEventStream<PackagingStatus>("/packaging/events", onStatus);
  const { data: document } = useQuery({ queryKey: [...packagingKey(workspace), "state"], queryFn: readPackaging });
  const { data: status } = useQuery({
    queryKey: [...packagingKey(workspace), "status"],
    queryFn: readStatus,
    structuralSharing: newest,
    refetchInterval: ({ state: { data } }) => (stream === "open" ? false : data?.in_progress ? POLL_RUNNING : POLL_IDLE),
  });

  const stale = document && status ? status.updated_at > document.updated_at : false;
  useEffect(() => {
    if (stale) {
      void queries.invalidateQueries({ queryKey: [...packagingKey(workspace), "state"] });
    }
    // also when the status changes while it stays stale: the answer under way may be of before
  }, [stale, status?.updated_at, queries, workspace]);

  return document ?? null;
}
