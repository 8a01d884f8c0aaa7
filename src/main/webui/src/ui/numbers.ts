/** `12,345`, as the person's language writes it. */
export function countText(count: number): string {
  return count.toLocaleString();
}

/** `640 KB`, `2.1 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000_000) {
    return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  }
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** US dollars; an estimate of zero is what the sandbox charges. */
export function costText(dollars: number | null): string {
  if (dollars === null) {
    return "unknown";
  }
  return dollars === 0 ? "free" : `$${dollars < 1 ? dollars.toFixed(3) : dollars.toFixed(2)}`;
}
