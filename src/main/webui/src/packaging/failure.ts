import { lastRequestOf, type MadeRequest } from "./last-requests";
import type { PackageType, Panel } from "./packaging-service";
import { panelsOf } from "./panels";

/** What the last generation did not make, and why. */
export interface Failure {
  panels: Panel[];
  /** The service's words, without the names of the panels. */
  reason: string;
}

const WORDS = /^Failed to generate ([a-z]+(?:, [a-z]+)*)\. ?(.*)$/s;

/** What `last_error` tells; null for anything that is not about panels, such as a cancelled generation. */
export function failureOf(lastError: string | null): Failure | null {
  const match = lastError === null ? null : WORDS.exec(lastError);
  return match && { panels: match[1]!.split(", ") as Panel[], reason: match[2]! };
}

/**
 * The type whose panels failed. The service's words do not tell it, so it is the one that has these panels, or else the one
 * that this tab asked for last; null when both have them and another client asked.
 */
export function failedType({ panels }: Failure, requests: readonly MadeRequest[]): PackageType | null {
  const having = (["box", "cylinder"] as const).filter((type) => panels.every((panel) => panelsOf(type).includes(panel)));
  if (having.length === 1) {
    return having[0]!;
  }
  const [first] = panels;
  return first ? (lastRequestOf(requests, first)?.request.shape.type ?? null) : null;
}
