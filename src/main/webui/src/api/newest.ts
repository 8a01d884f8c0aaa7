interface Dated {
  updated_at: string;
}

/**
 * Keeps the newer of two states of the same thing; for `structuralSharing` of a query that events write to as well. An answer that
 * was under way while an event arrived may be of before it, and no later event would put that right.
 */
export function newest(seen: unknown, next: unknown): unknown {
  return seen && (seen as Dated).updated_at > (next as Dated).updated_at ? seen : next;
}
