import type { FileSource } from "../../../core/src/workforce/index.ts";

/** Most bytes of a workbook that are taken in; one more tells the reader that it is too big. */
const formBytesAtMost = 2_000_001;

/** The bytes sent, cut where no questionnaire could be that big. */
export async function gatherForm(file: FileSource, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.chunks()) {
    signal.throwIfAborted();
    pieces.push(piece);
    size += piece.length;
    if (size >= formBytesAtMost) break;
  }
  return new Uint8Array(Buffer.concat(pieces)).subarray(0, formBytesAtMost);
}
