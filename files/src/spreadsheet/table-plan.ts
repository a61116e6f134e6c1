import type { ColumnMapping, MappedField } from "../../../core/src/workforce/index.ts";
import { describeValues } from "./column-values.ts";
import { showHeading } from "./find-headings.ts";
import type { ColumnsByField, ReadColumn } from "./row-cells.ts";
import type { FoundTable } from "./sheet-layout.ts";
import type { ProblemLog } from "./sheet-problems.ts";

/** How a table is read: which columns make which field, and the headings of those that are not read. */
export interface TablePlan {
  readonly sheet: string;
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly columns: ColumnsByField;
  readonly dropped: readonly ReadColumn[];
}

/** Fields that may be made of several columns; of other fields the first filled one is read. */
const sharedFields: ReadonlySet<MappedField> = new Set<MappedField>([
  "month",
  "jobGrade",
  "contractStart",
  "contractEnd",
  "exposures",
  "certifications",
  "stopDays",
  "suspensionDays",
]);

/**
 * The plan of a table under a mapping. A column whose values are social security numbers or addresses is not read,
 * whatever the mapping says; as a staff number it stops the reading.
 */
export function planTable(table: FoundTable, mapping: ColumnMapping, log: ProblemLog): TablePlan {
  const headings = table.headings.headings.map(showHeading);
  const byField = new Map<MappedField, ReadColumn[]>();
  const read = new Set<number>();
  for (const { index, field } of mapping.columns) {
    const heading = headings[index];
    const place = { ...(mapping.sheet === "" ? {} : { sheet: mapping.sheet }), column: heading ?? "" };
    if (heading === undefined) log.add("mappingOutOfTable", {}, String(index));
    else if (holdsPersonalValues(table, index)) {
      log.add(field === "staffNumber" ? "staffNumberIsPersonal" : "personalContent", place);
    } else {
      const columns = byField.get(field) ?? [];
      if (columns.length > 0 && !sharedFields.has(field)) log.add("sharedColumn", place);
      byField.set(field, [...columns, { index, heading }]);
      read.add(index);
    }
  }
  return {
    sheet: mapping.sheet,
    headingRow: table.headings.row,
    headings: table.headings.headings,
    columns: byField,
    dropped: headings.map((heading, index) => ({ heading, index })).filter(({ index }) => !read.has(index)),
  };
}

function holdsPersonalValues(table: FoundTable, index: number): boolean {
  const values = describeValues(table.below.map((row) => row.cells[index] ?? ""));
  return values.keyedNir > 0 || values.nir >= 0.2 || values.personal >= 0.3;
}
