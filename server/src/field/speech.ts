import { type FieldLanguage, type FieldWordKey, fillWords } from "../../../core/src/field/index.ts";
import type { Known } from "../../../core/src/kernel/known.ts";

/** What a page says, in one language: its sentences, days, hours, lengths and sums. */
export interface Speech {
  readonly language: FieldLanguage;
  say(key: FieldWordKey, values?: Readonly<Record<string, string>>): string;
  /** "lundi 30 novembre 2026". */
  day(day: string): string;
  /** Minutes from midnight as "09:00". */
  hour(startMinute: number): string;
  /** Minutes as "45 min" or "1 h 30". */
  length(minutes: number): string;
  /** Whole euros, from cents. */
  euros(cents: number): string;
}

const narrow = "\u202F";
const full = "\u00A0";

export function speechOf(language: FieldLanguage): Speech {
  const { tag, words } = language;
  const dayFormat = new Intl.DateTimeFormat(tag, { dateStyle: "full", timeZone: "UTC" });
  const hourFormat = new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone: "UTC", hourCycle: "h23" });
  const euroFormat = new Intl.NumberFormat(tag, {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 0,
  });
  const isFrench = tag.startsWith("fr");
  const say: Speech["say"] = (key, values = {}) => {
    const sentence = isFrench ? frenchSpaces(words[key]) : words[key];
    return fillWords(sentence, values);
  };
  return {
    language,
    say,
    day: (day) => {
      const text = dayFormat.format(new Date(`${day}T00:00:00Z`));
      return isFrench ? text.replace(/(?<!\d)1(?= \p{L})/u, "1er") : text;
    },
    hour: (startMinute) => hourFormat.format(new Date(startMinute * 60_000)),
    length(minutes) {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return say("unit.minutes", { minutes: String(rest) });
      if (rest === 0) return say("unit.hours", { hours: String(hours) });
      return say("unit.both", { hours: String(hours), minutes: String(rest).padStart(2, "0") });
    },
    euros: (cents) => euroFormat.format(cents / 100),
  };
}

/** The length, or nothing when it is not known. */
export function knownLength(speech: Speech, minutes: Known<number>): string | undefined {
  return minutes.known ? speech.length(minutes.value) : undefined;
}

/** Spaces that must not break, as French typography wants them. */
function frenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[;!?%€])/g, narrow)
    .replaceAll(/ (?=[:»])/g, full)
    .replaceAll(/(?<=«) /g, full);
}
