import { createStore, type Store } from "../api/store";

export interface Toast {
  id: number;
  text: string;
  tone: "info" | "error";
}

/** Long enough to read two sentences. */
const LIFETIME = 7_000;

export const toasts: Store<Toast[]> = createStore<Toast[]>([]);
let last = 0;

/** Tells the person something that just happened; it goes away by itself. */
export function toast(text: string, tone: Toast["tone"] = "info"): void {
  const id = ++last;
  // the same again would only cover the page
  toasts.set([...toasts.get().filter((shown) => shown.text !== text), { id, text, tone }].slice(-3));
  setTimeout(() => dismiss(id), LIFETIME);
}

export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((shown) => shown.id !== id));
}
