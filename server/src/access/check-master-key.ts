import "./tables.ts";
import { sql } from "kysely";
import type { Database } from "../database/index.ts";

/**
 * Remembers the mark of the key at the first start, and compares it at the others. With another key, everybody would
 * be somebody new from one month to the next, and nothing would say so. Throws when the key is not the database's.
 */
export async function checkMasterKey(database: Database, mark: string): Promise<void> {
  await database.transaction(async ({ kysely }) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('master key', 0))`.execute(kysely);
    const row = await kysely.selectFrom("master_key_mark").select("mark").executeTakeFirst();
    if (row === undefined) await kysely.insertInto("master_key_mark").values({ mark }).execute();
    else if (row.mark !== mark) {
      throw new Error("invalid master key; must be the one this database began with: secrets/master.key");
    }
  });
}
