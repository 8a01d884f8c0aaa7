import { beforeEach, describe, expect, it, vi } from "vitest";
import { clearAllModelCache } from "../cache/model-cache";
import { BrokenModelError, loadModel } from "./load-model";
import type { ModelView } from "./model-view";

const SOURCE = { id: "i1", url: "/a.glb" };
const MODEL = {} as ModelView;

let network: ReturnType<typeof vi.fn>;

beforeEach(async () => {
  await clearAllModelCache();
  network = vi.fn(async () => new Response("bytes"));
  vi.stubGlobal("fetch", network);
});

describe("loading a model", () => {
  it("fetches a file that can be read once", async () => {
    expect(await loadModel(SOURCE, async () => MODEL)).toBe(MODEL);
    expect(network).toHaveBeenCalledTimes(1);
  });

  it("fetches a file that cannot be read again, once", async () => {
    const parse = vi.fn().mockRejectedValueOnce(new Error("no GLB")).mockResolvedValueOnce(MODEL);

    expect(await loadModel(SOURCE, parse)).toBe(MODEL);
    expect(network).toHaveBeenCalledTimes(2);
  });

  it("says so when it still cannot be read, and keeps nothing of it", async () => {
    const parse = vi.fn().mockRejectedValue(new Error("no GLB"));

    await expect(loadModel(SOURCE, parse)).rejects.toBeInstanceOf(BrokenModelError);
    expect(network).toHaveBeenCalledTimes(2);

    await loadModel(SOURCE, async () => MODEL);
    expect(network).toHaveBeenCalledTimes(3);
  });

  it("does not take a network that is down for a broken file", async () => {
    network.mockRejectedValue(new TypeError("no network"));

    await expect(loadModel(SOURCE, async () => MODEL)).rejects.toBeInstanceOf(TypeError);
  });
});
