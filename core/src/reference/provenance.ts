import { z } from "zod";
import { parseDay } from "../kernel/calendar.ts";

/** `confirmed`: a source was read. `unconfirmed`: general knowledge or convention, which screens must say. */
export const statusSchema = z.enum(["confirmed", "unconfirmed"]);
export type ReferenceStatus = z.infer<typeof statusSchema>;

/** The day somebody last checked a reference against its source, written "2026-03-31". */
export const checkedOnSchema = z.string().refine((text) => parseDay(text) !== undefined);
