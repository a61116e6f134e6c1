import { type Kysely, sql } from "kysely";
import type { DatabaseSchema } from "../database/schema.ts";

/** The hour of the database, as an ISO text. */
export async function readDatabaseClock(kysely: Kysely<DatabaseSchema>): Promise<string> {
  const { rows } = await sql<{ now: string }>`
    SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`.execute(
    kysely,
  );
  return rows[0]?.now ?? "";
}
