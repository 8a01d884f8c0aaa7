import { describe, expect, it, vi } from "vitest";
import { onceOnly } from "./once-only";
import { Problem } from "./problem";

const LOST = new TypeError("Failed to fetch");
const LIMITED = new Problem(429, "rate_limited", "Too many requests.");
const GATEWAY = new Problem(504, "unknown", "The service answered with 504.");

/** @returns the keys under which it was sent */
function sending(...outcomes: (Error | string)[]) {
  const keys: string[] = [];
  const send = vi.fn(async (key: string) => {
    keys.push(key);
    const outcome = outcomes.shift() ?? "done";
    if (outcome instanceof Error) {
      throw outcome;
    }
    return outcome;
  });
  return { send, keys };
}

describe("a request that starts work", () => {
  it.each([
    ["was lost", LOST],
    ["was a gateway's failure", GATEWAY],
  ])("goes under the same key while its answer %s, and then under a new one", async (_, failure) => {
    const { send, keys } = sending(failure, failure);

    await expect(onceOnly("current", "product", { prompt: "a mug" }, send)).rejects.toBe(failure);
    await expect(onceOnly("current", "product", { prompt: "a mug" }, send)).rejects.toBe(failure);
    await onceOnly("current", "product", { prompt: "a mug" }, send);
    await onceOnly("current", "product", { prompt: "a mug" }, send);

    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[2]);
  });

  it("is still known by its key after a refusal, which tells nothing of the one that was lost", async () => {
    const { send, keys } = sending(LOST, LIMITED);

    await expect(onceOnly("current", "product", { prompt: "a cup" }, send)).rejects.toBe(LOST);
    await expect(onceOnly("current", "product", { prompt: "a cup" }, send)).rejects.toBe(LIMITED);
    await onceOnly("current", "product", { prompt: "a cup" }, send);

    expect(new Set(keys).size).toBe(1);
  });

  it("shares its key with no other request, call or workspace", async () => {
    const { send, keys } = sending(LOST, LOST, LOST, LOST);

    await expect(onceOnly("current", "product", { prompt: "a pot" }, send)).rejects.toBe(LOST);
    await expect(onceOnly("current", "product", { prompt: "a pan" }, send)).rejects.toBe(LOST);
    await expect(onceOnly("current", "packaging", { prompt: "a pot" }, send)).rejects.toBe(LOST);
    await expect(onceOnly("another", "product", { prompt: "a pot" }, send)).rejects.toBe(LOST);

    expect(new Set(keys).size).toBe(4);
  });
});
