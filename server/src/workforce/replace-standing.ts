import { type Kysely, sql } from "kysely";
import type { PayrollFileId } from "../../../core/src/workforce/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { writeEstablishments } from "./stored-file.ts";

/**
 * Whether the declaration `stored` gives way to `fresh`: the same fraction of the same establishment's month, or a
 * fraction of another whole (1/1 of 1/2, 1/2 of 2/3), which cuts the same people otherwise.
 */
export const isReplaced = sql`stored.standing = 'stands' AND stored.organisation_id = fresh.organisation_id
  AND stored.payroll_file_id <> fresh.payroll_file_id
  AND stored.month = fresh.month AND stored.establishment = fresh.establishment
  AND (stored.fraction = fresh.fraction
    OR split_part(stored.fraction, '/', 2) <> split_part(fresh.fraction, '/', 2))`;

/**
 * Makes a staged file stand. A file of which nothing stands any more goes; so do, by a trigger, the rows of every
 * declaration that goes. Throws on a file that is not staged.
 */
export async function replaceStanding(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  file: PayrollFileId,
): Promise<void> {
  const settled = await sql`
    UPDATE payroll_file SET status = 'stands'
    WHERE organisation_id = ${organisation} AND payroll_file_id = ${file} AND status = 'staged'`.execute(
    kysely,
  );
  if (settled.numAffectedRows !== 1n) throw new Error(`invalid file; must be staged: ${file}`);
  await sql`
    DELETE FROM payroll_declaration AS stored USING payroll_declaration AS fresh
    WHERE fresh.organisation_id = ${organisation} AND fresh.payroll_file_id = ${file} AND ${isReplaced}`.execute(
    kysely,
  );
  await sql`
    UPDATE payroll_declaration SET standing = 'stands'
    WHERE organisation_id = ${organisation} AND payroll_file_id = ${file}`.execute(kysely);
  await sql`
    DELETE FROM payroll_file
    WHERE organisation_id = ${organisation} AND status = 'stands' AND NOT EXISTS (
      SELECT FROM payroll_declaration AS kept
      WHERE kept.organisation_id = payroll_file.organisation_id
        AND kept.payroll_file_id = payroll_file.payroll_file_id)`.execute(kysely);
  await writeEstablishments(kysely, organisation, file);
  await recountMonths(kysely, organisation, file);
}

/** Writes anew the counts of every month that the file declares; a month of which nothing stands has none. */
async function recountMonths(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  file: PayrollFileId,
): Promise<void> {
  await sql`
    DELETE FROM workforce_month WHERE organisation_id = ${organisation} AND month IN (
      SELECT month FROM payroll_declaration
      WHERE organisation_id = ${organisation} AND payroll_file_id = ${file})`.execute(kysely);
  await sql`
    WITH standing AS (
      SELECT * FROM payroll_declaration
      WHERE organisation_id = ${organisation} AND standing = 'stands' AND NOT is_cancellation AND month IN (
        SELECT month FROM payroll_declaration
        WHERE organisation_id = ${organisation} AND payroll_file_id = ${file})
    ), person AS (
      SELECT DISTINCT standing.month, people.employee
      FROM standing JOIN employee_month AS people USING (organisation_id, payroll_file_id, declaration)
    )
    INSERT INTO workforce_month (organisation_id, month, headcount, establishment_count)
    SELECT ${organisation}::uuid, month, (SELECT count(*) FROM person WHERE person.month = standing.month),
      count(DISTINCT establishment)
    FROM standing GROUP BY month`.execute(kysely);
}
