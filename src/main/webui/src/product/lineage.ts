import type { ModelSource } from "../viewer/load-model";
import type { Iteration, ProductState } from "./product-service";

/** The model of the shown version, under the version's id; null without one. */
export function modelOf(state: ProductState): ModelSource | null {
  const current = state.iterations.at(-1);
  const url = current?.trellis_output.model_file;
  return current && url ? { id: current.id, url } : null;
}

/** A version that the shown line left behind, with the name of the one that it came from. */
export interface LeftBehind {
  iteration: Iteration;
  origin: string;
}

/** All that can be restored, the newest first. */
export function leftBehind(state: ProductState): LeftBehind[] {
  return [...state.other_iterations]
    .sort((a, b) => b.created_at.localeCompare(a.created_at))
    .map((iteration) => ({ iteration, origin: originOf(iteration, state) }));
}

function originOf(iteration: Iteration, state: ProductState): string {
  if (iteration.parent_id === null) {
    return "a beginning of its own";
  }
  const index = state.iterations.findIndex(({ id }) => id === iteration.parent_id);
  if (index >= 0) {
    return `from version ${index + 1}`;
  }
  const parent = state.other_iterations.find(({ id }) => id === iteration.parent_id);
  return parent ? `from “${shortened(parent.prompt)}”` : "from a version that is gone";
}

function shortened(text: string): string {
  return text.length <= 32 ? text : `${text.slice(0, 31).trimEnd()}…`;
}
