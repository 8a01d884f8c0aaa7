import { bodyOf, type Schemas, service } from "../api/client";
import { onceOnly } from "../api/once-only";

export type RenderRequest = Schemas["RenderRequest"];

/** Answers as soon as the job is accepted, with its id. */
export async function startRender(request: RenderRequest): Promise<string> {
  const { job_id } = await onceOnly("render", request, (key) =>
    bodyOf(service.POST("/render/jobs", { params: { header: { "Idempotency-Key": key } }, body: request })),
  );
  return job_id;
}

/** Where the finished picture lies. */
export async function readRenderResult(jobId: string): Promise<string | null> {
  return (await bodyOf(service.GET("/render/jobs/{id}", { params: { path: { id: jobId } } }))).result_url;
}
