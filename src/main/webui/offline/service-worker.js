/*
 * Keeps the studio's own files, so that a reload without a network still shows the page and, from the page's caches, the
 * model. It never touches the API: what the service says is asked of the service.
 */
const FILES = [/* files */];
const DOCUMENT = "/index.html";
const STORE = "studio-files";

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldFiles().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate" && (url.pathname === "/" || url.pathname.startsWith("/studio"))) {
    event.respondWith(newestDocument(request));
  } else if (url.pathname.startsWith("/static/")) {
    event.respondWith(keptFile(request));
  }
});

async function keepFiles() {
  const store = await caches.open(STORE);
  const kept = new Set((await store.keys()).map((request) => new URL(request.url).pathname));
  await store.addAll([DOCUMENT, ...FILES.filter((file) => !kept.has(file))]);
}

async function dropOldFiles() {
  const store = await caches.open(STORE);
  const current = new Set([DOCUMENT, ...FILES]);
  for (const request of await store.keys()) {
    if (!current.has(new URL(request.url).pathname)) {
      await store.delete(request);
    }
  }
}

/** From the network as long as there is one, since the document names the files of the newest release. */
async function newestDocument(request) {
  try {
    return await fetch(request);
  } catch (offline) {
    const kept = await caches.match(DOCUMENT);
    if (kept) {
      return kept;
    }
    throw offline;
  }
}

/** Their names hold the hash of their content, so that a kept one is never stale. */
async function keptFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}
