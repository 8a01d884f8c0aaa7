import { bodyOf, service } from "../api/client";

/** What the service takes (`POST /assets`). */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"];

/** The service's limit of a picture that goes along with a prompt, in bytes. */
export const LARGEST_REFERENCE = 10_000_000;

/** The service's limit of a photo that is worked on itself, in bytes. */
export const LARGEST_PHOTO = 25_000_000;

/** Why a file cannot be used, before it is sent; null when it can. */
export function refusalOf(file: File, largest: number = LARGEST_REFERENCE): string | null {
  if (!PICTURE_TYPES.includes(file.type)) {
    return `${file.name} is no PNG, JPEG or WebP.`;
  }
  return file.size > largest ? `${file.name} is larger than ${largest / 1_000_000} MB.` : null;
}

/** Stores a picture with the service. Returns its URL, which requests take in place of the picture. */
export function uploadPicture(file: File): Promise<string> {
  return upload(file);
}

/** Stores a GLB with the service, which looks into it and refuses what is none. Returns its URL. */
export function uploadModel(file: File): Promise<string> {
  return upload(file);
}

async function upload(file: File): Promise<string> {
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
