import { sql } from "kysely";
import { openDatabase } from "./open-database.ts";
import { commitWithoutEnd, startChild } from "./test-child.ts";

/** What one round saw: the last commit the dead program was told of, and the rows found after. */
export interface KillRound {
  acknowledged: number;
  found: number;
  /** Rows missing from the run 1, 2, 3… up to the last one. */
  holes: number;
}

/**
 * Kills (−9) a program that commits one row after another, opens the same folder again at once, counts the
 * rows.
 */
export async function killAndReopen(dataFolder: string, commits: number): Promise<KillRound> {
  const writer = startChild(commitWithoutEnd(dataFolder));
  let acknowledged = 0;
  for (let line = 0; line < commits; line += 1) acknowledged = Number(await writer.nextLine());
  await writer.killAtOnce();
  const database = await openDatabase({ dataFolder });
  try {
    const query = sql<{
      found: number;
      last: number;
    }>`SELECT count(*) AS found, max(number) AS last FROM kept`;
    const { rows } = await query.execute(database.kysely);
    const { found, last } = rows[0] ?? { found: 0, last: 0 };
    return { acknowledged, found, holes: last - found };
  } finally {
    await database.close();
  }
}
