import { LONGEST, SHORTEST } from "./panels";

/** Steps of a slider from the shortest to the longest. */
export const STEPS = 400;

/** Where a length stands on its slider: by ratio, since most packages are small and 2 m are offered too. */
export function positionOf(length: number): number {
  return Math.round((STEPS * Math.log(length / SHORTEST)) / Math.log(LONGEST / SHORTEST));
}

/** The length after a slider moved, in whole millimetres; at least one more or less than before, however short it is. */
export function lengthAt(position: number, before: number): number {
  const from = positionOf(before);
  if (position === from) {
    return before;
  }
  const length = Math.round(SHORTEST * (LONGEST / SHORTEST) ** (position / STEPS));
  return within(position > from ? Math.max(length, Math.floor(before) + 1) : Math.min(length, Math.ceil(before) - 1));
}

/** The nearest length that the service takes. */
export function within(length: number): number {
  return Math.min(Math.max(length, SHORTEST), LONGEST);
}

/** What somebody typed; null for anything but a length that the service takes. */
export function lengthOf(text: string): number | null {
  const length = text.trim() === "" ? Number.NaN : Number(text.replace(",", "."));
  return length >= SHORTEST && length <= LONGEST ? length : null;
}
