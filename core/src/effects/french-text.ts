import { dayNumber, parseDay } from "../kernel/calendar.ts";

const millisecondsPerDay = 86_400_000;
const figures = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const fine = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 2 });
const longDay = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const minus = "\u2212";

/** A figure with one decimal at most; a small one with two figures that count. */
export function figureText(value: number): string {
  const text = Math.abs(value) < 1 ? fine.format(value) : figures.format(value);
  return text.replace("-", minus);
}

/** The end of an interval: two figures that count, and no more than it knows. */
export function limitText(value: number): string {
  return fine.format(value).replace("-", minus);
}

/** "1er mars 2026"; a text that is no day is given as it is. */
export function dayText(text: string): string {
  const day = parseDay(text);
  if (day === undefined) return text;
  return longDay.format(dayNumber(day) * millisecondsPerDay).replace(/^1 /, "1er ");
}

/** "1 personne", "12 personnes" */
export function peopleText(count: number): string {
  return `${figures.format(count)} personne${count > 1 ? "s" : ""}`;
}

/** The same text beginning with a capital letter. */
export function capitalized(text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase("fr-FR") + text.slice(first.length);
}

/** Spaces that must not break, as French typography wants them. */
export function spaced(text: string): string {
  return text
    .replaceAll(/[ \u00A0](?=[;!?%€])/g, "\u202F")
    .replaceAll(/ (?=[:»])/g, "\u00A0")
    .replaceAll(/(?<=«) /g, "\u00A0");
}
