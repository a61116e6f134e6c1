import type { CalendarWriter } from "../../../core/src/training/index.ts";
import { writeCalendar } from "./write-calendar.ts";

export { sayTrainingFrench } from "./say-training-french.ts";

/** Calendars as iCalendar files. */
export const calendarWriter: CalendarWriter = { write: writeCalendar };
