import { useEffect, useRef } from "react";
import { createStore, useStore } from "./store";

/**
 * Whether the service answered the last request of anybody; false means that it could not be reached, or that it, or what
 * stands before it, said that it cannot answer.
 */
const reachable = createStore(true);

/** What a gateway says that reaches nobody, and a service that does not reach its own store. */
const NOT_ANSWERING: ReadonlySet<number> = new Set([502, 503, 504]);

export function serviceAnswered(): void {
  reachable.set(true);
}

export function serviceUnreachable(): void {
  reachable.set(false);
}

/** What the answer to something that is read tells of the service as a whole. */
export function readAnswered(status: number): void {
  reachable.set(!NOT_ANSWERING.has(status));
}

/** What any other answer tells: one that says it cannot may be about a part of the service, as a full queue is. */
export function partAnswered(status: number): void {
  if (!NOT_ANSWERING.has(status)) {
    serviceAnswered();
  }
}

export function useServiceReachable(): boolean {
  return useStore(reachable);
}

/** Calls this each time that the service is back after it could not be reached; never for a failure alone. */
export function useServiceBack(back: () => void): void {
  const newest = useRef(back);
  useEffect(() => {
    newest.current = back;
  });
  // the store tells changes only
  useEffect(() => reachable.subscribe(() => reachable.get() && newest.current()), []);
}
