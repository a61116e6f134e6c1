import { type Kysely, sql } from "kysely";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import type { MonthDifference, PayrollFileId } from "../../../core/src/workforce/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { employeeMonthColumnNames } from "./employee-month-columns.ts";
import { isReplaced } from "./replace-standing.ts";

interface DifferenceRow {
  month: string;
  stored_headcount: string;
  new_headcount: string;
  added: string;
  removed: string;
  changed: string;
}

const factNames = employeeMonthColumnNames.filter((name) => name !== "employee");

/**
 * What is known of a person in a month, in whatever order and number of establishments, as one number. Two different
 * ones are the same number once in 2^64: a change would go uncounted, and be stored all the same. PostgreSQL's own hash
 * of a record takes an unknown fact for a zero: the text of the record does not.
 */
const facts = sql.raw(
  `sum(hashtextextended(ROW(${factNames.map((name) => `people.${name}`).join(", ")})::text, 0))`,
);

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
      SELECT DISTINCT stored.* FROM payroll_declaration AS stored JOIN fresh_declaration AS fresh ON ${isReplaced}
    ), stored AS (
      SELECT declared.month, people.employee, ${facts} AS facts
      FROM replaced_declaration AS declared
        JOIN employee_month AS people USING (organisation_id, payroll_file_id, declaration)
      GROUP BY 1, 2
    ), fresh AS (
      SELECT declared.month, people.employee, ${facts} AS facts
      FROM fresh_declaration AS declared
        JOIN employee_month AS people USING (organisation_id, payroll_file_id, declaration)
      GROUP BY 1, 2
    ), pair AS (
      SELECT month, employee, stored.facts AS stored_facts, fresh.facts AS fresh_facts
      FROM stored FULL JOIN fresh USING (month, employee)
    )
    SELECT month,
      count(stored_facts) AS stored_headcount,
      count(fresh_facts) AS new_headcount,
      count(fresh_facts) FILTER (WHERE stored_facts IS NULL) AS added,
      count(stored_facts) FILTER (WHERE fresh_facts IS NULL) AS removed,
      count(*) FILTER (WHERE stored_facts <> fresh_facts) AS changed
    FROM (SELECT DISTINCT month FROM fresh_declaration) AS declared LEFT JOIN pair USING (month)
    GROUP BY month ORDER BY month`.execute(kysely);
  return rows.map((row) => ({
    month: row.month as Month,
    storedHeadcount: Number(row.stored_headcount),
    newHeadcount: Number(row.new_headcount),
    added: Number(row.added),
    removed: Number(row.removed),
    changed: Number(row.changed),
  }));
}
