import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { Problem } from "../api/problem";
import { useEventStream } from "../api/useEventStream";
import { hasEnded, type Job, readJob } from "./jobs-service";
import { newerJob } from "./newer-job";

export interface FollowedJob {
  /** Null until the service said how it is. */
  job: Job | null;
  /** Whether the service does not know it, or knows it no longer. */
  gone: boolean;
}

/**
 * How a part of the page hears of a job: by server-sent `events`, and by polling while they do not arrive; by `polls` alone,
 * as browsers keep few connections to one server; or `shared`, from another part that hears of it.
 */
export type News = "events" | "polls" | "shared";

const POLL = 1_500;

/** A job until its end. */
export function useJob(id: string, news: News = "events"): FollowedJob {
  const queries = useQueryClient();
  const known = queries.getQueryData<Job>(["job", id]);
  const onEvent = useCallback(
    (told: Job) => queries.setQueryData<Job>(["job", id], (before) => newerJob(before, told)),
    [queries, id],
  );
  const stream = useEventStream<Job>(news === "events" && !(known && hasEnded(known)) ? `/jobs/${id}/events` : null, onEvent);
  const { data, error } = useQuery({
    queryKey: ["job", id],
    queryFn: async () => newerJob(queries.getQueryData<Job>(["job", id]), await readJob(id)),
    // what has ended changes no more
    staleTime: ({ state }) => (state.data && hasEnded(state.data) ? Infinity : 0),
    refetchInterval: ({ state }) => {
      const over = (state.data && hasEnded(state.data)) || isGone(state.error);
      return over || news === "shared" || stream === "open" ? false : POLL;
    },
  });
  return { job: data ?? null, gone: isGone(error) };
}

function isGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}
