import "./tables.ts";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { knownUnlessAbsent } from "../../../core/src/kernel/known.ts";
import type { StopTotals, WorkforceStore } from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";
import type { PendingFile } from "./pending-file.ts";

type StoredMonths = Pick<WorkforceStore, "months" | "establishments" | "stopTotals">;

const noStop: StopTotals = { workAccidentStops: 0, workAccidentDays: 0, otherStops: 0, otherDays: 0 };

/** What stands, month by month, of the actor's organisation. */
export function openStoredMonths({ kysely }: Transaction, { organisation }: Actor): StoredMonths {
  return {
    async months() {
      const rows = await kysely
        .selectFrom("payroll_declaration")
        .select(["month"])
        .select((rows) => [
          rows.fn.sum("headcount").as("headcount"),
          rows.fn.count("establishment").distinct().as("establishment_count"),
        ])
        .where("organisation_id", "=", organisation)
        .where("standing", "=", "stands")
        .groupBy("month")
        .orderBy("month", "desc")
        .execute();
      return rows.map((row) => ({
        month: row.month as Month,
        headcount: Number(row.headcount),
        establishmentCount: Number(row.establishment_count),
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

    async stopTotals(month) {
      const rows = await kysely
        .selectFrom("payroll_file")
        .select("pending")
        .where("organisation_id", "=", organisation)
        .where("status", "=", "stands")
        .execute();
      const totals = rows
        .map((row) => (row.pending as PendingFile).stopTotals[month])
        .filter((total) => total !== undefined);
      return totals.length === 0 ? undefined : totals.reduce(addStops, noStop);
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
