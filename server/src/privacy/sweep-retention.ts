import "./tables.ts";
import { sql } from "kysely";
import { addMonthsToDay } from "../../../core/src/kernel/calendar.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import {
  retentionRuleOf,
  type SweepShelf,
  sweepPast,
  type TimedKind,
  timedKinds,
} from "../../../core/src/privacy/index.ts";
import type { Database, Transaction } from "../database/index.ts";
import { readChoices } from "./retention-shelf.ts";
import { timedRows } from "./timed-rows.ts";

/** What a sweep works with. */
export interface SweptHouse {
  readonly database: Pick<Database, "kysely" | "transaction">;
  readonly clock: Clock;
}

/** Deletes what the clocks of every organisation have passed. Each organisation is swept whole, or not at all. */
export async function sweepRetention(database: SweptHouse["database"], clock: Clock): Promise<void> {
  for (const organisation of await organisationsWithPast(database, clock)) {
    await database.transaction(async ({ kysely }) => {
      // Of two servers that sweep at once, one waits and finds nothing left.
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`retention ${organisation}`}, 0))`.execute(
        kysely,
      );
      await sweepPast({ shelf: openSweepShelf(kysely, organisation), clock });
    });
  }
}

/** Organisations that hold something older than the shortest duration that they may choose. */
async function organisationsWithPast(
  { kysely }: Pick<Database, "kysely">,
  clock: Clock,
): Promise<readonly string[]> {
  const today = clock.today();
  const past = timedKinds.map((kind) => {
    const { table, day } = timedRows[kind];
    return sql`SELECT organisation_id FROM ${sql.table(table)}
      WHERE ${day} < ${addMonthsToDay(today, -retentionRuleOf(kind).least)}`;
  });
  const { rows } = await sql<{ organisation: string }>`
    SELECT DISTINCT organisation_id AS organisation FROM (${sql.join(past, sql` UNION `)}) AS past
      JOIN organisation USING (organisation_id) ORDER BY 1`.execute(kysely);
  return rows.map(({ organisation }) => organisation);
}

function openSweepShelf(kysely: Transaction["kysely"], organisation: string): SweepShelf {
  return {
    choices: () => readChoices(kysely, organisation),

    async removeBefore(kind, before) {
      if (kind === "payroll") return removeMonths(kysely, organisation, before);
      const { table, day } = timedRows[timed(kind)];
      const { numAffectedRows } = await sql`
        DELETE FROM ${sql.table(table)} WHERE organisation_id = ${organisation} AND ${day} < ${before}`.execute(
        kysely,
      );
      if (kind === "tellings") await forgetSubmissions(kysely, organisation, before);
      return Number(numAffectedRows ?? 0n);
    },

    async tell({ day, kind, removed }) {
      await kysely
        .insertInto("retention_sweep")
        .values({ organisation_id: organisation, swept_on: day, kind, removed })
        .onConflict((conflict) =>
          conflict
            .columns(["organisation_id", "swept_on", "kind"])
            .doUpdateSet({ removed: sql`retention_sweep.removed + ${removed}` }),
        )
        .execute();
    },
  };
}

function timed(kind: string): TimedKind {
  const found = timedKinds.find((each) => each === kind);
  if (found === undefined) throw new Error(`invalid kind; it must have a clock: ${kind}`);
  return found;
}

/** By which a phone's answers are known again: as old as what they brought, they are of no more use. */
async function forgetSubmissions(
  kysely: Transaction["kysely"],
  organisation: string,
  before: string,
): Promise<void> {
  await sql`DELETE FROM field_submission
    WHERE organisation_id = ${organisation} AND left(received_at, 10) < ${before}`.execute(kysely);
}

/** Months of payroll, with all that is told of them; the rows of people go with their declaration, by a trigger. */
async function removeMonths(
  kysely: Transaction["kysely"],
  organisation: string,
  before: string,
): Promise<number> {
  const own = sql`organisation_id = ${organisation}`;
  const { rows } = await sql<{ month: string }>`
    DELETE FROM payroll_declaration WHERE ${own} AND ${timedRows.payroll.day} < ${before}
    RETURNING month`.execute(kysely);
  const months = [...new Set(rows.map(({ month }) => month))];
  if (months.length === 0) return 0;
  for (const table of ["payroll_file_month", "workforce_month"]) {
    await sql`DELETE FROM ${sql.table(table)} WHERE ${own} AND month IN (${sql.join(months)})`.execute(
      kysely,
    );
  }
  await sql`DELETE FROM payroll_file WHERE ${own} AND status = 'stands' AND NOT EXISTS (
    SELECT FROM payroll_declaration AS kept WHERE kept.organisation_id = payroll_file.organisation_id
      AND kept.payroll_file_id = payroll_file.payroll_file_id)`.execute(kysely);
  return months.length;
}
