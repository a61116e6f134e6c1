import type { ReportSection } from "../../../core/src/reports/index.ts";

/** A band of the page: one section over the full width, or two columns of sections. */
export type SectionRow =
  | { readonly kind: "full"; readonly section: ReportSection }
  | { readonly kind: "columns"; readonly left: ReportSection[]; readonly right: ReportSection[] };

/** The sections as bands, in reading order: a left column before its right one. */
export function sectionRows(sections: readonly ReportSection[]): SectionRow[] {
  const rows: SectionRow[] = [];
  for (const section of sections) {
    const last = rows.at(-1);
    if (section.place === "full") rows.push({ kind: "full", section });
    else if (last?.kind === "columns" && (section.place === "right" || last.right.length === 0)) {
      last[section.place].push(section);
    } else if (section.place === "left") rows.push({ kind: "columns", left: [section], right: [] });
    else rows.push({ kind: "columns", left: [], right: [section] });
  }
  return rows;
}
