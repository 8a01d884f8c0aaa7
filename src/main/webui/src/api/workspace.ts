import { createStore, useStore } from "./store";

/** The service's name for the one workspace of clients that know only one. */
export const DEFAULT_WORKSPACE = "current";

const CHOSEN = "maquette.workspace";
const KNOWN = "maquette.workspaces";
const NAME = /^[a-z0-9-]{1,64}$/;

const workspace = createStore(readChosen());

export function currentWorkspace(): string {
  return workspace.get();
}

export function useWorkspace(): string {
  return useStore(workspace);
}

/** From now on everything is about this workspace; one that nobody used before is made by its first use. */
export function chooseWorkspace(name: string): void {
  if (!isWorkspaceName(name)) {
    throw new Error("A workspace has 1 to 64 lower-case letters, digits or hyphens.");
  }
  localStorage.setItem(KNOWN, JSON.stringify([...new Set([...knownWorkspaces(), name])]));
  // a tab keeps its own, so that two tabs can show two workspaces
  sessionStorage.setItem(CHOSEN, name);
  workspace.set(name);
}

export function isWorkspaceName(name: string): boolean {
  return NAME.test(name);
}

/** Those that were used in this browser; the service does not list them. */
export function knownWorkspaces(): string[] {
  try {
    const known = JSON.parse(localStorage.getItem(KNOWN) ?? "[]") as unknown;
    const names = Array.isArray(known) ? known.filter((name) => typeof name === "string" && isWorkspaceName(name)) : [];
    return [...new Set([DEFAULT_WORKSPACE, ...(names as string[])])];
  } catch {
    return [DEFAULT_WORKSPACE];
  }
}

function readChosen(): string {
  const name = sessionStorage.getItem(CHOSEN);
  return name && isWorkspaceName(name) ? name : DEFAULT_WORKSPACE;
}
