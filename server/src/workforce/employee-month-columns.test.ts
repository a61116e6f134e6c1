import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { valueOr } from "../../../core/src/kernel/known.ts";
import type { EmployeeMonth } from "../../../core/src/workforce/index.ts";
import { writeList } from "../../../core/src/workforce/index.ts";
import { fileNumber } from "../../../core/src/workforce/sample-files.ts";
import { anyEmployeeMonth, asKept } from "../../../core/src/workforce/sample-people.contract.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { employeeMonthColumnNames } from "./employee-month-columns.ts";

let world: TestHouse;
let owner: Actor;
beforeAll(async () => {
  world = await openTestHouse();
  owner = await world.newOwner();
});
afterAll(() => world.close());

/** The facts as columns, in the order of the table; unknown is null. */
function columnsOf(row: EmployeeMonth): readonly unknown[] {
  const exit = row.exit.known ? row.exit.value : undefined;
  return [
    row.employee,
    row.establishment,
    valueOr(row.occupationCode, null),
    valueOr(row.jobLabel, null),
    writeList(row.exposures),
    valueOr(row.jobStatus, null),
    valueOr(row.jobGrade, null),
    valueOr(row.collectiveAgreement, null),
    valueOr(row.contractKind, null),
    valueOr(row.workingTime, null),
    valueOr(row.workingTimeShare, null),
    valueOr(row.paidHours, null),
    valueOr(row.grossPay, null),
    valueOr(row.hourlyPay, null),
    valueOr(row.qualificationLevel, null),
    writeList(row.certifications),
    valueOr(row.sex, null),
    valueOr(row.ageBand, null),
    valueOr(row.contractStart, null),
    valueOr(row.tenureMonths, null),
    exit?.day ?? null,
    exit?.reason ?? null,
    row.stopDays,
    row.suspensionDays,
    row.contractCount,
  ];
}

test("every fact of a person and month is in the database as it was read, to the last digit", async () => {
  let number = 0;
  const property = fc.asyncProperty(
    fc.array(anyEmployeeMonth, { minLength: 1, maxLength: 8 }),
    async (rows) => {
      number += 1;
      const file = fileNumber(number);
      const month = "2026-03" as never;
      await world.look(owner, ({ workforce }) =>
        workforce.stageRows(
          file,
          (async function* () {
            for (const [declaration, row] of rows.entries()) yield { declaration, month, rows: [row] };
          })(),
        ),
      );
      const stored = await sql<Record<string, unknown>>`
      SELECT * FROM employee_month WHERE organisation_id = ${owner.organisation} AND payroll_file_id = ${file}
      ORDER BY declaration`.execute(world.house.database.kysely);
      const read = stored.rows.map((row) => employeeMonthColumnNames.map((name) => row[name]));
      // Minus zero is zero in JSON and on screens: only there do the two differ.
      expect(JSON.parse(JSON.stringify(read))).toEqual(
        JSON.parse(JSON.stringify(rows.map(asKept).map(columnsOf))),
      );
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
