import { describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "./browser.fake";

type TextureCache = typeof import("./texture-cache");

const browser = fakeBrowser();

async function freshPage(): Promise<TextureCache> {
  vi.resetModules();
  return import("./texture-cache");
}

describe("texture cache", () => {
  it("never mixes up the tops of a box and of a cylinder", async () => {
    const cache = await freshPage();

    const box = await cache.getCachedTextureUrl("box", "top", "/a.png");
    const cylinder = await cache.getCachedTextureUrl("cylinder", "top", "/b.png");

    expect(cylinder).not.toBe(box);
    expect(cache.peekCachedTextureUrl("box", "top", "/a.png")).toBe(box);
    expect(cache.peekCachedTextureUrl("cylinder", "top", "/b.png")).toBe(cylinder);
    expect(await browser.storage.keysOf("packaging-textures")).toHaveLength(2);
  });

  it("answers with the same url until the artwork changes, and then revokes it", async () => {
    const cache = await freshPage();
    const first = await cache.getCachedTextureUrl("box", "front", "/a.png");

    expect(await cache.getCachedTextureUrl("box", "front", "/a.png")).toBe(first);
    expect(browser.network).toHaveBeenCalledTimes(1);

    const second = await cache.getCachedTextureUrl("box", "front", "/b.png");
    expect(second).not.toBe(first);
    expect(browser.revoked).toEqual([first]);
    expect(cache.peekCachedTextureUrl("box", "front", "/a.png")).toBeNull();
  });

  it("has every texture after a reload without a network", async () => {
    await (await freshPage()).getCachedTextureUrl("box", "front", "/a.png");
    browser.network.mockRejectedValue(new TypeError("no network"));

    const reloaded = await freshPage();

    await expect(reloaded.getCachedTextureUrl("box", "front", "/a.png")).resolves.toMatch(/^blob:/);
  });

  it("falls back to the remote url when the texture cannot be fetched", async () => {
    const cache = await freshPage();
    browser.network.mockRejectedValueOnce(new TypeError("not allowed from here"));
    browser.network.mockResolvedValueOnce(new Response("gone", { status: 404 }));

    await expect(cache.getCachedTextureUrl("box", "front", "/a.png")).resolves.toBe("/a.png");
    await expect(cache.getCachedTextureUrl("box", "back", "/b.png")).resolves.toBe("/b.png");
    expect(await browser.storage.keysOf("packaging-textures")).toEqual([]);
  });

  it("does not remember a failure", async () => {
    const cache = await freshPage();
    browser.network.mockResolvedValueOnce(new Response("busy", { status: 503 }));
    await cache.getCachedTextureUrl("box", "front", "/a.png");
    expect(cache.peekCachedTextureUrl("box", "front", "/a.png")).toBeNull();

    await expect(cache.getCachedTextureUrl("box", "front", "/a.png")).resolves.toMatch(/^blob:/);
    expect(await browser.storage.keysOf("packaging-textures")).toHaveLength(1);
  });

  it("does not forget the artwork that took the place of one that failed", async () => {
    const cache = await freshPage();
    browser.network.mockResolvedValueOnce(new Response("gone", { status: 404 }));

    const [, second] = await Promise.all([
      cache.getCachedTextureUrl("box", "front", "/a.png"),
      cache.getCachedTextureUrl("box", "front", "/b.png"),
    ]);

    expect(cache.peekCachedTextureUrl("box", "front", "/b.png")).toBe(second);
  });

  it("forgets one panel, or all", async () => {
    const cache = await freshPage();
    await cache.getCachedTextureUrl("box", "front", "/a.png");
    await cache.getCachedTextureUrl("box", "back", "/b.png");

    await cache.clearCachedTexture("box", "front");
    expect(await browser.storage.keysOf("packaging-textures")).toEqual([expect.stringContaining("texture_box_back_")]);

    await cache.clearAllTextureCache();
    expect(await browser.storage.keysOf("packaging-textures")).toEqual([]);
    expect(cache.peekCachedTextureUrl("box", "back", "/b.png")).toBeNull();
  });
});
