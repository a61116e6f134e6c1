import type { Month } from "../kernel/calendar.ts";
import type { EmployeeId } from "./model.ts";

/**
 * What a criterion can look at. Every attribute is a list of labels with a code per employee: continuous
 * quantities are kept in bands, so that a criterion is decided once per label and not once per person.
 */
export const attributes = [
  "establishment",
  "department",
  "occupationCode",
  "jobFamily",
  "exposure",
  "jobStatus",
  "jobGrade",
  "collectiveAgreement",
  "contractKind",
  "workingTime",
  "payBand",
  "qualificationLevel",
  "certification",
  "sex",
  "ageBand",
  "tenureBand",
] as const;
export type Attribute = (typeof attributes)[number];

/** One attribute of all employees: `labels[codes[i]]` is employee i's label; a code of -1 means unknown. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Attributes whose label is a sorted list joined by "+": one person may have several exposures. */
export const listAttributes: readonly Attribute[] = ["exposure", "certification"];

/** The employees of one month as columns, each person once. Immutable: a replaced month is another `version`. */
export interface WorkforceSnapshot {
  readonly month: Month;
  readonly version: string;
  readonly employees: readonly EmployeeId[];
  readonly columns: Readonly<Record<Attribute, CodedColumn>>;
}

/** Every attribute's column, made from rows of labels; `undefined` or "" means unknown. */
export function codeColumn(values: Iterable<string | undefined>, headcount: number): CodedColumn {
  const codes = new Int32Array(headcount).fill(-1);
  const labels: string[] = [];
  const codeByLabel = new Map<string, number>();
  let row = 0;
  for (const value of values) {
    if (value !== undefined && value !== "") {
      let code = codeByLabel.get(value);
      if (code === undefined) {
        code = labels.length;
        labels.push(value);
        codeByLabel.set(value, code);
      }
      codes[row] = code;
    }
    row += 1;
  }
  return { codes, labels };
}
