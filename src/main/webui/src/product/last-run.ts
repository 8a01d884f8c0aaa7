import { currentWorkspace } from "../api/workspace";
import type { ProductState, RunRequest } from "./product-service";

/** What was asked for last in this tab and workspace, with its pictures, which the service's own memory of it lacks. */
export function rememberRun(workspace: string, jobId: string | null, request: RunRequest): void {
  sessionStorage.setItem(key(workspace), JSON.stringify({ jobId, request }));
}

/** The request to repeat after a failure; null when nobody knows what was asked for. */
export function requestToRepeat(state: ProductState): RunRequest | null {
  const remembered = read();
  if (remembered && remembered.jobId === state.job_id) {
    return remembered.request;
  }
  const last = state.last_request;
  if (!last) {
    return null;
  }
  const { creativity, seed, texture_size, mesh_simplify } = last.settings;
  const settings = {
    texture_size: texture_size as 512 | 1024 | 2048,
    mesh_simplify,
    ...(creativity !== null && { creativity }),
    ...(seed !== null && { seed }),
  };
  return state.mode === "edit"
    ? { kind: "edit", prompt: last.prompt, references: [], settings }
    : { kind: "create", prompt: last.prompt, imageCount: last.image_count, references: [], settings };
}

function read(): { jobId: string | null; request: RunRequest } | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(currentWorkspace())) ?? "null");
  } catch {
    return null;
  }
}

function key(workspace: string): string {
  return `maquette.last-run.${workspace}`;
}
