import { type Day, dayNumber, parseDay } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type { Sequence } from "../block-model.ts";

const longDay = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const weekDay = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" });
const listing = new Intl.ListFormat("fr-FR", { type: "conjunction" });
const msInDay = 86_400_000;
const hold = "\u00a0";

/** "1er mars 2026" */
export function dayText(day: Day): string {
  return longDay.format(dayNumber(day) * msInDay).replace(/^1 /, "1er ");
}

/** A day as the design keeps it; "" when it is not known. */
export function knownDayText(day: Known<string>): string {
  const parsed = day.known ? parseDay(day.value) : undefined;
  return parsed === undefined ? "" : dayText(parsed);
}

/** "1 h 30", "45 min"; "" for none. Minutes. */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return rest === 0 ? "" : `${rest}${hold}min`;
  return rest === 0 ? `${hours}${hold}h` : `${hours}${hold}h${hold}${String(rest).padStart(2, "0")}`;
}

/** "mardi 1er décembre 2026, 9 h"; "" while it is not known. */
export function momentText({ moment }: Pick<Sequence, "moment">): string {
  const day = moment.known ? parseDay(moment.value.day) : undefined;
  if (!moment.known || day === undefined) return "";
  const { startMinute } = moment.value;
  const clock =
    startMinute < 60 ? `0${hold}h${hold}${String(startMinute).padStart(2, "0")}` : hoursText(startMinute);
  return `${weekDay.format(dayNumber(day) * msInDay).replace(/ 1 /, " 1er ")}, ${clock}`;
}

/** "a, b et c"; "" for none. */
export function listText(parts: readonly string[]): string {
  return listing.format(parts);
}

/** One idea each: a text cut where its sentences end and at its line ends. */
export function ideasOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((idea) => idea.trim())
    .filter((idea) => idea !== "");
}
