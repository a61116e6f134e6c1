import { z } from "zod";
import type { Month } from "../kernel/calendar.ts";
import { columnMappingSchema } from "./column-mapping.ts";
import { payrollFormats } from "./model.ts";

const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A month as text ("2026-03"). */
export const monthSchema = monthText.transform((text) => text as Month);

/** How a payroll file is to be read, as callers and stored tickets write it. */
export const readingOptionsSchema = z.strictObject({
  format: z.enum(payrollFormats),
  mapping: columnMappingSchema.exactOptional(),
  month: monthSchema.exactOptional(),
});

/** The same as an answer tells it. */
export const toldOptionsSchema = readingOptionsSchema.extend({ month: monthText.exactOptional() });
