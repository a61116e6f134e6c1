import type { Estimated } from "../../../engine/src/index.ts";

/**
 * The matched rows as CSV for statistics packages (comma, decimal point): `row` counts from 1 below the headings,
 * `subclass` is 0 for rows in no matched set.
 */
export function writeMatchesCsv(finding: Estimated): string {
  const { rows, weights, subclass } = finding.matches;
  const lines = ["row,weight,subclass"];
  rows.forEach((row, index) => {
    lines.push(`${row + 1},${weights[index] ?? 0},${subclass[index] ?? 0}`);
  });
  return `${lines.join("\n")}\n`;
}
