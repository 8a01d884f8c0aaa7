import type { PackageType, Panel, PanelsRequest } from "./packaging-service";

/** A generation that this tab asked for. */
export interface MadeRequest {
  jobId: string | null;
  request: PanelsRequest;
}

/** As many as can be under way side by side, with room for those that failed. */
const KEPT = 24;

/** Remembers what was asked for, as the service's document does not tell the words of what is not made yet. */
export function rememberRequest(workspace: string, made: MadeRequest): void {
  try {
    sessionStorage.setItem(key(workspace), JSON.stringify([...readRequests(workspace), made].slice(-KEPT)));
  } catch {
    // the tab's memory is full; what failed can still be described anew
  }
}

/** The newest last. */
export function readRequests(workspace: string): MadeRequest[] {
  try {
    return (JSON.parse(sessionStorage.getItem(key(workspace)) ?? "[]") as MadeRequest[]) ?? [];
  } catch {
    return [];
  }
}

/** The newest one about a panel, of this type or of any. */
export function lastRequestOf(requests: readonly MadeRequest[], panel: Panel, type?: PackageType): MadeRequest | null {
  return (
    requests.findLast(({ request }) => request.panels.includes(panel) && (type === undefined || request.shape.type === type)) ?? null
  );
}

function key(workspace: string): string {
  return `maquette.packaging-requests.${workspace}`;
}
