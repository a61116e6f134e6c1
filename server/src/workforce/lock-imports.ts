import { type Kysely, sql } from "kysely";
import type { DatabaseSchema } from "../database/schema.ts";

/**
 * Makes the other imports of the organisation wait until the end of this transaction. Two of them would otherwise not
 * see each other's rows, and the same month would stand twice. What follows sees all that the others committed.
 */
export async function lockImports(kysely: Kysely<DatabaseSchema>, organisation: string): Promise<void> {
  const key = `workforce ${organisation}`;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(kysely);
}
