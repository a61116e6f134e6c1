import { stat } from "node:fs/promises";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database } from "../database/index.ts";
import { walls } from "../house-tables.ts";
import type { TableDigests } from "./archive-format.ts";
import { readHouseFiles } from "./house-files.ts";
import { type SealWith, writeSealed } from "./sealed-file.ts";
import { writeArchive } from "./write-archive.ts";

/** Tables that nobody but the role of answers reads. */
export const tablesApart: readonly string[] = walls.flatMap(({ table, answers }) =>
  answers === "alone" ? [table] : [],
);

export interface BackUp {
  readonly file: string;
  readonly seal: SealWith;
  readonly dataFolder: string;
  /** Of the application. */
  readonly version: string;
  readonly clock: Clock;
  readonly onTable?: (table: string, rows: number) => void;
}

export interface BackedUp {
  readonly digests: TableDigests;
  readonly madeAt: string;
  readonly bytes: number;
}

/**
 * Writes everything of an installation in one sealed file, while it serves. Throws ArchiveUnusable: alreadyThere,
 * unwritable, badRecipient.
 */
export async function backUp(
  database: Pick<Database, "transaction">,
  { file, seal, dataFolder, version, clock, onTable }: BackUp,
): Promise<BackedUp> {
  const head = { ouvrage: version, madeAt: clock.now(), ...readHouseFiles(dataFolder) };
  const asked = { head, apart: tablesApart, ...(onTable === undefined ? {} : { onTable }) };
  const digests = await writeSealed(file, seal, (sink) => writeArchive(database, asked, sink));
  return { digests, madeAt: head.madeAt, bytes: (await stat(file)).size };
}
