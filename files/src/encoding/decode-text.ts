import iconv from "iconv-lite";
import { detectEncoding, type Encoding, firstByteBeyondAscii } from "./detect-encoding.ts";

/** One piece of decoded text, with the bytes read so far. */
export interface DecodedPiece {
  readonly text: string;
  readonly bytesRead: number;
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string | undefined;
}

/** Bytes after a first accent below which the encoding waits for the next chunk. */
const enoughToDecide = 4096;

/**
 * The text of a file whose encoding is not told. A file that starts in plain ASCII is decided at its first byte
 * beyond ASCII, so that a first accent after a million lines is read right.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncIterable<DecodedPiece> {
  let decoder: Decoder | undefined;
  let bytesRead = 0;
  let waiting: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    if (decoder === undefined) {
      const bytes = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      const isFirst = bytesRead === bytes.length;
      const start = firstByteBeyondAscii(bytes);
      if (bytes.length - Math.max(start, 0) < enoughToDecide && (isFirst || start >= 0)) {
        waiting = bytes;
        continue;
      }
      waiting = new Uint8Array(0);
      const encoding = detectEncoding(bytes, true);
      if (encoding !== "ascii") decoder = openDecoder(encoding);
      yield { text: decoder?.write(bytes) ?? decodeAscii(bytes), bytesRead };
    } else yield { text: decoder.write(chunk), bytesRead };
  }
  decoder ??= openDecoder(detectEncoding(waiting, false));
  const rest = decoder.write(waiting) + (decoder.end() ?? "");
  if (rest !== "") yield { text: rest, bytesRead };
}

/** The text of a sample in memory; `isCut` when the file goes on after it. */
export function decodeSample(
  sample: Uint8Array,
  isCut: boolean,
): { readonly encoding: Encoding; readonly text: string } {
  const encoding = detectEncoding(sample, isCut);
  return { encoding, text: openDecoder(encoding).write(sample) };
}

function decodeAscii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Invalid bytes become U+FFFD, which readers notice and report. */
function openDecoder(encoding: Encoding): Decoder {
  if (encoding === "ascii") return { write: decodeAscii, end: () => undefined };
  if (encoding === "utf8" || encoding === "utf16le") {
    const decoder = new TextDecoder(encoding === "utf8" ? "utf-8" : "utf-16le");
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding === "utf16be" ? "utf-16be" : encoding, { stripBOM: true });
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end(),
  };
}
