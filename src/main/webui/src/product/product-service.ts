import { bodyOf, forWorkspace, type Schemas, service } from "../api/client";
import { onceOnly } from "../api/once-only";

export type ProductState = Schemas["ProductState"];
export type ProductStatus = Schemas["ProductStatus"];
export type Iteration = Schemas["Iteration"];
export type Settings = Schemas["RequestedSettings"];

/** A run as it was asked for, so that it can be asked for again. */
export type RunRequest =
  | { kind: "create"; prompt: string; imageCount: number; references: string[]; settings?: Settings }
  | { kind: "edit"; prompt: string; references: string[]; settings?: Settings }
  /** Straight to the 3D step, with the person's own views. */
  | { kind: "from-images"; prompt: string; images: string[]; mode: "create" | "edit"; settings?: Settings };

/** The formats of the service's exports, the most common first, with what people use them for. */
export const EXPORT_FORMATS = [
  { id: "glb", use: "web and games" },
  { id: "usdz", use: "AR on Apple devices" },
  { id: "stl", use: "3D printing" },
  { id: "3mf", use: "3D printing, in colour" },
  { id: "obj", use: "Blender and others" },
  { id: "ply", use: "point and mesh tools" },
  { id: "jpg", use: "a picture" },
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number]["id"];

export function readProduct(): Promise<ProductState> {
  return bodyOf(service.GET("/product"));
}

export function readStatus(): Promise<ProductStatus> {
  return bodyOf(service.GET("/product/status"));
}

/** Answers as soon as the run is accepted. */
export function startRun(request: RunRequest, workspace: string): Promise<ProductStatus> {
  return onceOnly(workspace, "product", request, (key) => post(request, key, workspace));
}

function post(request: RunRequest, key: string, workspace: string): Promise<ProductStatus> {
  const params = { header: { "Idempotency-Key": key, ...forWorkspace(workspace) } };
  const { prompt, settings } = request;
  switch (request.kind) {
    case "create":
      return bodyOf(
        service.POST("/product/create", {
          params,
          body: { prompt, image_count: request.imageCount, reference_images: request.references, settings },
        }),
      );
    case "edit":
      return bodyOf(service.POST("/product/edit", { params, body: { prompt, reference_images: request.references, settings } }));
    case "from-images":
      return bodyOf(
        service.POST("/product/trellis-only", { params, body: { prompt, images: request.images, mode: request.mode, settings } }),
      );
  }
}

export async function cancelRun(workspace: string): Promise<Schemas["Cancellation"]> {
  return (await bodyOf(service.POST("/product/cancel", { params: { header: forWorkspace(workspace) } }))).cancel;
}

/** @param index of the shown line, counted from 0 */
export function rewindTo(index: number, workspace: string): Promise<unknown> {
  return bodyOf(service.POST("/product/rewind/{index}", { params: { path: { index }, header: forWorkspace(workspace) } }));
}

export function restoreIteration(iteration: string, workspace: string): Promise<unknown> {
  return bodyOf(service.POST("/product/restore/{iteration}", { params: { path: { iteration }, header: forWorkspace(workspace) } }));
}

/** The address of the model as a file, which the service makes when it is asked for the first time. */
export async function exportUrl(format: ExportFormat, workspace: string): Promise<string> {
  const params = { header: forWorkspace(workspace) };
  const exported = await bodyOf(service.POST("/product/export", { params, body: { formats: [format] } }));
  const url = exported.files[format];
  if (!url) {
    throw new Error(`The service has no ${format} of this product.`);
  }
  return url;
}
