import type { ReportSection } from "../../../core/src/reports/index.ts";

/** Sections as rows of the page: two halves that follow each other stand side by side, the rest alone. */
export function sectionRows(sections: readonly ReportSection[]): ReportSection[][] {
  const rows: ReportSection[][] = [];
  for (const section of sections) {
    const row = rows.at(-1);
    const isWaiting = row?.length === 1 && row[0]?.width === "half";
    if (section.width === "half" && isWaiting) row.push(section);
    else rows.push([section]);
  }
  return rows;
}
