import { crc32 } from "node:zlib";
import type { PackedFile } from "../../../core/src/packages/index.ts";

/** Names are UTF-8 (APPNOTE.TXT 6.3.10, appendix D). */
const utf8Names = 0x0800;
/** 1 January 1980 at midnight, the first moment that an archive can bear: no clock has a part in it. */
const firstDay = 0x0021;
const neededVersion = 20;

/**
 * A zip archive whose files are stored as they are: no compressor, whose next version would pack the same bytes
 * otherwise, has a part in it. APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function writeArchive(files: readonly PackedFile[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path, "utf8");
    const figures = figuresOf(bytes, name.length);
    const local = Buffer.concat([signed(0x04034b50), figures, name]);
    pieces.push(local, bytes);
    directory.push(centralHeader(figures, offset), name);
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...pieces, central, endOf(files.length, central.length, offset)]));
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** The 26 bytes that both headers of a file share, from its version to the length of its extra field. */
function figuresOf(bytes: Uint8Array, nameLength: number): Buffer {
  const figures = Buffer.alloc(26);
  figures.writeUInt16LE(neededVersion, 0);
  figures.writeUInt16LE(utf8Names, 2);
  figures.writeUInt16LE(firstDay, 8);
  figures.writeUInt32LE(crc32(bytes), 10);
  figures.writeUInt32LE(bytes.length, 14);
  figures.writeUInt32LE(bytes.length, 18);
  figures.writeUInt16LE(nameLength, 22);
  return figures;
}

function centralHeader(figures: Buffer, offset: number): Buffer {
  const start = signed(0x02014b50);
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(neededVersion);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, madeBy, figures, rest]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
