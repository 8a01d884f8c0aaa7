import { Problem } from "./problem";

/** The keys of requests of which nobody knows whether they arrived. */
const unanswered = new Map<string, string>();

/**
 * Sends a request that starts work under a key of its own (`Idempotency-Key`). While the service has not said what became of
 * it, the same request to the same call goes under the same key: when only the answer was lost, it is not done, and paid for,
 * a second time. Once it was accepted, the same request is a new wish.
 */
export async function onceOnly<T>(
  workspace: string,
  call: string,
  request: unknown,
  send: (key: string) => Promise<T>,
): Promise<T> {
  const name = JSON.stringify([workspace, call, request]);
  const key = unanswered.get(name) ?? newKey();
  try {
    const answer = await send(key);
    unanswered.delete(name);
    return answer;
  } catch (error) {
    // a refusal begins nothing, and tells nothing of the one before that was lost: a rate limit says no to both
    if (!isRefusal(error)) {
      unanswered.set(name, key);
    }
    throw error;
  }
}

/** Who fails (5xx), or has an answer fail on its way, may have begun with the work. */
function isRefusal(error: unknown): boolean {
  return error instanceof Problem && error.status < 500;
}

function newKey(): string {
  // randomUUID is missing where the page is not served securely, as on another machine of the local network
  return globalThis.crypto.randomUUID?.() ?? Array.from({ length: 4 }, () => Math.random().toString(36).slice(2)).join("");
}
