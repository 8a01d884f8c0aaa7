/** As much of the browser's Cache Storage as the caches use, in memory. */
export class FakeCacheStorage {
  private readonly stores = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const store = this.stores.get(name) ?? new FakeCache();
    this.stores.set(name, store);
    return store;
  }

  async delete(name: string): Promise<boolean> {
    return this.stores.delete(name);
  }

  async keysOf(name: string): Promise<string[]> {
    const keys = await (await this.open(name)).keys();
    return keys.map((request) => new URL(request.url).pathname);
  }
}

class FakeCache {
  private readonly entries = new Map<string, Blob>();

  async match(address: string): Promise<Response | undefined> {
    const blob = this.entries.get(address);
    return blob && new Response(blob);
  }

  async put(address: string, response: Response): Promise<void> {
    this.entries.delete(address);
    this.entries.set(address, await response.blob());
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.entries.keys()].map((address) => ({ url: `http://studio${address}` }));
  }

  async delete(request: { url: string }): Promise<boolean> {
    return this.entries.delete(new URL(request.url).pathname);
  }
}
