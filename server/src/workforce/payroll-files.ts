import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import type { EmployeeMonthBatch, PayrollFileId, WorkforceStore } from "../../../core/src/workforce/index.ts";
import type { CopyValue, Transaction } from "../database/index.ts";
import { copyRows } from "../database/index.ts";
import { compareWithStanding } from "./compare-with-standing.ts";
import { employeeMonthColumnNames, writeEmployeeMonth } from "./employee-month-columns.ts";
import { lockImports } from "./lock-imports.ts";
import { replaceStanding } from "./replace-standing.ts";
import { insertFile, readStoredFile } from "./stored-file.ts";

type PayrollFiles = Pick<
  WorkforceStore,
  | "payrollFiles"
  | "findFileToSettle"
  | "findStandingTwin"
  | "stageRows"
  | "stageFile"
  | "compareWithStanding"
  | "letStand"
  | "dropStaged"
>;

const keyColumns = ["organisation_id", "payroll_file_id", "declaration"] as const;
const uuid = z.uuid();

/** Files and their rows, staged then made to stand; all of the actor's organisation. */
export function openPayrollFiles(transaction: Transaction, actor: Actor): PayrollFiles {
  const { kysely } = transaction;
  const { organisation } = actor;
  const files = () =>
    kysely.selectFrom("payroll_file").selectAll().where("organisation_id", "=", organisation);
  return {
    async payrollFiles() {
      const rows = await files().orderBy("imported_at", "desc").orderBy("payroll_file_id").execute();
      return rows.map(readStoredFile);
    },

    async findFileToSettle(id) {
      if (!uuid.safeParse(id).success) return undefined;
      await lockImports(kysely, organisation);
      const row = await files().where("payroll_file_id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : readStoredFile(row);
    },

    async findStandingTwin(fingerprint) {
      const row = await files()
        .where("fingerprint", "=", fingerprint)
        .where("status", "=", "stands")
        .where(
          "declaration_count",
          "=",
          sql<number>`(SELECT count(*) FROM payroll_declaration AS kept
            WHERE kept.organisation_id = payroll_file.organisation_id
              AND kept.payroll_file_id = payroll_file.payroll_file_id)`,
        )
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
      await lockImports(kysely, organisation);
      await insertFile(transaction, organisation, file, reading);
    },

    compareWithStanding: (file) => compareWithStanding(kysely, organisation, file),

    async letStand(file) {
      await lockImports(kysely, organisation);
      await replaceStanding(kysely, organisation, file);
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
