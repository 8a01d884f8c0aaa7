import { useEffect, useRef } from "react";
import { createStore, useStore } from "./store";

/** Whether the service answered the last request of anybody; false only means that it could not be reached. */
const reachable = createStore(true);

export function serviceAnswered(): void {
  reachable.set(true);
}

export function serviceUnreachable(): void {
  reachable.set(false);
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
