import type { PackedFile } from "./model.ts";

/** Why bytes are no archive that can be opened here. */
export type ArchiveFault = "notAnArchive" | "tooLarge" | "unsafeName" | "damaged";

/** Writes and opens archives. */
export interface PackageFiles {
  /** The same files give the same bytes, whenever and wherever. */
  writeArchive(files: readonly PackedFile[]): Uint8Array;
  /** Nothing is written to a disk; files larger than they say, or more than a package holds, are refused. */
  openArchive(bytes: Uint8Array): readonly PackedFile[] | { readonly fault: ArchiveFault };
  /** RFC 4180: commas, decimal points. A text that a spreadsheet would take for a formula is guarded. */
  writeTable(
    headings: readonly string[],
    rows: readonly (readonly (string | number | undefined)[])[],
  ): string;
  /** The cells as texts, guards taken off; undefined when it is no such table. */
  readTable(text: string): readonly (readonly string[])[] | undefined;
}

/** Versions of what runs. */
export type Versions = () => { readonly ouvrage: string; readonly node: string };
