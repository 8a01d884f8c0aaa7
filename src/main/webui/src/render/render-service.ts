import { bodyOf, onceOnly, type Schemas, service } from "../api/client";

export type RenderRequest = Schemas["RenderRequest"];

/** Answers as soon as the job is accepted, with its id. */
export async function startRender(request: RenderRequest): Promise<string> {
  return (await bodyOf(service.POST("/render/jobs", { params: { header: onceOnly() }, body: request }))).job_id;
}

/** Where the finished picture lies. */
export async function readRenderResult(jobId: string): Promise<string | null> {
  return (await bodyOf(service.GET("/render/jobs/{id}", { params: { path: { id: jobId } } }))).result_url;
}
