import { bodyOf, type Schemas, service } from "../api/client";

export type Job = Schemas["Job"];
export type JobStatus = Schemas["JobStatus"];
export type JobPage = Schemas["JobPage"];

export function readJobs(status: JobStatus | undefined, cursor: string | null): Promise<JobPage> {
  return bodyOf(service.GET("/jobs", { params: { query: { status, limit: 30, cursor: cursor ?? undefined } } }));
}

export function readJob(id: string): Promise<Job> {
  return bodyOf(service.GET("/jobs/{id}", { params: { path: { id } } }));
}

export async function cancelJob(id: string): Promise<Schemas["Cancellation"]> {
  return (await bodyOf(service.POST("/jobs/{id}/cancel", { params: { path: { id } } }))).cancel;
}

export function hasEnded(job: Job): boolean {
  return job.status === "succeeded" || job.status === "failed" || job.status === "cancelled";
}

/** Where the product or the package of a job lies; null for a single step or a render, which change no workspace. */
export function workspaceOf(job: Job): string | null {
  return isOfProduct(job) || job.kind.startsWith("packaging.") ? job.workspace : null;
}

export function isOfProduct(job: Job): boolean {
  return job.kind.startsWith("product.");
}

/** `product.create` as people say it. */
export function kindText(kind: string): string {
  const [feature = "", ...what] = kind.split(/[.:]/);
  const words = [feature, ...what].join(" ").replace(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
