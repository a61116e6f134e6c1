/** Formats of photos, as the names of their files end. */
export type PictureFormat = "jpg" | "png" | "webp";

const formats: Readonly<Record<string, PictureFormat>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

export function pictureFormatOf(mediaType: string): PictureFormat | undefined {
  return formats[mediaType];
}

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Size that a JPEG or a PNG says it has; `undefined` when its header cannot be read. */
export function pictureSizeOf(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(view) ? pngSize(view) : jpegSize(view);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

/** PNG specification, §5.2 and §11.2.2: the header chunk comes first, after eight bytes of signature. */
function isPng(view: DataView): boolean {
  return view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
}

function pngSize(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ISO 10918-1, §B.2.2: segments follow each other; the first frame header (SOF) holds height, then width. */
function jpegSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let place = 2;
  while (place + 9 <= view.byteLength && view.getUint8(place) === 0xff) {
    const mark = view.getUint8(place + 1);
    if (mark === 0xff) {
      place += 1;
      continue;
    }
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return { width: view.getUint16(place + 7), height: view.getUint16(place + 5) };
    place += 2 + view.getUint16(place + 2);
  }
  return undefined;
}
