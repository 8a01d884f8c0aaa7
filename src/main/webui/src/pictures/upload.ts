import { bodyOf, service } from "../api/client";

/** What the service takes (`POST /assets`). */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"];

/** As the service's limit of a picture. */
const LARGEST = 10_000_000;

/** Why a file cannot be used, before it is sent; null when it can. */
export function refusalOf(file: File): string | null {
  if (!PICTURE_TYPES.includes(file.type)) {
    return `${file.name} is no PNG, JPEG or WebP.`;
  }
  return file.size > LARGEST ? `${file.name} is larger than 10 MB.` : null;
}

/** Stores a picture with the service. Returns its URL, which requests take in place of the picture. */
export async function uploadPicture(file: File): Promise<string> {
  const form = new FormData();
  form.set("file", file);
  const uploaded = await bodyOf(
    service.POST("/assets", {
      // the description says what a form holds, not how a browser makes one
      body: form as never,
      bodySerializer: (body: unknown) => body as FormData,
    }),
  );
  return uploaded.asset_url;
}
