import { useQuery } from "@tanstack/react-query";
import { type FollowedJob, type News, useJob } from "../jobs/useJob";
import { readResult } from "./generation-service";
import type { Run } from "./runs";

export interface Generation extends FollowedJob {
  /** Where the files of the result lie; empty until it is there. */
  urls: string[];
}

/** Signed addresses live for an hour; they are renewed well before. */
const FRESH = 30 * 60_000;

export function useGeneration(run: Run, news: News): Generation {
  const followed = useJob(run.jobId, news);
  const { data } = useQuery({
    queryKey: ["generation-result", run.jobId],
    queryFn: () => readResult(run.jobId, run.request.step),
    enabled: followed.job?.status === "succeeded",
    staleTime: FRESH,
  });
  return { ...followed, urls: data ?? [] };
}
