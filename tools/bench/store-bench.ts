import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { EmployeeMonth, EmployeeMonthBatch, PayrollFileId } from "../../core/src/workforce/index.ts";
import { copyRows } from "../../server/src/database/index.ts";
import {
  employeeMonthColumnNames,
  writeEmployeeMonth,
} from "../../server/src/workforce/employee-month-columns.ts";
import { type Bench, pairwise, seconds, times } from "./bench.ts";
import { companyRows } from "./company-rows.ts";
import { benchMonth } from "./month.ts";
import { openBenchHouse } from "./open-bench-house.ts";

const headcount = 100_000;
const batchSize = 1000;

/** Rows stored by the application against a plain COPY of the same rows into a table without index. */
export const storeBench: Bench = {
  name: "Storing employee-months",
  async run() {
    const rows = await companyRows(headcount);
    const { house, actor, close } = await openBenchHouse();
    try {
      const lines = rows.map((row) => [actor.organisation, randomUUID(), 0, ...writeEmployeeMonth(row)]);
      const columns = ["organisation_id", "payroll_file_id", "declaration", ...employeeMonthColumnNames];
      await sql`CREATE TABLE plain_copy (LIKE employee_month)`.execute(house.database.kysely);
      const plain = () =>
        house.database.transaction(async (transaction) => {
          await copyRows(transaction, { table: "plain_copy", columns, rows: lines });
        });
      const ours = () =>
        house.database.transaction(
          (transaction) => {
            const { workforce } = house.openRooms(transaction, actor);
            return workforce.stageRows(randomUUID() as PayrollFileId, inBatches(rows));
          },
          { walledFor: actor },
        );
      const { ours: mine, peer, ratio } = await pairwise(4, ours, plain);
      const figure = `${times(ratio)} (${seconds(mine)} against ${seconds(peer)})`;
      return [{ name: "100,000 rows, against a plain COPY", figure, aim: "at most 3 ×", isMet: ratio <= 3 }];
    } finally {
      await close();
    }
  },
};

async function* inBatches(rows: readonly EmployeeMonth[]): AsyncGenerator<EmployeeMonthBatch> {
  for (let first = 0; first < rows.length; first += batchSize) {
    yield { declaration: 0, month: benchMonth, rows: rows.slice(first, first + batchSize) };
  }
}
