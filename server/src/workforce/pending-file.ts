import { valueOr } from "../../../core/src/kernel/known.ts";
import type {
  Establishment,
  PayrollFileId,
  PayrollReading,
  StopTotals,
  StoredPayrollFile,
} from "../../../core/src/workforce/index.ts";
import { readingSummarySchema } from "../../../core/src/workforce/index.ts";
import type { Transaction } from "../database/index.ts";
import type { PayrollFileTable } from "./tables.ts";

/** What a reading brings beside rows, kept with the staged file until it stands. */
export interface PendingFile {
  readonly establishments: readonly {
    readonly siret: string;
    readonly label: string | null;
    readonly postcode: string | null;
    readonly activityCode: string | null;
    readonly collectiveAgreement: string | null;
  }[];
  readonly stopTotals: Readonly<Record<string, StopTotals>>;
}

export function pendingOf(reading: PayrollReading): PendingFile {
  return {
    establishments: reading.establishments.map((establishment: Establishment) => ({
      siret: establishment.siret,
      label: valueOr(establishment.label, null),
      postcode: valueOr(establishment.postcode, null),
      activityCode: valueOr(establishment.activityCode, null),
      collectiveAgreement: valueOr(establishment.collectiveAgreement, null),
    })),
    stopTotals: Object.fromEntries(reading.stopTotals),
  };
}

/** Writes the establishments of a file that stands; a fact the file does not give leaves the former one. */
export async function applyPending(
  { kysely }: Transaction,
  organisation: string,
  file: PayrollFileId,
): Promise<void> {
  const row = await kysely
    .selectFrom("payroll_file")
    .select("pending")
    .where("organisation_id", "=", organisation)
    .where("payroll_file_id", "=", file)
    .executeTakeFirstOrThrow();
  const pending = row.pending as PendingFile;
  for (const establishment of pending.establishments) {
    await kysely
      .insertInto("establishment")
      .values({
        organisation_id: organisation,
        siret: establishment.siret,
        label: establishment.label,
        postcode: establishment.postcode,
        activity_code: establishment.activityCode,
        collective_agreement: establishment.collectiveAgreement,
      })
      .onConflict((conflict) =>
        conflict.columns(["organisation_id", "siret"]).doUpdateSet((fresh) => ({
          label: fresh.fn.coalesce("excluded.label", "establishment.label"),
          postcode: fresh.fn.coalesce("excluded.postcode", "establishment.postcode"),
          activity_code: fresh.fn.coalesce("excluded.activity_code", "establishment.activity_code"),
          collective_agreement: fresh.fn.coalesce(
            "excluded.collective_agreement",
            "establishment.collective_agreement",
          ),
        })),
      )
      .execute();
  }
}

export function readStoredFile(row: PayrollFileTable): StoredPayrollFile {
  return {
    id: row.payroll_file_id as PayrollFileId,
    name: row.name,
    status: row.status,
    fingerprint: row.fingerprint,
    importedAt: row.imported_at,
    summary: readingSummarySchema.parse(row.summary),
  };
}
