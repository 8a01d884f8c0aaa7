import { bodyOf, forWorkspace, type Schemas, service } from "../api/client";
import { onceOnly } from "../api/once-only";

export type PackagingDocument = Schemas["PackagingDocument"];
export type PackagingStatus = Schemas["PackagingStatus"];
export type PanelTexture = Schemas["PanelTexture"];
export type PackageType = Schemas["PackageType"];
export type Panel = Schemas["Panel"];
/** Millimetres. */
export type Dimensions = Schemas["PackageDimensions"];

/** A package without its artwork. */
export interface PackageShape {
  type: PackageType;
  dimensions: Dimensions;
}

/** A generation as it was asked for, so that it can be asked for again. */
export interface PanelsRequest {
  shape: PackageShape;
  /** One is made by itself, several by a mock-up of the whole package. */
  panels: Panel[];
  prompt: string;
  /** The address of the person's own picture. */
  reference: string | null;
}

/** Formats of the closed package, with what people use them for. */
export const PACKAGE_FORMATS = [
  { id: "glb", use: "web and games, with the artwork" },
  { id: "usdz", use: "AR on Apple devices" },
  { id: "obj", use: "Blender and others" },
  { id: "stl", use: "3D printing" },
] as const;

export type PackageFormat = (typeof PACKAGE_FORMATS)[number]["id"];

export const DIELINE_FORMATS = [
  { id: "pdf", use: "to print and cut, true to scale" },
  { id: "svg", use: "to go on drawing, in layers" },
  { id: "jpg", use: "a picture to look at" },
] as const;

export type DielineFormat = (typeof DIELINE_FORMATS)[number]["id"];

export interface DielineOptions {
  /** How far artwork reaches beyond cut edges, 0 to 10 mm. */
  bleed: number;
  artwork: boolean;
}

export function readPackaging(): Promise<PackagingDocument> {
  return bodyOf(service.GET("/packaging/state"));
}

export function readStatus(): Promise<PackagingStatus> {
  return bodyOf(service.GET("/packaging/status"));
}

/** Shows a package of this type and size. */
export function showShape({ type, dimensions }: PackageShape, workspace: string): Promise<unknown> {
  const params = { header: forWorkspace(workspace) };
  return bodyOf(service.POST("/packaging/update-dimensions", { params, body: { package_type: type, dimensions } }));
}

/** Answers as soon as the generation is accepted, with the id of its job. */
export async function startGeneration(request: PanelsRequest, workspace: string): Promise<string | null> {
  const { response } = await onceOnly(workspace, "packaging", request, (key) => post(request, key, workspace));
  return response.headers.get("X-Job-Id");
}

function post(
  { shape, panels, prompt, reference }: PanelsRequest,
  key: string,
  workspace: string,
): Promise<{ response: Response }> {
  const params = { header: { "Idempotency-Key": key, ...forWorkspace(workspace) } };
  const common = {
    prompt,
    package_type: shape.type,
    package_dimensions: shape.dimensions,
    reference_mockup: reference ?? undefined,
  };
  const [first] = panels;
  return panels.length === 1 && first
    ? service.POST("/packaging/panels/generate", { params, body: { ...common, panel_id: first } })
    : service.POST("/packaging/panels/generate-all", { params, body: { ...common, panel_ids: panels } });
}

export async function cancelGeneration(workspace: string): Promise<Schemas["Cancellation"]> {
  return (await bodyOf(service.POST("/packaging/cancel", { params: { header: forWorkspace(workspace) } }))).cancel;
}

/** Takes the artwork off a panel of the shown package. */
export function deleteTexture(panel: Panel, workspace: string): Promise<unknown> {
  const params = { path: { id: panel }, header: forWorkspace(workspace) };
  return bodyOf(service.DELETE("/packaging/panels/{id}/texture", { params }));
}

/** The shown type as it was in the beginning. */
export function resetShape(workspace: string): Promise<PackagingDocument> {
  return bodyOf(service.POST("/packaging/reset-current-shape", { params: { header: forWorkspace(workspace) } }));
}

/** Both types as they were in the beginning. */
export function clearPackaging(workspace: string): Promise<PackagingDocument> {
  return bodyOf(service.POST("/packaging/clear", { params: { header: forWorkspace(workspace) } }));
}

/** The address of the closed package as a file, which the service makes when it is asked for. */
export async function packageUrl(format: PackageFormat, workspace: string): Promise<string> {
  const params = { header: forWorkspace(workspace) };
  const { files } = await bodyOf(service.POST("/packaging/export", { params, body: { formats: [format] } }));
  return fileOf(files, format);
}

/** The address of the dieline as a file. */
export async function dielineUrl(
  format: DielineFormat,
  { bleed, artwork }: DielineOptions,
  workspace: string,
): Promise<string> {
  const params = { query: { bleed_mm: bleed, artwork }, header: forWorkspace(workspace) };
  const { files } = await bodyOf(service.POST("/packaging/dieline/export", { params, body: { formats: [format] } }));
  return fileOf(files, format);
}

function fileOf(files: Record<string, string>, format: string): string {
  const url = files[format];
  if (!url) {
    throw new Error(`The service has no ${format} of this package.`);
  }
  return url;
}
