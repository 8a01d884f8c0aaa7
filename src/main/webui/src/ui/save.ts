/** Saves a file that this page made. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  follow({ href: url, download: fileNameOf(fileName) });
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * Saves what lies behind an address. The browser opens a file of another origin in place of this page rather than saving it,
 * so such a file is fetched first; one that its server does not let be read is opened in a tab of its own.
 */
export async function saveUrl(url: string, fileName: string): Promise<void> {
  if (new URL(url, location.href).origin === location.origin) {
    follow({ href: url, download: fileNameOf(fileName) });
    return;
  }
  try {
    const response = await fetch(url, { credentials: "omit" });
    if (!response.ok) {
      throw new Error(`The file's server answered with ${response.status}.`);
    }
    saveBlob(await response.blob(), fileName);
  } catch {
    follow({ href: url, target: "_blank", rel: "noopener" });
  }
}

function follow(link: Partial<HTMLAnchorElement>): void {
  Object.assign(document.createElement("a"), link).click();
}

/** A name that every file system takes. */
export function fileNameOf(name: string): string {
  const extension = /\.[a-z0-9]+$/.exec(name)?.[0] ?? "";
  const stem = name
    .slice(0, name.length - extension.length)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return (stem || "maquette") + extension;
}
