import "./tables.ts";
import { type Kysely, sql } from "kysely";
import type { DatabaseSchema } from "../database/schema.ts";

/** A server that has not been seen for so long is taken to be gone. */
const goneAfterSeconds = 45;

/** Tells the others that this server is there. */
export async function sayAlive(
  kysely: Kysely<DatabaseSchema>,
  process: string,
  version: string,
): Promise<void> {
  await sql`
    INSERT INTO server_process (process, version) VALUES (${process}, ${version})
    ON CONFLICT (process) DO UPDATE SET seen_at = clock_timestamp()`.execute(kysely);
}

/** Tells the others that it leaves, and forgets those that went without a word. */
export async function sayGone(kysely: Kysely<DatabaseSchema>, process: string): Promise<void> {
  await sql`
    DELETE FROM server_process
    WHERE process = ${process} OR seen_at < clock_timestamp() - interval '1 day'`.execute(kysely);
}

/** Names of the servers that are there. */
export const liveProcesses = sql<string>`
  SELECT process FROM server_process
  WHERE seen_at > clock_timestamp() - make_interval(secs => ${goneAfterSeconds})`;
