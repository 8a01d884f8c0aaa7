import type { PackageType, Panel } from "./packaging-service";

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
 * The failed panels of one type. The service's words do not tell of which type they are, so it is the one that this tab
 * asked for last, or the shown one when another client asked.
 */
export function failedPanels(failure: Failure | null, type: PackageType, asked: (panel: Panel) => PackageType | null): Panel[] {
  return failure?.panels.filter((panel) => (asked(panel) ?? type) === type) ?? [];
}
