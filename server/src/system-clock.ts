import type { Day } from "../../core/src/kernel/calendar.ts";
import type { Clock } from "../../core/src/kernel/clock.ts";

const parisDay = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris", dateStyle: "short" });

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => parisDay.format(new Date()) as Day,
};
