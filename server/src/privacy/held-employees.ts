import { type RawBuilder, sql } from "kysely";
import type { PersonalShelf } from "../../../core/src/privacy/index.ts";
import type { Transaction } from "../database/index.ts";
import type { ShelfOwner } from "./shelf-owner.ts";

/** Columns of a month that say nothing of the person: with them the month keeps its counts. */
const keptColumns: ReadonlySet<string> = new Set([
  "organisation_id",
  "payroll_file_id",
  "declaration",
  "employee",
  "establishment",
  "job_status",
  "collective_agreement",
  "contract_count",
]);
/** Columns that cannot be left out: nothing is said of the person by nothing. */
const emptied: ReadonlySet<string> = new Set(["stop_days", "suspension_days"]);

/** What payroll holds under a pseudonym, of an organisation. */
export function openHeldEmployees(
  { kysely }: Pick<Transaction, "kysely">,
  { organisation }: ShelfOwner,
): Pick<PersonalShelf, "employee" | "unlinkEmployee"> {
  return {
    async employee(id) {
      const months = await sql<{ month: string; facts: Readonly<Record<string, unknown>> }>`
        SELECT declared.month, to_jsonb(people) - 'organisation_id' - 'payroll_file_id' - 'declaration' AS facts
        FROM employee_month AS people
          JOIN payroll_declaration AS declared USING (organisation_id, payroll_file_id, declaration)
        WHERE people.organisation_id = ${organisation} AND people.employee = ${id}
        ORDER BY declared.month, declared.declaration`.execute(kysely);
      const trainings = await sql<{ training: Readonly<Record<string, unknown>> }>`
        SELECT to_jsonb(training) - 'organisation_id' AS training FROM training
        WHERE organisation_id = ${organisation} AND employee = ${id} ORDER BY first_day, title`.execute(
        kysely,
      );
      return { months: months.rows, trainings: trainings.rows.map(({ training }) => training) };
    },

    async unlinkEmployee(id, fresh) {
      // What is known of the person in a comparison that nobody has looked at yet goes with the person.
      for (const table of ["comparison_link", "comparison_person"]) {
        await sql`
          DELETE FROM ${sql.table(table)} WHERE organisation_id = ${organisation} AND employee = ${id}`.execute(
          kysely,
        );
      }
      const months = await sql`
        UPDATE employee_month SET employee = ${fresh}, ${sql.join(await clearedColumns(kysely))}
        WHERE organisation_id = ${organisation} AND employee = ${id}`.execute(kysely);
      const trainings = await sql`
        UPDATE training SET employee = ${fresh}, certification = NULL
        WHERE organisation_id = ${organisation} AND employee = ${id}`.execute(kysely);
      return {
        months: Number(months.numAffectedRows ?? 0n),
        trainings: Number(trainings.numAffectedRows ?? 0n),
      };
    },
  };
}

/** Told by the database itself: a column that is added to a month is emptied too. */
async function clearedColumns(kysely: Transaction["kysely"]): Promise<readonly RawBuilder<unknown>[]> {
  const { rows } = await sql<{ column: string }>`
    SELECT attname AS "column" FROM pg_attribute
    WHERE attrelid = 'employee_month'::regclass AND attnum > 0 AND NOT attisdropped
    ORDER BY attnum`.execute(kysely);
  return rows
    .filter(({ column }) => !keptColumns.has(column))
    .map(({ column }) => sql`${sql.ref(column)} = ${emptied.has(column) ? sql.lit(0) : sql.lit(null)}`);
}
