import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import type {
  EmployeeMonthBatch,
  PayrollFileId,
  PayrollReading,
  StoredPayrollFile,
  WorkforceStore,
} from "../../../core/src/workforce/index.ts";
import type { CopyValue, Transaction } from "../database/index.ts";
import { copyRows } from "../database/index.ts";
import { compareWithStanding } from "./compare-with-standing.ts";
import { employeeMonthColumnNames, writeEmployeeMonth } from "./employee-month-columns.ts";
import { applyPending, pendingOf, readStoredFile } from "./pending-file.ts";

type PayrollFiles = Pick<
  WorkforceStore,
  | "payrollFiles"
  | "findPayrollFile"
  | "findStandingTwin"
  | "stageRows"
  | "stageFile"
  | "compareWithStanding"
  | "letStand"
  | "dropStaged"
>;

const keyColumns = ["organisation_id", "payroll_file_id", "declaration"] as const;

/** Files and their rows, staged then made to stand; all of the actor's organisation. */
export function openPayrollFiles(transaction: Transaction, actor: Actor): PayrollFiles {
  const { kysely } = transaction;
  const { organisation } = actor;
  const files = () =>
    kysely.selectFrom("payroll_file").selectAll().where("organisation_id", "=", organisation);
  return {
    async payrollFiles() {
      const rows = await files().orderBy("imported_at", "desc").execute();
      return rows.map(readStoredFile);
    },

    async findPayrollFile(id) {
      const row = await files().where("payroll_file_id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : readStoredFile(row);
    },

    async findStandingTwin(fingerprint) {
      const row = await files()
        .where("fingerprint", "=", fingerprint)
        .where("status", "=", "stands")
        .executeTakeFirst();
      return row === undefined ? undefined : readStoredFile(row);
    },

    stageRows: (file, batches) =>
      copyRows(transaction, {
        table: "employee_month",
        columns: [...keyColumns, ...employeeMonthColumnNames],
        rows: rowsOf(organisation, file, batches),
      }),

    async stageFile(file, reading) {
      await insertFile(transaction, organisation, file, reading);
    },

    compareWithStanding: (file) => compareWithStanding(kysely, organisation, file),

    async letStand(file) {
      await replaceStanding(transaction, organisation, file);
    },

    async dropStaged(file) {
      await kysely
        .deleteFrom("payroll_file")
        .where("organisation_id", "=", organisation)
        .where("payroll_file_id", "=", file)
        .where("status", "=", "staged")
        .execute();
    },
  };
}

async function* rowsOf(
  organisation: string,
  file: PayrollFileId,
  batches: AsyncIterable<EmployeeMonthBatch>,
): AsyncGenerator<readonly (readonly CopyValue[])[]> {
  for await (const { declaration, rows } of batches) {
    yield rows.map((row) => [organisation, file, declaration, ...writeEmployeeMonth(row)]);
  }
}

async function insertFile(
  { kysely }: Transaction,
  organisation: string,
  file: StoredPayrollFile,
  reading: PayrollReading,
): Promise<void> {
  await kysely
    .insertInto("payroll_file")
    .values({
      organisation_id: organisation,
      payroll_file_id: file.id,
      name: file.name,
      fingerprint: file.fingerprint,
      imported_at: file.importedAt,
      status: file.status,
      summary: JSON.stringify(file.summary),
      pending: JSON.stringify(pendingOf(reading)),
    })
    .execute();
  const declarations = reading.declarations.filter(
    (declaration) => declaration.standing !== "replacedInFile",
  );
  for (const declaration of declarations) {
    await kysely
      .insertInto("payroll_declaration")
      .values({
        organisation_id: organisation,
        payroll_file_id: file.id,
        declaration: declaration.index,
        month: declaration.month,
        establishment: declaration.establishment,
        fraction: declaration.fraction,
        headcount: declaration.standing === "stands" ? declaration.employeeCount : 0,
        standing: declaration.standing === "stands" ? "staged" : "cancels",
      })
      .execute();
  }
  const kept = declarations.filter((declaration) => declaration.standing === "stands");
  if (kept.length < reading.declarations.length) {
    await kysely
      .deleteFrom("employee_month")
      .where("organisation_id", "=", organisation)
      .where("payroll_file_id", "=", file.id)
      .where("declaration", "not in", kept.length === 0 ? [-1] : kept.map((declaration) => declaration.index))
      .execute();
  }
}

/**
 * What stood for the same month and establishment goes: the same fraction, or every fraction when either side is whole.
 * A file of which nothing stands any more goes too.
 */
async function replaceStanding(
  transaction: Transaction,
  organisation: string,
  file: PayrollFileId,
): Promise<void> {
  const { kysely } = transaction;
  await sql`
    DELETE FROM payroll_declaration AS stored USING payroll_declaration AS fresh
    WHERE fresh.organisation_id = ${organisation} AND fresh.payroll_file_id = ${file}
      AND stored.organisation_id = fresh.organisation_id AND stored.standing = 'stands'
      AND stored.month = fresh.month AND stored.establishment = fresh.establishment
      AND (stored.fraction = fresh.fraction OR stored.fraction = '1/1' OR fresh.fraction = '1/1')`.execute(
    kysely,
  );
  await sql`
    DELETE FROM payroll_declaration
    WHERE organisation_id = ${organisation} AND payroll_file_id = ${file} AND standing = 'cancels'`.execute(
    kysely,
  );
  await sql`
    UPDATE payroll_declaration SET standing = 'stands'
    WHERE organisation_id = ${organisation} AND payroll_file_id = ${file}`.execute(kysely);
  await sql`
    UPDATE payroll_file SET status = 'stands'
    WHERE organisation_id = ${organisation} AND payroll_file_id = ${file}`.execute(kysely);
  await sql`
    DELETE FROM payroll_file
    WHERE organisation_id = ${organisation} AND status = 'stands' AND payroll_file_id <> ${file}
      AND NOT EXISTS (
        SELECT 1 FROM payroll_declaration AS kept
        WHERE kept.organisation_id = payroll_file.organisation_id
          AND kept.payroll_file_id = payroll_file.payroll_file_id)`.execute(kysely);
  await applyPending(transaction, organisation, file);
}
