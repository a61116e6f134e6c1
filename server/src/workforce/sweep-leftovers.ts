import "./tables.ts";
import { sql } from "kysely";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database } from "../database/index.ts";

/** Forgets files that waited more than a day for a yes that never came, of every organisation. */
export async function sweepLeftovers({ kysely }: Database, clock: Clock): Promise<void> {
  await sql`
    DELETE FROM payroll_file
    WHERE status = 'staged' AND imported_at::timestamptz < ${clock.now()}::timestamptz - interval '1 day'`.execute(
    kysely,
  );
}
