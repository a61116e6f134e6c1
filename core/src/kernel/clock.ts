import type { Day } from "./calendar.ts";

/** The only source of the present time. */
export interface Clock {
  /** Coordinated universal time, ISO 8601 with milliseconds. */
  now(): string;
  /** The calendar day in Europe/Paris. */
  today(): Day;
}
