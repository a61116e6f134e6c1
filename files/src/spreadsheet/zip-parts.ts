import { crc32, createInflateRaw } from "node:zlib";
import type { SheetProblemCode } from "./sheet-problems.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Longest stretch without a ">" in the XML of a workbook: cells hold at most 32,767 characters. */
const longestStretch = 1_000_000;
const keptPartSize = 4_000_000;

export type PartsCheck =
  | { readonly ok: true; readonly kept: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly code: SheetProblemCode; readonly found: string };

/**
 * Expands every XML part once without keeping it, to know that each is of the size and checksum that it declares and
 * holds no document type (ECMA-376, part 2, forbids them), no entity and no endless tag. Small parts asked for by
 * name are kept.
 */
export async function checkParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  wanted: (name: string) => boolean,
): Promise<PartsCheck> {
  const kept = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!isXmlPart(entry.name)) continue;
    const pieces = wanted(entry.name) && entry.size <= keptPartSize ? [] : undefined;
    const code = await checkPart(bytes.subarray(entry.start, entry.start + entry.packedSize), entry, pieces);
    if (code !== undefined) return { ok: false, code, found: entry.name };
    if (pieces !== undefined) kept.set(entry.name, Buffer.concat(pieces));
  }
  return { ok: true, kept };
}

function isXmlPart(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

async function checkPart(
  packed: Uint8Array,
  entry: ZipEntry,
  pieces: Uint8Array[] | undefined,
): Promise<SheetProblemCode | undefined> {
  // An empty part leaves its true size to the bytes that follow, where it could lie.
  if (entry.size === 0 || packed.length === 0) return "brokenWorkbook";
  const scan = openXmlScan();
  let [size, checksum] = [0, 0];
  for await (const piece of expand(packed, entry.method)) {
    if (piece === "broken") return "brokenWorkbook";
    size += piece.length;
    if (size > entry.size) return "workbookTooBig";
    checksum = crc32(piece, checksum);
    const code = scan(piece);
    if (code !== undefined) return code;
    pieces?.push(piece);
  }
  return size === entry.size && checksum === entry.checksum ? undefined : "brokenWorkbook";
}

/** The bytes of a part piece by piece; "broken" when they cannot be expanded. */
async function* expand(packed: Uint8Array, method: number): AsyncIterable<Uint8Array | "broken"> {
  if (method === 0) {
    yield packed;
    return;
  }
  if (method !== 8) {
    yield "broken";
    return;
  }
  const stream = createInflateRaw({ chunkSize: 262_144 });
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece;
  } catch {
    yield "broken";
  }
}

/** Looks for forbidden declarations and endless tags, also across two pieces. */
function openXmlScan(): (piece: Uint8Array) => SheetProblemCode | undefined {
  let tail = Buffer.alloc(0);
  let stretch = 0;
  return (piece) => {
    const text = Buffer.concat([tail, piece]);
    if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY") || text.includes("<!doctype")) {
      return "forbiddenXml";
    }
    tail = Buffer.from(text.subarray(-10));
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const first = bytes.indexOf(">");
    if (first < 0) stretch += bytes.length;
    else {
      if (stretch + first > longestStretch) return "forbiddenXml";
      stretch = bytes.length - bytes.lastIndexOf(">") - 1;
    }
    return stretch > longestStretch ? "forbiddenXml" : undefined;
  };
}
