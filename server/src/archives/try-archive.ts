import { openDatabase } from "../database/index.ts";
import { migrations } from "../house-tables.ts";
import { ArchiveUnusable, type TableDigests } from "./archive-format.ts";
import { loadArchive } from "./load-archive.ts";
import { type OpenWith, readSealed } from "./sealed-file.ts";
import { writeArchive } from "./write-archive.ts";

export interface ArchiveTrial {
  readonly file: string;
  readonly openWith: OpenWith;
  /** An empty folder, where a database is made for this trial alone. Left to the caller to remove. */
  readonly folder: string;
}

/**
 * Puts an archive back on the side, in a database of its own, and compares every table with what was written. Throws
 * ArchiveUnusable: all that reading and loading say, and notSame; DatabaseUnavailable.
 */
export async function tryArchive({ file, openWith, folder }: ArchiveTrial): Promise<TableDigests> {
  const database = await openDatabase({ dataFolder: folder });
  try {
    const chunks = readSealed(file, openWith);
    const written = await loadArchive(database, { chunks, migrations, onHead: () => Promise.resolve() });
    // No wall stands in this database: every table is read as the others are.
    const head = { ouvrage: "", madeAt: "", masterKey: "", languages: {} };
    const found = await writeArchive(database, { head, apart: [] }, () => Promise.resolve());
    const tables = [...written.keys()].filter(
      (table) => written.get(table)?.sha256 !== found.get(table)?.sha256,
    );
    if (tables.length > 0) throw new ArchiveUnusable({ code: "notSame", tables });
    return written;
  } finally {
    await database.close();
  }
}
