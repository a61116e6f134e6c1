import { z } from "zod";
import { type Day, parseDay } from "../kernel/calendar.ts";
import { checkedOnSchema, statusSchema } from "./provenance.ts";
import holidays from "./public-holidays.json" with { type: "json" };

const dayText = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: "custom", message: "must be a day" });
  return z.NEVER;
});

const publicHolidaysSchema = z.strictObject({
  edition: z.string(),
  source: z.string(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  /** Last day for which the list is whole. */
  completeUntil: dayText,
  note: z.string(),
  rows: z.array(dayText),
});

export const publicHolidayTable = publicHolidaysSchema.parse(holidays);

/** Public holidays of the whole country (Code du travail L.3133-1), in order. */
export const publicHolidays: readonly Day[] = publicHolidayTable.rows;
