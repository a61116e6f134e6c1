import { z } from "zod";
import forms from "./firm-headings.json" with { type: "json" };
import type { FirmTable } from "./firm-table.ts";

/** What a column of a table of firms may hold, in the order in which they are written. */
export const firmFields = [
  "id",
  "label",
  "registration",
  "idcc",
  "headcount",
  "place",
  "adviser",
  "contact",
  "notes",
  "calls",
  "callDay",
  "callWords",
  "callNext",
  "ending",
  "endingDay",
  "endingWords",
  "endingBackOn",
  "addedOn",
  "projects",
] as const;
export type FirmField = (typeof firmFields)[number];

const patternsSchema = z.strictObject({
  checkedOn: z.string(),
  source: z.string(),
  /** Regular expressions on headings without accents nor punctuation, in lower case. */
  patterns: z.record(z.enum(firmFields), z.array(z.string()).min(1)),
});

const patterns = Object.entries(patternsSchema.parse(forms).patterns).flatMap(([field, written]) => {
  const known = firmFields.find((each) => each === field);
  return known === undefined
    ? []
    : [{ field: known, forms: written.map((each) => new RegExp(`^(?:${each})$`)) }];
});

/** Which column of a table is what. */
export interface FirmColumns {
  /** Position of the column of each field that was found. */
  readonly byField: ReadonlyMap<FirmField, number>;
  readonly columns: readonly { readonly heading: string; readonly field: FirmField }[];
  /** Headings that are not read: not recognised, or a second column of one field. */
  readonly unread: readonly string[];
}

/** Recognises the columns of a table by their French headings; the first column of a field counts. */
export function recogniseFirmColumns({ headings }: Pick<FirmTable, "headings">): FirmColumns {
  const byField = new Map<FirmField, number>();
  const columns: { heading: string; field: FirmField }[] = [];
  const unread: string[] = [];
  for (const [position, heading] of headings.entries()) {
    const plain = plainHeading(heading);
    const field = patterns.find((each) => each.forms.some((form) => form.test(plain)))?.field;
    if (field === undefined || byField.has(field)) unread.push(heading);
    else {
      byField.set(field, position);
      columns.push({ heading, field });
    }
  }
  return { byField, columns, unread };
}

function plainHeading(heading: string): string {
  return heading
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
