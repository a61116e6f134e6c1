import { type Kysely, sql } from "kysely";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import type { MonthDifference, PayrollFileId } from "../../../core/src/workforce/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { employeeMonthColumnNames } from "./employee-month-columns.ts";

interface DifferenceRow {
  month: string;
  stored_headcount: string;
  new_headcount: string;
  added: string;
  removed: string;
  changed: string;
}

const factNames = employeeMonthColumnNames.filter((name) => name !== "employee");
const facts = (side: string) => sql.raw(`ROW(${factNames.map((name) => `${side}.${name}`).join(", ")})`);

/** Staged rows against those that stand for the same months and establishments, person by person. */
export async function compareWithStanding(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  file: PayrollFileId,
): Promise<readonly MonthDifference[]> {
  const { rows } = await sql<DifferenceRow>`
    WITH fresh_declaration AS (
      SELECT * FROM payroll_declaration WHERE organisation_id = ${organisation} AND payroll_file_id = ${file}
    ), replaced_declaration AS (
      SELECT DISTINCT stored.* FROM payroll_declaration AS stored JOIN fresh_declaration AS fresh
        ON stored.standing = 'stands' AND stored.organisation_id = fresh.organisation_id
        AND stored.month = fresh.month AND stored.establishment = fresh.establishment
        AND (stored.fraction = fresh.fraction OR stored.fraction = '1/1' OR fresh.fraction = '1/1')
    ), stored AS (
      SELECT declared.month, people.* FROM replaced_declaration AS declared JOIN employee_month AS people
        USING (organisation_id, payroll_file_id, declaration)
    ), fresh AS (
      SELECT declared.month, people.* FROM fresh_declaration AS declared JOIN employee_month AS people
        USING (organisation_id, payroll_file_id, declaration)
    )
    SELECT coalesce(stored.month, fresh.month) AS month,
      count(stored.employee) AS stored_headcount,
      count(fresh.employee) AS new_headcount,
      count(*) FILTER (WHERE stored.employee IS NULL) AS added,
      count(*) FILTER (WHERE fresh.employee IS NULL) AS removed,
      count(*) FILTER (WHERE ${facts("stored")} IS DISTINCT FROM ${facts("fresh")}
        AND stored.employee IS NOT NULL AND fresh.employee IS NOT NULL) AS changed
    FROM stored FULL JOIN fresh ON stored.month = fresh.month AND stored.employee = fresh.employee
    GROUP BY 1 ORDER BY 1`.execute(kysely);
  return rows.map((row) => ({
    month: row.month as Month,
    storedHeadcount: Number(row.stored_headcount),
    newHeadcount: Number(row.new_headcount),
    added: Number(row.added),
    removed: Number(row.removed),
    changed: Number(row.changed),
  }));
}
