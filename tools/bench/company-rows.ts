import { createHash } from "node:crypto";
import type { EmployeeId, EmployeeMonth } from "../../core/src/workforce/index.ts";
import { payrollFile } from "../../files/src/readers.ts";
import { dsnChunks, fictionalCompany, fileSource } from "../../testkit/src/index.ts";
import { benchMonth } from "./month.ts";

/** One month of a fictional company as rows ready to be stored, read from its own DSN. */
export async function companyRows(headcount: number): Promise<EmployeeMonth[]> {
  const company = fictionalCompany({
    seed: 7,
    headcount,
    firstMonth: benchMonth,
    monthCount: 1,
    sector: "logistics",
  });
  const work = { signal: new AbortController().signal, report: () => {} };
  const open = payrollFile.open(
    fileSource("bench.dsn", () => dsnChunks(company)),
    { format: "dsn" },
    work,
  );
  const rows: EmployeeMonth[] = [];
  for await (const { employees } of open.people()) {
    for (const { staffNumber, ...facts } of employees) rows.push({ ...facts, employee: idOf(staffNumber) });
  }
  await open.reading();
  return rows;
}

function idOf(staffNumber: string): EmployeeId {
  const digest = createHash("sha256").update(staffNumber).digest("hex");
  const groups = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(12, 16),
    digest.slice(16, 20),
    digest.slice(20, 32),
  ];
  return groups.join("-") as EmployeeId;
}
