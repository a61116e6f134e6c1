import "./tables.ts";
import { sql } from "kysely";
import { nothingKept } from "../../../core/src/answers/index.ts";
import type { Transaction } from "../database/index.ts";
import { openPoolKeys, poolPlace } from "./pool-keys.ts";

/** A wave that was open when its waiting room was lost. */
export interface EmptiedWave {
  readonly organisation: string;
  readonly wave: string;
  /** Nothing had left the waiting room: everybody may answer again, without being counted twice. */
  readonly again: boolean;
}

interface FoundPool {
  readonly organisation: string;
  readonly wave: string;
  readonly is_open: boolean;
  readonly is_empty: boolean;
}

/**
 * Gives each waiting room a new and empty state, where its key is lost for good: in a database put back from an
 * archive, which never holds these keys, since two copies of a waiting room would tell who came between them. Runs
 * before the walls are built; a database from before answers existed is left as it is.
 */
export async function resealPools(
  { kysely }: Pick<Transaction, "kysely">,
  dataFolder: string,
): Promise<readonly EmptiedWave[]> {
  const there = await sql<{ is_there: boolean }>`
    SELECT to_regclass('answer_pool') IS NOT NULL AS is_there`.execute(kysely);
  if (there.rows[0]?.is_there !== true) return [];
  const keys = openPoolKeys(dataFolder);
  const pools = await sql<FoundPool>`
    SELECT organisation_id AS organisation, wave_id AS wave, recorded IS NULL AS is_open,
      stored @> '{"records": [], "words": []}' AND jsonb_array_length(stored -> 'records') = 0
        AND jsonb_array_length(stored -> 'words') = 0 AS is_empty
    FROM answer_pool JOIN answer_frame USING (organisation_id, wave_id)
    ORDER BY organisation_id, wave_id`.execute(kysely);
  for (const { organisation, wave, is_open: isOpen, is_empty: isEmpty } of pools.rows) {
    const place = poolPlace(organisation, wave);
    const { keyName, sealed } = keys.seal(place, Buffer.from(JSON.stringify(nothingKept)));
    await kysely
      .updateTable("answer_pool")
      .set({ key_name: keyName, waiting: sealed })
      .where("organisation_id", "=", organisation)
      .where("wave_id", "=", wave)
      .execute();
    if (!isOpen || !isEmpty) continue;
    await kysely
      .updateTable("answer_invitation")
      .set({ seal: "" })
      .where("organisation_id", "=", organisation)
      .where("wave_id", "=", wave)
      .execute();
  }
  return pools.rows.flatMap(({ organisation, wave, is_open: isOpen, is_empty: again }) =>
    isOpen ? [{ organisation, wave, again }] : [],
  );
}
