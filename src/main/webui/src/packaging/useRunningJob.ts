import { useQuery } from "@tanstack/react-query";
import { bodyOf, service } from "../api/client";
import { hasEnded, type Job } from "../jobs/jobs-service";

/** The document has no percent; the job has. */
const POLL = 1_000;

/** A job while it runs; null without one, and when it cannot be read, as nothing depends on it. */
export function useRunningJob(id: string | null): Job | null {
  const { data } = useQuery({
    queryKey: ["job", id],
    queryFn: () => bodyOf(service.GET("/jobs/{id}", { params: { path: { id: id! } } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : POLL),
  });
  return data && !hasEnded(data) ? data : null;
}
