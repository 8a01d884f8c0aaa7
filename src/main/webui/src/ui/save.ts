/** Saves a file that this page made. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  saveUrl(url, fileName);
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves what lies behind an address. A file of another origin has the name that its own server gives it. */
export function saveUrl(url: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = fileNameOf(fileName);
  link.click();
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
