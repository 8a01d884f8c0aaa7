import { describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "./browser.fake";

type ModelCache = typeof import("./model-cache");

const browser = fakeBrowser();

/** A page that was just loaded: its memory is empty, and the browser's store is as it was. */
async function freshPage(): Promise<ModelCache> {
  vi.resetModules();
  return import("./model-cache");
}

describe("model cache", () => {
  it("gives the same model the same url, and asks the network once", async () => {
    const cache = await freshPage();

    const [first, second] = await Promise.all([cache.getCachedModelUrl("i1", "/a.glb"), cache.getCachedModelUrl("i1", "/a.glb")]);

    expect(first).toBe(second);
    expect(await cache.getCachedModelUrl("i1", "/a.glb")).toBe(first);
    expect(browser.network).toHaveBeenCalledExactlyOnceWith("/a.glb", { credentials: "omit" });
  });

  it("has the model after a reload without a network", async () => {
    await (await freshPage()).getCachedModelUrl("i1", "/a.glb");
    browser.network.mockRejectedValue(new TypeError("no network"));

    const reloaded = await freshPage();

    await expect(reloaded.getCachedModelUrl("i1", "/a.glb")).resolves.toMatch(/^blob:/);
  });

  it("keeps a model under its iteration and its url", async () => {
    const cache = await freshPage();

    await cache.getCachedModelUrl("i1", "/a.glb");
    await cache.getCachedModelUrl("i1", "/b.glb");

    const keys = await browser.storage.keysOf("product-models");
    expect(keys).toHaveLength(2);
    keys.forEach((key) => expect(key).toMatch(/^\/model_glb_i1_[0-9a-z]+$/));
  });

  it("revokes the url of a model that another one took the place of", async () => {
    const cache = await freshPage();
    const first = await cache.getCachedModelUrl("i1", "/a.glb");

    await cache.getCachedModelUrl("i1", "/b.glb");

    expect(browser.revoked).toEqual([first]);
  });

  it("makes a released model anew from what was kept", async () => {
    const cache = await freshPage();
    const first = await cache.getCachedModelUrl("i1", "/a.glb");

    cache.releaseModelUrl("i1");
    const second = await cache.getCachedModelUrl("i1", "/a.glb");

    expect(browser.revoked).toEqual([first]);
    expect(second).not.toBe(first);
    expect(browser.network).toHaveBeenCalledTimes(1);
  });

  it("fetches a cleared model again, and leaves those alone whose id only begins the same", async () => {
    const cache = await freshPage();
    await cache.getCachedModelUrl("i1", "/a.glb");
    await cache.getCachedModelUrl("i10", "/c.glb");

    await cache.clearCachedModel("i1");

    expect(await browser.storage.keysOf("product-models")).toEqual([expect.stringContaining("model_glb_i10_")]);
    await cache.getCachedModelUrl("i1", "/a.glb");
    expect(browser.network).toHaveBeenCalledTimes(3);
  });

  it("forgets everything when asked to", async () => {
    const cache = await freshPage();
    await cache.getCachedModelUrl("i1", "/a.glb");
    await cache.getCachedModelUrl("i2", "/b.glb");

    await cache.clearAllModelCache();

    expect(await browser.storage.keysOf("product-models")).toEqual([]);
    expect(browser.revoked).toHaveLength(2);
  });

  it("does not remember a failure", async () => {
    const cache = await freshPage();
    browser.network.mockResolvedValueOnce(new Response("gone", { status: 503 }));

    await expect(cache.getCachedModelUrl("i1", "/a.glb")).rejects.toThrow("503");

    await expect(cache.getCachedModelUrl("i1", "/a.glb")).resolves.toMatch(/^blob:/);
    expect(await browser.storage.keysOf("product-models")).toHaveLength(1);
  });

  it("tells a file that is not there from one that cannot be fetched", async () => {
    const cache = await freshPage();
    browser.network.mockResolvedValueOnce(new Response("none", { status: 404 }));
    browser.network.mockResolvedValueOnce(new Response("busy", { status: 503 }));

    await expect(cache.getCachedModelUrl("i1", "/a.glb")).rejects.toBeInstanceOf(cache.MissingModelError);
    await expect(cache.getCachedModelUrl("i1", "/a.glb")).rejects.not.toBeInstanceOf(cache.MissingModelError);
  });

  it("works where the browser keeps nothing", async () => {
    vi.stubGlobal("caches", undefined);
    const cache = await freshPage();

    await expect(cache.getCachedModelUrl("i1", "/a.glb")).resolves.toMatch(/^blob:/);
    await cache.clearCachedModel("i1");
    await cache.clearAllModelCache();
  });

  it("keeps the newest forty", async () => {
    const cache = await freshPage();
    for (let i = 0; i < 42; i++) {
      await cache.getCachedModelUrl(`i${i}`, "/a.glb");
    }

    const keys = await browser.storage.keysOf("product-models");

    expect(keys).toHaveLength(40);
    expect(keys.some((key) => key.includes("model_glb_i0_"))).toBe(false);
    expect(keys.some((key) => key.includes("model_glb_i41_"))).toBe(true);
  });
});
