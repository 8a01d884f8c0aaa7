import { bodyOf, forWorkspace, type Schemas, service } from "../api/client";
import { onceOnly } from "../api/once-only";

export type RenderRequest = Schemas["RenderRequest"];

/** Answers as soon as the job is accepted, with its id. */
export async function startRender(request: RenderRequest, workspace: string): Promise<string> {
  const post = (key: string) => {
    const params = { header: { "Idempotency-Key": key, ...forWorkspace(workspace) } };
    return bodyOf(service.POST("/render/jobs", { params, body: request }));
  };
  const { job_id } = await onceOnly(workspace, "render", request, post);
  return job_id;
}

/** Where the finished picture lies. */
export async function readRenderResult(jobId: string): Promise<string | null> {
  return (await bodyOf(service.GET("/render/jobs/{id}", { params: { path: { id: jobId } } }))).result_url;
}
