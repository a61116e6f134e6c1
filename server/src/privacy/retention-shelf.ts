import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { type Day, parseDay } from "../../../core/src/kernel/calendar.ts";
import {
  isTimed,
  personalKinds,
  type RetentionChoice,
  type RetentionShelf,
  type SweptKind,
} from "../../../core/src/privacy/index.ts";
import type { Transaction } from "../database/index.ts";
import { timedRows } from "./timed-rows.ts";

const kindSchema = z.enum(personalKinds);

/** The clocks of the actor's organisation. */
export function openRetentionShelf({ kysely }: Transaction, actor: Actor): RetentionShelf {
  const { organisation, account } = actor;
  const own = sql`organisation_id = ${organisation}`;
  return {
    choices: () => readChoices(kysely, organisation),

    async choose({ kind, months }, at) {
      const chosen = { months, chosen_at: at, chosen_by: account };
      await kysely
        .insertInto("retention_choice")
        .values({ organisation_id: organisation, kind, ...chosen })
        .onConflict((conflict) => conflict.columns(["organisation_id", "kind"]).doUpdateSet(chosen))
        .execute();
    },

    async held(kind) {
      if (!isTimed(kind)) throw new Error(`invalid kind; it must have a clock: ${kind}`);
      const { table, day, counted = sql`*` } = timedRows[kind];
      const { rows } = await sql<{ count: number; oldest: string | null }>`
        SELECT count(${counted})::int AS count, min(${day}) AS oldest FROM ${sql.table(table)} WHERE ${own}`.execute(
        kysely,
      );
      const [row] = rows;
      return { count: row?.count ?? 0, oldest: parseDay(row?.oldest ?? "") };
    },

    async countBefore(kind, before) {
      if (!isTimed(kind)) throw new Error(`invalid kind; it must have a clock: ${kind}`);
      const { table, day, counted = sql`*` } = timedRows[kind];
      const { rows } = await sql<{ count: number }>`
        SELECT count(${counted})::int AS count FROM ${sql.table(table)}
        WHERE ${own} AND ${day} < ${before}`.execute(kysely);
      return rows[0]?.count ?? 0;
    },

    async swept(count) {
      const rows = await kysely
        .selectFrom("retention_sweep")
        .select(["swept_on", "kind", "removed"])
        .where("organisation_id", "=", organisation)
        .orderBy("swept_on", "desc")
        .orderBy("kind")
        .limit(count)
        .execute();
      return rows.map(
        (row): SweptKind => ({
          day: dayOf(row.swept_on),
          kind: kindSchema.parse(row.kind),
          removed: row.removed,
        }),
      );
    },

    async countRows(table) {
      const { rows } = await sql<{ count: number }>`
        SELECT count(*)::int AS count FROM ${sql.table(table)} WHERE ${own}`.execute(kysely);
      return rows[0]?.count ?? 0;
    },
  };
}

export async function readChoices(
  kysely: Transaction["kysely"],
  organisation: string,
): Promise<readonly RetentionChoice[]> {
  const rows = await kysely
    .selectFrom("retention_choice")
    .select(["kind", "months"])
    .where("organisation_id", "=", organisation)
    .execute();
  return rows.map(({ kind, months }) => ({ kind: kindSchema.parse(kind), months }));
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`invalid sweep; its day must be one: ${text}`);
  return day;
}
