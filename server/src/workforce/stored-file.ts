import { type Kysely, sql } from "kysely";
import { valueOr } from "../../../core/src/kernel/known.ts";
import type {
  Declaration,
  Establishment,
  PayrollFileId,
  PayrollReading,
  StoredPayrollFile,
} from "../../../core/src/workforce/index.ts";
import { readingSummarySchema } from "../../../core/src/workforce/index.ts";
import { copyRows, type Transaction } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { storableJson, storableText } from "./storable-text.ts";
import type { PayrollFileTable } from "./tables.ts";

/** Writes a staged file with its declarations, and forgets the rows of those that bring nobody. */
export async function insertFile(
  transaction: Transaction,
  organisation: string,
  file: StoredPayrollFile,
  reading: PayrollReading,
): Promise<void> {
  const { kysely } = transaction;
  const declarations = reading.declarations.filter(({ standing }) => standing !== "replacedInFile");
  await kysely
    .insertInto("payroll_file")
    .values({
      organisation_id: organisation,
      payroll_file_id: file.id,
      name: storableText(file.name),
      fingerprint: file.fingerprint,
      imported_at: file.importedAt,
      status: "staged",
      summary: storableJson(file.summary),
      establishments: storableJson(reading.establishments.map(establishmentRow)),
      declaration_count: declarations.length,
    })
    .execute();
  await copyRows(transaction, {
    table: "payroll_declaration",
    columns: declarationColumns,
    rows: declarations.map((declaration) => [organisation, file.id, ...declarationRow(declaration)]),
  });
  const standing = declarations.filter((declaration) => declaration.standing === "stands");
  await copyRows(transaction, {
    table: "payroll_file_month",
    columns: ["organisation_id", "payroll_file_id", "month", "declaration_count", "stop_totals"],
    rows: [...countByMonth(standing)].map(([month, count]) => {
      const totals = reading.stopTotals.get(month);
      return [organisation, file.id, month, count, totals === undefined ? null : storableJson(totals)];
    }),
  });
  if (standing.length < reading.declarations.length) await forgetOtherRows(kysely, organisation, file.id);
}

const declarationColumns = [
  "organisation_id",
  "payroll_file_id",
  "declaration",
  "month",
  "establishment",
  "fraction",
  "is_cancellation",
  "standing",
];

function declarationRow({ index, month, establishment, fraction, standing }: Declaration) {
  return [index, month, storableText(establishment), fraction, standing === "cancelsStored", "staged"];
}

function countByMonth(declarations: readonly Declaration[]): ReadonlyMap<Declaration["month"], number> {
  const counts = new Map<Declaration["month"], number>();
  for (const { month } of declarations) counts.set(month, (counts.get(month) ?? 0) + 1);
  return counts;
}

async function forgetOtherRows(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  file: PayrollFileId,
): Promise<void> {
  await sql`
    DELETE FROM employee_month WHERE organisation_id = ${organisation} AND payroll_file_id = ${file}
      AND declaration NOT IN (
        SELECT declaration FROM payroll_declaration
        WHERE organisation_id = ${organisation} AND payroll_file_id = ${file} AND NOT is_cancellation)`.execute(
    kysely,
  );
}

function establishmentRow(establishment: Establishment) {
  return {
    siret: establishment.siret,
    label: valueOr(establishment.label, null),
    postcode: valueOr(establishment.postcode, null),
    activity_code: valueOr(establishment.activityCode, null),
    collective_agreement: valueOr(establishment.collectiveAgreement, null),
  };
}

/**
 * Writes the establishments of a file that stands. Of two files, the one about the later month is believed, whichever
 * came last; a fact it does not give leaves the other's.
 */
export async function writeEstablishments(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  file: PayrollFileId,
): Promise<void> {
  const facts = ["label", "postcode", "activity_code", "collective_agreement"].map((name) => {
    const [told, former] = [sql.ref(`excluded.${name}`), sql.ref(`former.${name}`)];
    return sql`${sql.ref(name)} = CASE WHEN excluded.told_for >= former.told_for
      THEN coalesce(${told}, ${former}) ELSE coalesce(${former}, ${told}) END`;
  });
  await sql`
    INSERT INTO establishment AS former
      (organisation_id, siret, label, postcode, activity_code, collective_agreement, told_for)
    SELECT DISTINCT ON (told.siret) file.organisation_id, told.*,
      (SELECT coalesce(max(declared.month), '') FROM payroll_declaration AS declared
        WHERE declared.organisation_id = file.organisation_id
          AND declared.payroll_file_id = file.payroll_file_id)
    FROM payroll_file AS file, jsonb_to_recordset(file.establishments) AS told
      (siret text, label text, postcode text, activity_code text, collective_agreement text)
    WHERE file.organisation_id = ${organisation} AND file.payroll_file_id = ${file}
    ON CONFLICT (organisation_id, siret) DO UPDATE SET
      ${sql.join(facts)},
      told_for = greatest(excluded.told_for, former.told_for)`.execute(kysely);
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
