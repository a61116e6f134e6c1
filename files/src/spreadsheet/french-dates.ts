import { civilDay, type Day, type Month, parseDay, parseMonth } from "../../../core/src/kernel/calendar.ts";

const monthStems = [
  "jan",
  "fev",
  "mar",
  "avr",
  "mai",
  "juin",
  "juil",
  "aou",
  "sep",
  "oct",
  "nov",
  "dec",
] as const;
/** Excel counts days from 1899-12-30 once its false 29 February 1900 is behind. */
const firstSerial = 20_000;
const lastSerial = 73_050;
const serialOfEpoch = 25_569;

/**
 * A day as French exports write it: 31/12/2025, 31-12-25, 31.12.2025, 2025-12-31, 31122025, 20251231, "31 décembre
 * 2025", an Excel serial number of the years 1954 to 2099; a time that follows is left out.
 */
export function readDay(text: string): Day | undefined {
  const body = text.trim();
  if (body.length > 40) return undefined;
  return (
    dayOfIso(body) ?? dayOfFrenchOrder(body) ?? dayOfDigits(body) ?? dayOfWords(body) ?? dayOfSerial(body)
  );
}

/** A month as French exports write it: 03/2026, 2026-03, 202603, "mars 2026", "mars-26", or any day in it. */
export function readMonth(text: string): Month | undefined {
  const body = text.trim();
  if (body.length > 60) return undefined;
  const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})$/.exec(body);
  const monthFirst = /^(\d{1,2})[-/. ]?(\d{4})$/.exec(body) ?? /^(\d{1,2})[-/.](\d{2})$/.exec(body);
  return (
    monthOf(yearFirst?.[1], yearFirst?.[2]) ??
    monthOf(wholeYear(monthFirst?.[2] ?? ""), monthFirst?.[1]) ??
    monthOfWords(body) ??
    monthOfDayWithin(body)
  );
}

/** The month of a year and a month written in two cells: ("2026", "3") or ("2026", "mars"). */
export function readMonthOfYear(year: string, monthText: string): Month | undefined {
  if (!/^\d{4}$/.test(year.trim())) return undefined;
  return readMonth(`${monthText.trim()} ${year.trim()}`) ?? readMonth(monthText);
}

function dayOfIso(body: string): Day | undefined {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(body);
  return match === null ? undefined : dayOf(match[1], match[2], match[3]);
}

function dayOfFrenchOrder(body: string): Day | undefined {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ].*)?$/.exec(body);
  return match === null ? undefined : dayOf(wholeYear(match[3] ?? ""), match[2], match[1]);
}

/** JJMMAAAA or AAAAMMJJ; never both, since years are between 1900 and 2100. A lost leading zero is put back. */
function dayOfDigits(body: string): Day | undefined {
  if (!/^\d{7,8}$/.test(body)) return undefined;
  const digits = body.padStart(8, "0");
  return (
    dayOf(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)) ??
    dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
  );
}

function dayOfWords(body: string): Day | undefined {
  const match = /^(?:\p{L}+\.?\s+)?(\d{1,2})(?:er)?[\s-]+(\p{L}+)\.?[\s-]+(\d{4}|\d{2})$/u.exec(body);
  if (match === null) return undefined;
  return dayOf(wholeYear(match[3] ?? ""), monthNumberOfWord(match[2] ?? ""), match[1]);
}

function dayOfSerial(body: string): Day | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(body)) return undefined;
  const serial = Number(body.slice(0, 5));
  if (serial < firstSerial || serial > lastSerial) return undefined;
  return dayOfNumber(serial - serialOfEpoch);
}

/** The calendar day of a count of days since 1970-01-01; none beyond the years that four figures write. */
export function dayOfNumber(count: number): Day | undefined {
  const { year, month, day } = civilDay(Math.floor(count));
  return dayOf(String(year), String(month), String(day));
}

function monthOfWords(body: string): Month | undefined {
  const match = /(?:^|[^\p{L}])(\p{L}{3,9})\.?[\s/.-]+(\d{4}|\d{2})(?!\d)/u.exec(body);
  if (match === null) return undefined;
  const monthOfYear = monthNumberOfWord(match[1] ?? "");
  return monthOfYear === undefined ? undefined : monthOf(wholeYear(match[2] ?? ""), monthOfYear);
}

/** The month of a day, or of the first day of a period such as "01/03/2026 au 31/03/2026". */
function monthOfDayWithin(body: string): Month | undefined {
  const whole = readDay(body);
  if (whole !== undefined) return parseMonth(whole.slice(0, 7));
  const within = /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/.exec(body);
  const day = within === null ? undefined : readDay(within[0]);
  return day === undefined ? undefined : parseMonth(day.slice(0, 7));
}

function monthNumberOfWord(word: string): string | undefined {
  const plain = word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const position = monthStems.findIndex((stem) => plain.startsWith(stem));
  return position < 0 ? undefined : String(position + 1);
}

/** Two-digit years: up to 49 in this century, then the last one. */
function wholeYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function monthOf(year: string | undefined, monthOfYear: string | undefined): Month | undefined {
  if (!isSensibleYear(year)) return undefined;
  return parseMonth(`${year}-${(monthOfYear ?? "").padStart(2, "0")}`);
}

function dayOf(
  year: string | undefined,
  monthOfYear: string | undefined,
  dayOfMonth: string | undefined,
): Day | undefined {
  if (!isSensibleYear(year) || monthOfYear === undefined || dayOfMonth === undefined) return undefined;
  return parseDay(`${year}-${monthOfYear.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}

function isSensibleYear(year: string | undefined): boolean {
  return Number(year) >= 1900 && Number(year) <= 2100;
}
