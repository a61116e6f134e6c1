import iconv from "iconv-lite";

/** Encodings met in French payroll exports. "ascii" reads the same in all of them but UTF-16. */
export type Encoding = "ascii" | "utf8" | "utf16le" | "utf16be" | "windows-1252" | "macintosh" | "cp850";

/**
 * Letters that French text uses beyond ASCII. ISO-8859-1 is read as Windows-1252, which differs only where
 * ISO-8859-1 has control characters.
 */
const commonLetters = "èàêçôîâûùëïœÉÈÀÊÇ°’«»€";
const rareLetters = "ÔÎÂÛÙËÏŒüÜñÑöäÖÄáíóú–“”…²µ£§";

const oneByteEncodings = ["windows-1252", "cp850", "macintosh"] as const;
type OneByteEncoding = (typeof oneByteEncodings)[number];
/** A figure for each byte, in ordinary text and among capitals. */
interface ByteFigures {
  readonly ordinary: Float64Array;
  readonly amongCapitals: Float64Array;
}
const weightsByEncoding = new Map(oneByteEncodings.map((encoding) => [encoding, weighBytes(encoding)]));

/** How many bytes are looked at, from the first one beyond ASCII. */
export const encodingSampleSize = 65_536;

/**
 * The encoding of a text from its first bytes: byte order mark, then zero bytes of UTF-16, then strict UTF-8,
 * then the one-byte encoding in which the bytes beyond ASCII are most often letters of French. `isCut` says that
 * the file goes on after these bytes.
 */
export function detectEncoding(bytes: Uint8Array, isCut: boolean): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  const sixteenBits = detectUtf16(bytes.subarray(0, encodingSampleSize));
  if (sixteenBits !== undefined) return sixteenBits;
  const start = firstByteBeyondAscii(bytes);
  if (start < 0) return "ascii";
  const sample = bytes.subarray(Math.max(0, start - 1), start + encodingSampleSize);
  const sampleIsCut = isCut || start + encodingSampleSize < bytes.length;
  return isUtf8(sample, sampleIsCut) ? "utf8" : bestOneByteEncoding(sample);
}

/** Position of the first byte beyond ASCII, or -1. */
export function firstByteBeyondAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte >= 0x80);
}

/** Text of a Latin alphabet in UTF-16 has a zero in nearly every other byte, always on the same side. */
function detectUtf16(sample: Uint8Array): "utf16le" | "utf16be" | undefined {
  let [evenZeros, oddZeros] = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const pairs = sample.length / 2;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.05) return "utf16le";
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.05) return "utf16be";
  return undefined;
}

/** True for valid UTF-8; a character cut by the end of a sample is forgiven when another one stands whole. */
function isUtf8(sample: Uint8Array, isCut: boolean): boolean {
  if (isValidUtf8(sample)) return true;
  if (!isCut) return false;
  for (let cut = 1; cut <= 3 && cut < sample.length; cut++) {
    const kept = sample.subarray(0, sample.length - cut);
    if (isValidUtf8(kept) && firstByteBeyondAscii(kept) >= 0) return true;
  }
  return false;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function bestOneByteEncoding(sample: Uint8Array): OneByteEncoding {
  const counts = countHighBytes(sample);
  let best: OneByteEncoding = "windows-1252";
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [encoding, weights] of weightsByEncoding) {
    const score =
      sumOf(counts.ordinary, weights.ordinary) + sumOf(counts.amongCapitals, weights.amongCapitals);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

function sumOf(counts: Float64Array, weights: Float64Array): number {
  return counts.reduce((sum, count, byte) => sum + count * (weights[byte] ?? 0), 0);
}

/**
 * Bytes beyond ASCII, those among capitals apart. Those that touch an ASCII letter count double, since accents live
 * inside words.
 */
function countHighBytes(sample: Uint8Array): ByteFigures {
  const counts = { ordinary: new Float64Array(256), amongCapitals: new Float64Array(256) };
  for (let index = 0; index < sample.length; index++) {
    const byte = sample[index] ?? 0;
    if (byte < 0x80) continue;
    const [farBefore, before, after, farAfter] = [-2, -1, 1, 2].map((step) => sample[index + step]);
    const capitals =
      (isCapital(before) && (isCapital(farBefore) || isCapital(after))) ||
      (isCapital(after) && isCapital(farAfter));
    const figures = capitals ? counts.amongCapitals : counts.ordinary;
    figures[byte] = (figures[byte] ?? 0) + (isAsciiLetter(before) || isAsciiLetter(after) ? 2 : 1);
  }
  return counts;
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** What each byte tells for the encoding: "é" alone is more than half of the accents of French text. */
function weighBytes(encoding: OneByteEncoding): ByteFigures {
  const ordinary = new Float64Array(256).fill(-2, 0x80);
  const weigh = (figures: Float64Array, letters: string, weight: number) => {
    for (const letter of letters) {
      const [byte = 0] = iconv.encode(letter, encoding);
      if (byte >= 0x80) figures[byte] = weight;
    }
  };
  weigh(ordinary, rareLetters, 0.3);
  weigh(ordinary, "\u00a0", 0.5);
  weigh(ordinary, commonLetters, 1);
  weigh(ordinary, "é", 2);
  const amongCapitals = ordinary.slice();
  weigh(amongCapitals, "èàêçôîâûùëïœéüñöäáíóú", -1);
  weigh(amongCapitals, "ÈÀÊÇ", 1);
  weigh(amongCapitals, "É", 2);
  return { ordinary, amongCapitals };
}
