import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { knownUnlessAbsent } from "../../../core/src/kernel/known.ts";
import type { StopTotals, WorkforceStore } from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";

type StoredMonths = Pick<WorkforceStore, "months" | "establishments" | "stopTotals" | "countLeavers">;

const stopTotalsSchema = z.strictObject({
  workAccidentStops: z.number(),
  workAccidentDays: z.number(),
  otherStops: z.number(),
  otherDays: z.number(),
});

/** What stands, month by month, of the actor's organisation. */
export function openStoredMonths({ kysely }: Transaction, { organisation }: Actor): StoredMonths {
  return {
    async months() {
      const rows = await kysely
        .selectFrom("workforce_month")
        .selectAll()
        .where("organisation_id", "=", organisation)
        .orderBy("month", "desc")
        .execute();
      return rows.map((row) => ({
        month: row.month as Month,
        headcount: row.headcount,
        establishmentCount: row.establishment_count,
      }));
    },

    async establishments() {
      const rows = await kysely
        .selectFrom("establishment")
        .selectAll()
        .where("organisation_id", "=", organisation)
        .orderBy("siret")
        .execute();
      return rows.map((row) => ({
        siret: row.siret,
        label: knownUnlessAbsent(row.label),
        postcode: knownUnlessAbsent(row.postcode),
        activityCode: knownUnlessAbsent(row.activity_code),
        collectiveAgreement: knownUnlessAbsent(row.collective_agreement),
      }));
    },

    async countLeavers(first, last) {
      const { rows } = await sql<{ count: number }>`
        WITH present AS (
          SELECT DISTINCT people.employee, declared.month = ${last} AS is_last
          FROM payroll_declaration AS declared
            JOIN employee_month AS people USING (organisation_id, payroll_file_id, declaration)
          WHERE declared.organisation_id = ${organisation} AND declared.month BETWEEN ${first} AND ${last}
            AND declared.standing = 'stands' AND NOT declared.is_cancellation
        )
        SELECT count(*) AS count FROM (
          SELECT employee FROM present GROUP BY employee HAVING NOT bool_or(is_last)
        ) AS gone`.execute(kysely);
      return Number(rows[0]?.count ?? 0);
    },

    async stopTotals(month) {
      const { rows } = await sql<{ stop_totals: unknown; is_whole: boolean }>`
        SELECT told.stop_totals, count(*) = told.declaration_count AS is_whole
        FROM payroll_declaration AS declared
          JOIN payroll_file_month AS told USING (organisation_id, payroll_file_id, month)
        WHERE declared.organisation_id = ${organisation} AND declared.month = ${month}
          AND declared.standing = 'stands' AND NOT declared.is_cancellation
        GROUP BY told.organisation_id, told.payroll_file_id, told.month`.execute(kysely);
      if (rows.length === 0 || rows.some((row) => !row.is_whole || row.stop_totals === null))
        return undefined;
      return rows.map((row) => stopTotalsSchema.parse(row.stop_totals)).reduce(addStops);
    },
  };
}

function addStops(sum: StopTotals, more: StopTotals): StopTotals {
  return {
    workAccidentStops: sum.workAccidentStops + more.workAccidentStops,
    workAccidentDays: sum.workAccidentDays + more.workAccidentDays,
    otherStops: sum.otherStops + more.otherStops,
    otherDays: sum.otherDays + more.otherDays,
  };
}
