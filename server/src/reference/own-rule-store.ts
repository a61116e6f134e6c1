import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type OwnRuleStore, ownRuleRowSchema } from "../../../core/src/reference/index.ts";
import type { Transaction } from "../database/index.ts";

/** The rows that the actor's organisation wrote over the published rulebook. */
export function openOwnRuleStore({ kysely }: Transaction, { organisation }: Actor): OwnRuleStore {
  return {
    async all() {
      const rows = await kysely
        .selectFrom("rule_row")
        .select("row")
        .where("organisation_id", "=", organisation)
        .orderBy(sql`key COLLATE "C"`)
        .orderBy(sql`valid_from COLLATE "C"`)
        .orderBy("revision")
        .execute();
      return rows.map(({ row }) => ownRuleRowSchema.parse(row));
    },

    async record(own) {
      // Two people writing at once wait here for each other, so that the check below holds until the end.
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`rules ${organisation}`}, 0))`.execute(
        kysely,
      );
      const standing = await kysely
        .selectFrom("rule_row")
        .select((select) => select.fn.max("revision").as("revision"))
        .where("organisation_id", "=", organisation)
        .where("key", "=", own.row.key)
        .where("valid_from", "=", own.row.validFrom)
        .executeTakeFirst();
      if (own.revision !== (standing?.revision ?? 0) + 1) return "outdated";
      await kysely
        .insertInto("rule_row")
        .values({
          organisation_id: organisation,
          key: own.row.key,
          valid_from: own.row.validFrom,
          revision: own.revision,
          recorded_at: own.recordedAt,
          row: JSON.stringify(own),
        })
        .execute();
      return "recorded";
    },
  };
}
