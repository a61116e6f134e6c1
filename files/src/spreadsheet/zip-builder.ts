import { crc32, deflateRawSync } from "node:zlib";

/** One part of an archive made for tests; the declared figures may lie. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  readonly declaredSize?: number;
  readonly declaredPackedSize?: number;
  readonly declaredOffset?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Packed bytes given as they are, instead of packing `content`. */
  readonly packed?: Uint8Array;
}

interface PlacedPart {
  readonly part: ZipPart;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
  readonly offset: number;
}

/** A zip archive, written for tests: hostile ones need figures that no library would write. */
export function buildZip(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Buffer[] = [];
  const placed: PlacedPart[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.packed ?? (part.stored === true ? content : deflateRawSync(content));
    const entry = { part, packed, size: content.length, checksum: crc32(content), offset };
    const header = localHeader(entry);
    pieces.push(header, Buffer.from(packed));
    placed.push(entry);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(placed.map(centralHeader));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(placed.length, 8);
  end.writeUInt16LE(placed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, directory, end]);
}

function localHeader(entry: PlacedPart): Buffer {
  const name = Buffer.from(entry.part.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFigures(header, 6, entry);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function centralHeader(entry: PlacedPart): Buffer {
  const name = Buffer.from(entry.part.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeFigures(header, 8, entry);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(entry.part.declaredOffset ?? entry.offset, 42);
  return Buffer.concat([header, name]);
}

/** Flags, method, date, checksum and sizes stand in the same order in both headers. */
function writeFigures(header: Buffer, start: number, entry: PlacedPart): void {
  const { part } = entry;
  header.writeUInt16LE(part.flags ?? 0x0800, start);
  header.writeUInt16LE(part.method ?? (part.stored === true ? 0 : 8), start + 2);
  header.writeUInt32LE(entry.checksum, start + 8);
  header.writeUInt32LE(part.declaredPackedSize ?? entry.packed.length, start + 12);
  header.writeUInt32LE(part.declaredSize ?? entry.size, start + 16);
}
