import "./tables.ts";
import { type Kysely, sql } from "kysely";
import type { Database, DatabaseSchema } from "../database/index.ts";

/**
 * Remembers the mark of the key at the first start, and compares it at the others. With another key, everybody would
 * be somebody new from one month to the next, and nothing would say so. Throws when the key is not the database's.
 */
export async function checkMasterKey(database: Database, mark: string): Promise<void> {
  await database.transaction(async ({ kysely }) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('master key', 0))`.execute(kysely);
    const known = await readKeyMark(kysely);
    if (known === undefined) await kysely.insertInto("master_key_mark").values({ mark }).execute();
    else if (known !== mark) {
      throw new Error("invalid master key; must be the one this database began with: secrets/master.key");
    }
  });
}

/** The mark of the key that this database began with; none before its first start. */
export async function readKeyMark(kysely: Kysely<DatabaseSchema>): Promise<string | undefined> {
  const row = await kysely.selectFrom("master_key_mark").select("mark").executeTakeFirst();
  return row?.mark;
}
