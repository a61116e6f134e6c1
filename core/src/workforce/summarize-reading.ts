import type { PayrollReading, ReadingSummary } from "./model.ts";

/** What may be told and kept of a reading: only declarations that stand are counted. */
export function summarizeReading(reading: PayrollReading): ReadingSummary {
  const standing = reading.declarations.filter((declaration) => declaration.standing === "stands");
  const droppedRubrics = [...reading.droppedRubrics].map(([rubric, count]) => ({ rubric, count }));
  return {
    format: reading.format,
    company: reading.company.known ? reading.company.value : "",
    months: [...new Set(standing.map((declaration) => declaration.month))].sort(),
    establishmentCount: new Set(standing.map((declaration) => declaration.establishment)).size,
    employeeMonthCount: standing.reduce((total, declaration) => total + declaration.employeeCount, 0),
    droppedRubrics: droppedRubrics.sort((left, right) => right.count - left.count),
    problems: [...reading.problems],
  };
}
