/** Longest side of a photo made smaller, pixels: a label held at arm's length stays readable. */
const longestSide = 1600;

/** The photo in JPEG, smaller. A file that the browser cannot draw comes back as it is: who keeps it will refuse it. */
export async function shrinkPhoto(file: File): Promise<File> {
  const picture = await drawable(file);
  if (picture === undefined) return file;
  const ratio = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * ratio);
  canvas.height = Math.round(picture.height * ratio);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  return bytes === null ? file : new File([bytes], file.name, { type: "image/jpeg" });
}

async function drawable(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return undefined;
  }
}
