import type { SheetProblemCode } from "./sheet-problems.ts";

/** One part of an archive, as its directory declares it and where its bytes stand. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
}

export type ZipDirectory =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly code: SheetProblemCode; readonly found: string };

/** Most bytes that an archive may hold once expanded. */
export const mostExpandedBytes = 200_000_000;
/** Most that an archive may expand, as a multiple of its own size. */
export const mostExpansion = 100;
/** Below this size an archive may expand as much as it likes: nothing there can hurt. */
const harmlessBytes = 1_000_000;
const mostEntries = 5000;
const endSize = 22;
const longestComment = 65_535;

/**
 * The directory of an archive, refused when it cannot be trusted: sizes too large, parts that overlap, two parts of
 * one name, names that leave the archive, encryption. Nothing is expanded here.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return refused("brokenWorkbook", "end");
  const count = view.getUint16(end + 10, true);
  if (count === 0 || count > mostEntries) return refused("brokenWorkbook", `${count}`);
  const entries: ZipEntry[] = [];
  let position = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (position + 46 > bytes.length || view.getUint32(position, true) !== 0x02014b50) {
      return refused("brokenWorkbook", "directory");
    }
    if ((view.getUint16(position + 8, true) & 0x2041) !== 0) return refused("encryptedFile", "");
    const entry = readEntry(view, bytes, position);
    if (entry === undefined) return refused("brokenWorkbook", "part");
    entries.push(entry);
    position +=
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  return checkEntries(entries, bytes.length);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let position = view.byteLength - endSize; position >= lowest; position--) {
    if (view.getUint32(position, true) === 0x06054b50) return position;
  }
  return -1;
}

function readEntry(view: DataView, bytes: Uint8Array, position: number): ZipEntry | undefined {
  const nameLength = view.getUint16(position + 28, true);
  const extraStart = position + 46 + nameLength;
  const extraEnd = extraStart + view.getUint16(position + 30, true);
  if (extraEnd > bytes.length) return undefined;
  const [size, packedSize, offset] = wideFigures(
    view,
    [
      view.getUint32(position + 24, true),
      view.getUint32(position + 20, true),
      view.getUint32(position + 42, true),
    ],
    extraStart,
    extraEnd,
  );
  if (size === undefined || packedSize === undefined || offset === undefined) return undefined;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) return undefined;
  return {
    name: new TextDecoder().decode(bytes.subarray(position + 46, extraStart)),
    method: view.getUint16(position + 10, true),
    checksum: view.getUint32(position + 16, true),
    packedSize,
    size,
    start,
  };
}

/** Figures of 32 bits, or of 64 bits from the zip64 field for those that did not fit, in the order of the norm. */
function wideFigures(
  view: DataView,
  figures: readonly number[],
  extraStart: number,
  extraEnd: number,
): readonly (number | undefined)[] {
  if (!figures.includes(0xffffffff)) return figures;
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    return figures.map((figure) => {
      if (figure !== 0xffffffff) return figure;
      if (next + 8 > extraEnd) return undefined;
      const wide = view.getBigUint64(next, true);
      next += 8;
      return wide > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(wide);
    });
  }
  return [undefined];
}

function checkEntries(entries: readonly ZipEntry[], fileSize: number): ZipDirectory {
  const expanded = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (isTooBig(expanded, fileSize)) return refused("workbookTooBig", `${expanded}`);
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) {
    return refused("brokenWorkbook", "names");
  }
  if (entries.some((entry) => !isSafeName(entry.name))) return refused("brokenWorkbook", "names");
  const byStart = entries.toSorted((left, right) => left.start - right.start);
  let reached = 0;
  for (const entry of byStart) {
    if (entry.start < reached) return refused("brokenWorkbook", "overlap");
    reached = entry.start + entry.packedSize;
    if (entry.method === 0 && entry.size !== entry.packedSize) return refused("brokenWorkbook", "sizes");
  }
  return { ok: true, entries };
}

/** True when so many bytes are too many for a file of this size. */
export function isTooBig(expanded: number, fileSize: number): boolean {
  return expanded > mostExpandedBytes || (expanded > harmlessBytes && expanded > fileSize * mostExpansion);
}

function isSafeName(name: string): boolean {
  return !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\\|\0/.test(name);
}

function refused(code: SheetProblemCode, found: string): ZipDirectory {
  return { ok: false, code, found };
}
