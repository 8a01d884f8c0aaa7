import { beforeEach, vi } from "vitest";
import { FakeCacheStorage } from "./cache-storage.fake";

/** What the caches use of a browser, anew for each test; its network answers everything. */
export interface FakeBrowser {
  storage: FakeCacheStorage;
  network: ReturnType<typeof vi.fn>;
  /** Blob URLs that are no more. */
  revoked: string[];
}

export function fakeBrowser(): FakeBrowser {
  const browser = {} as FakeBrowser;
  beforeEach(() => {
    browser.storage = new FakeCacheStorage();
    browser.network = vi.fn(async (url: string) => new Response(`bytes of ${url}`));
    browser.revoked = [];
    let made = 0;
    vi.stubGlobal("caches", browser.storage);
    vi.stubGlobal("fetch", browser.network);
    vi.spyOn(URL, "createObjectURL").mockImplementation(() => `blob:${++made}`);
    vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => void browser.revoked.push(url));
  });
  return browser;
}
