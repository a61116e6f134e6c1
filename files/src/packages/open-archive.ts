import { crc32, inflateRawSync } from "node:zlib";
import {
  type ArchiveFault,
  type PackedFile,
  packageBytesAtMost,
  packageFilesAtMost,
} from "../../../core/src/packages/index.ts";
import { readZipDirectory, type ZipEntry } from "../spreadsheet/zip-directory.ts";

type Fault = { readonly fault: ArchiveFault };

/**
 * The files of an archive, in memory: nothing is written to a disk, so no name can lead anywhere. Every file must be of
 * the size and checksum that it declares; its expansion stops at that size. Folders, which hold nothing, are left out.
 */
export function openArchive(bytes: Uint8Array): readonly PackedFile[] | Fault {
  if (bytes.length < 22) return { fault: "notAnArchive" };
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return { fault: faultOf(directory) };
  const { entries } = directory;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > packageFilesAtMost || total > packageBytesAtMost) return { fault: "tooLarge" };
  const files: PackedFile[] = [];
  for (const entry of entries) {
    if (entry.name.endsWith("/") && entry.size === 0) continue;
    const content = expand(bytes, entry);
    if (content === undefined) return { fault: "damaged" };
    files.push({ path: entry.name, bytes: content });
  }
  return files;
}

function faultOf({ code, found }: { readonly code: string; readonly found: string }): ArchiveFault {
  if (code === "workbookTooBig") return "tooLarge";
  if (found === "names") return "unsafeName";
  return found === "end" ? "notAnArchive" : "damaged";
}

function expand(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.size) : undefined;
  if (content === undefined || content.length !== entry.size) return undefined;
  return crc32(content) === entry.checksum ? content : undefined;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
