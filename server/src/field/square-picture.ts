import { toBuffer } from "qrcode";

/** A square to photograph as a PNG, `scale` points a module; nothing for no text, nor for one that no square holds. */
export async function squarePng(text: string | undefined, scale: number): Promise<Buffer | undefined> {
  if (text === undefined) return undefined;
  try {
    return await toBuffer(text, { type: "png", errorCorrectionLevel: "L", margin: 4, scale });
  } catch {
    return undefined;
  }
}
