import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/Button";
import { Segmented } from "../ui/Segmented";
import { JobRow } from "./JobRow";
import { hasEnded, type JobStatus, readJobs } from "./jobs-service";
import styles from "./JobsPage.module.css";

const FILTERS = [
  { value: "all", text: "All" },
  { value: "running", text: "Running" },
  { value: "queued", text: "Queued" },
  { value: "succeeded", text: "Done" },
  { value: "failed", text: "Failed" },
  { value: "cancelled", text: "Cancelled" },
] as const;

type Filter = (typeof FILTERS)[number]["value"];

/** While something runs the list is asked for anew this often, and else more seldom, for what others start. */
const BRISK = 1_500;
const SELDOM = 8_000;

/** Everything that runs or ran, the newest first. */
export default function JobsPage() {
  const [filter, setFilter] = useState<Filter>("all");
  const status: JobStatus | undefined = filter === "all" ? undefined : filter;
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["jobs", filter],
    queryFn: ({ pageParam }) => readJobs(status, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.jobs.some((job) => !hasEnded(job))) ? BRISK : SELDOM,
  });
  const jobs = data?.pages.flatMap((page) => page.jobs) ?? [];

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>Jobs</h1>
        <Segmented label="Which" hideLabel options={FILTERS} value={filter} onChange={setFilter} />
      </header>
      {jobs.length > 0 && (
        <ul className={styles.jobs}>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
      {!isPending && jobs.length === 0 && (
        <p className={styles.none}>{filter === "all" ? "Nothing has run yet." : "There are none of these."}</p>
      )}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage} className={styles.more}>
          Show older ones
        </Button>
      )}
    </div>
  );
}
