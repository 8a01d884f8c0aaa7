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
