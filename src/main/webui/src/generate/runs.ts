import { createStore, useStore } from "../api/store";
import { useWorkspace } from "../api/workspace";
import type { GenerationRequest } from "./generation-service";

/** A step that was started in this tab. Everything else about it is asked of the service. */
export interface Run {
  jobId: string;
  request: GenerationRequest;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/** Enough for a session's work, and small in the tab's memory. */
const MOST = 60;
const NONE: Run[] = [];

const runs = createStore<Record<string, Run[]>>({});

/** The steps of this tab and workspace, the newest first; they outlive a reload. */
export function useRuns(): Run[] {
  const workspace = useWorkspace();
  return useStore(runs)[workspace] ?? read(workspace);
}

export function addRun(workspace: string, run: Run): void {
  change(workspace, (all) => [run, ...all].slice(0, MOST));
}

export function removeRun(workspace: string, jobId: string): void {
  change(workspace, (all) => all.filter((run) => run.jobId !== jobId));
}

function change(workspace: string, to: (all: Run[]) => Run[]): void {
  const changed = to(runs.get()[workspace] ?? read(workspace));
  sessionStorage.setItem(key(workspace), JSON.stringify(changed));
  runs.set({ ...runs.get(), [workspace]: changed });
}

const kept = new Map<string, Run[]>();

/** The same list for the same workspace each time, as React compares. */
function read(workspace: string): Run[] {
  let known = kept.get(workspace);
  if (!known) {
    known = parse(sessionStorage.getItem(key(workspace)));
    kept.set(workspace, known);
  }
  return known;
}

function parse(text: string | null): Run[] {
  try {
    const parsed = JSON.parse(text ?? "[]") as unknown;
    return Array.isArray(parsed) ? (parsed as Run[]) : NONE;
  } catch {
    return NONE;
  }
}

function key(workspace: string): string {
  return `maquette.generations.${workspace}`;
}
