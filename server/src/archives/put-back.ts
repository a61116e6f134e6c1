import { randomUUID } from "node:crypto";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import { type EmptiedWave, resealPools } from "../answers/reseal-pools.ts";
import type { Database } from "../database/index.ts";
import { migrations } from "../house-tables.ts";
import { openHouse } from "../open-house.ts";
import { type ErasureRecord, reapplyErasures } from "../privacy/reapply-erasures.ts";
import { masterKey } from "../secrets/master-key.ts";
import type { TableDigests } from "./archive-format.ts";
import { refuseOtherKey, writeHouseFiles } from "./house-files.ts";
import { loadArchive } from "./load-archive.ts";
import { type OpenWith, readSealed } from "./sealed-file.ts";

export interface PutBack {
  readonly file: string;
  readonly openWith: OpenWith;
  readonly dataFolder: string;
  /** Erasures asked for since the archive was written: they are done again. */
  readonly erasures: readonly ErasureRecord[];
  readonly clock: Clock;
}

export interface PutBackDone {
  readonly digests: TableDigests;
  /** When the archive was written. */
  readonly madeAt: string;
  /** Waves that were open, whose waiting room is empty now. */
  readonly waves: readonly EmptiedWave[];
  /** Clues of erased people that were found again, and erased again. */
  readonly erasedAgain: number;
}

/**
 * Puts an archive back into an empty installation and brings it up to the present version. Answers that waited to be
 * mixed with others are never in an archive. Throws ArchiveUnusable: all that reading and loading say, and otherKey.
 */
export async function putBack(
  database: Database,
  { file, openWith, dataFolder, erasures, clock }: PutBack,
): Promise<PutBackDone> {
  let madeAt = "";
  let waves: readonly EmptiedWave[] = [];
  const digests = await loadArchive(database, {
    chunks: readSealed(file, openWith),
    migrations,
    async onHead(head) {
      refuseOtherKey(dataFolder, head);
      writeHouseFiles(dataFolder, head);
      madeAt = head.madeAt;
    },
    async onRows(transaction) {
      waves = await resealPools(transaction, dataFolder);
    },
  });
  await openHouse(database, dataFolder, { clock });
  const house = { database, master: masterKey(dataFolder), ids: { next: randomUUID }, clock };
  return { digests, madeAt, waves, erasedAgain: await reapplyErasures(house, erasures) };
}
