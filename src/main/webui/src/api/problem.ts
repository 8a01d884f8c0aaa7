import type { components } from "./schema";

export type ProblemDocument = components["schemas"]["Problem"];

/** A request that the service refused or failed, told by its problem document (RFC 9457). */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    /** The service's stable code, such as `generation_running`. */
    readonly code: string,
    detail: string,
    /** Field to message, empty unless the request was not valid. */
    readonly details: Record<string, string> = {},
    /** Names the request in the service's log. */
    readonly requestId: string | null = null,
  ) {
    super(detail);
  }

  /** The problem that a response tells, also when something between us and the service answered in its place. */
  static async of(response: Response): Promise<Problem> {
    const document = await readDocument(response);
    return document
      ? new Problem(document.status, document.error, document.detail, document.details, document.request_id)
      : new Problem(response.status, "unknown", `The service answered with ${response.status}.`);
  }
}

/** One sentence for a person about anything that was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Problem) {
    const fields = Object.entries(error.details).map(([field, message]) => `${field} ${message}`);
    return fields.length > 0 ? `${fields.join("; ")}.` : error.message;
  }
  // what fetch throws when nobody answers
  if (error instanceof TypeError) {
    return "The service cannot be reached; this may not have been done. Try again.";
  }
  return error instanceof Error ? error.message : String(error);
}

async function readDocument(response: Response): Promise<ProblemDocument | null> {
  if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    return null;
  }
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return null;
  }
}
