import { bodyOf, forWorkspace, type Schemas, service } from "../api/client";
import { onceOnly } from "../api/once-only";
import { stepOf } from "./steps";

type Body<T> = Omit<T, "task_id">;

/** A step as it was asked for, so that it can be asked for again. */
export type GenerationRequest =
  | { step: "image-to-image"; body: Body<Schemas["ImageToImage"]> }
  | { step: "text-to-model"; body: Body<Schemas["TextToModel"]> }
  | { step: "image-to-model"; body: Body<Schemas["ImageToModel"]> }
  | { step: "sketch-to-model"; body: Body<Schemas["SketchToModel"]> }
  | { step: "refine-model"; body: Body<Schemas["RefineModel"]> };

/** Answers as soon as the step is accepted, with the id of its job. */
export async function startGeneration(request: GenerationRequest, workspace: string): Promise<string> {
  const { celery_task_id } = await onceOnly(workspace, "generate", request, (key) => bodyOf(post(request, key, workspace)));
  return celery_task_id;
}

/** Where the files of a finished step lie, the first first. They are signed anew at each question where storage is private. */
export async function readResult(jobId: string, step: GenerationRequest["step"]): Promise<string[]> {
  const status = await bodyOf(
    service.GET("/tasks/{id}/status", { params: { path: { id: jobId }, query: { service: stepOf(step).service } } }),
  );
  return status.asset_urls;
}

function post(request: GenerationRequest, key: string, workspace: string): Promise<{ data?: Schemas["TaskStarted"] }> {
  const params = { header: { "Idempotency-Key": key, ...forWorkspace(workspace) } };
  // the task is part of the body, so that it has to be the same one wherever the key is
  const taskId = `studio-${key}`;
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
