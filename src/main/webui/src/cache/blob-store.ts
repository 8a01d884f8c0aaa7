/**
 * Files in the browser's Cache Storage under names of our own. Browsers have it only for pages that are served securely
 * or from this very machine; elsewhere, and when the disk is full, nothing is kept and nothing fails.
 */
export class BlobStore {
  /** @param limit how many files are kept; the oldest go first */
  constructor(
    private readonly name: string,
    private readonly limit: number,
  ) {}

  async read(key: string): Promise<Blob | null> {
    return this.tried(async (cache) => {
      const kept = await cache.match(address(key));
      return kept ? kept.blob() : null;
    });
  }

  async write(key: string, blob: Blob): Promise<void> {
    await this.tried(async (cache) => {
      await cache.put(address(key), new Response(blob, { headers: { "Content-Type": blob.type } }));
      const keys = await cache.keys();
      await Promise.all(keys.slice(0, Math.max(0, keys.length - this.limit)).map((old) => cache.delete(old)));
      return null;
    });
  }

  /** Removes every file whose name begins so. */
  async remove(prefix: string): Promise<void> {
    await this.tried(async (cache) => {
      const keys = await cache.keys();
      const chosen = keys.filter((request) => new URL(request.url).pathname.startsWith(address(prefix)));
      await Promise.all(chosen.map((request) => cache.delete(request)));
      return null;
    });
  }

  async clear(): Promise<void> {
    try {
      await globalThis.caches?.delete(this.name);
    } catch {
      // there was nothing that could be kept
    }
  }

  private async tried<T>(use: (cache: Cache) => Promise<T | null>): Promise<T | null> {
    try {
      const cache = await globalThis.caches?.open(this.name);
      return cache ? await use(cache) : null;
    } catch {
      return null;
    }
  }
}

/** Cache Storage knows addresses only. */
function address(key: string): string {
  return `/${key}`;
}
