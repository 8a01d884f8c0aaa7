import { bodyOf, onceOnly, type Schemas, service } from "../api/client";
import { stepOf } from "./steps";

type Body<T> = Omit<T, "task_id">;

/** A step as it was asked for, so that it can be asked for again. */
export type GenerationRequest =
  | { step: "image-to-image"; body: Body<Schemas["ImageToImage"]> }
  | { step: "text-to-model"; body: Body<Schemas["TextToModel"]> }
  | { step: "image-to-model"; body: Body<Schemas["ImageToModel"]> }
  | { step: "sketch-to-model"; body: Body<Schemas["SketchToModel"]> }
  | { step: "refine-model"; body: Body<Schemas["RefineModel"]> };

/**
 * Answers as soon as the step is accepted, with the id of its job.
 *
 * @param taskId this page's own name for it; the same name with the same request is the same job
 */
export async function startGeneration(taskId: string, request: GenerationRequest): Promise<string> {
  return (await bodyOf(post(taskId, request))).celery_task_id;
}

/** Where the files of a finished step lie, the first first. They are signed anew at each question where storage is private. */
export async function readResult(jobId: string, step: GenerationRequest["step"]): Promise<string[]> {
  const status = await bodyOf(
    service.GET("/tasks/{id}/status", { params: { path: { id: jobId }, query: { service: stepOf(step).service } } }),
  );
  return status.asset_urls;
}

function post(taskId: string, request: GenerationRequest): Promise<{ data?: Schemas["TaskStarted"] }> {
  const params = { header: onceOnly() };
  switch (request.step) {
    case "image-to-image":
      return service.POST("/generate/image-to-image", { params, body: { ...request.body, task_id: taskId } });
    case "text-to-model":
      return service.POST("/generate/text-to-model", { params, body: { ...request.body, task_id: taskId } });
    case "image-to-model":
      return service.POST("/generate/image-to-model", { params, body: { ...request.body, task_id: taskId } });
    case "sketch-to-model":
      return service.POST("/generate/sketch-to-model", { params, body: { ...request.body, task_id: taskId } });
    case "refine-model":
      return service.POST("/generate/refine-model", { params, body: { ...request.body, task_id: taskId } });
  }
}
