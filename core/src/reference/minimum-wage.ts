import { z } from "zod";
import { type Month, parseMonth } from "../kernel/calendar.ts";
import raises from "./minimum-wage.json" with { type: "json" };
import { checkedOnSchema, statusSchema } from "./provenance.ts";

const monthText = z.string().refine((text) => parseMonth(text) !== undefined);

const minimumWageSchema = z.strictObject({
  edition: z.string(),
  unit: z.string(),
  checkedOn: checkedOnSchema,
  /** Last month for which a later raise would be known. */
  completeUntil: monthText,
  note: z.string(),
  rows: z.array(
    z.strictObject({
      validFrom: monthText,
      territory: z.enum(["general", "mayotte"]),
      hourlyCents: z.int().positive(),
      status: statusSchema,
      source: z.string(),
    }),
  ),
});

/** Gross hourly minimum wage (smic, Code du travail L.3231-2 and following), one dated row per raise. */
export const minimumWageTable = minimumWageSchema.parse(raises);

/** A minimum wage in cents an hour. `isProvisional` when a later raise may not be in the table yet. */
export interface MinimumWage {
  readonly hourlyCents: number;
  readonly isProvisional: boolean;
}

const mayotte = "976";
const latestFirst = [...minimumWageTable.rows].sort((a, b) => b.validFrom.localeCompare(a.validFrom));

/** The minimum wage of a month and department; `undefined` before the first row of the table. */
export function minimumWageOf(month: Month, department?: string): MinimumWage | undefined {
  const territory = department === mayotte ? "mayotte" : "general";
  const row = latestFirst.find((raise) => raise.territory === territory && raise.validFrom <= month);
  if (row === undefined) return undefined;
  return { hourlyCents: row.hourlyCents, isProvisional: month > minimumWageTable.completeUntil };
}
