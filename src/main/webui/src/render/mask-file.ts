import { drawMarks, type Mark } from "./marks";

/** The mask as a PNG of exactly the photo's size: white where it was painted, black elsewhere. */
export async function maskFile(marks: readonly Mark[], photo: string): Promise<File> {
  const { naturalWidth: width, naturalHeight: height } = await loaded(photo);
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  if (!context) {
    throw new Error("The browser has no room for a mask of this size.");
  }
  drawMarks(context, marks, 1, "white");
  context.globalCompositeOperation = "destination-over";
  context.fillStyle = "black";
  context.fillRect(0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) {
    throw new Error("The browser made no picture of the mask.");
  }
  return new File([blob], "mask.png", { type: "image/png" });
}

async function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}
