const locale = "fr-FR";
const wholeNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const monthAndYear = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

export const writeCount = (count: number): string => wholeNumber.format(count);

/** A share of 1 as a percentage: 0.456 is "46 %". */
export const writeShare = (share: number): string => percent.format(share);

/** "2026-03" is "mars 2026". */
export const writeMonth = (month: string): string => monthAndYear.format(new Date(`${month}-01T00:00:00Z`));

export const writeMoment = (moment: string): string => dayAndTime.format(new Date(moment));

/** A number with so many significant digits. */
export function writeNumber(value: number, digits = 3): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value);
}

const longDay = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

/** "2026-03-31" is "31 mars 2026". */
export const writeDay = (day: string): string => longDay.format(new Date(`${day}T00:00:00Z`));
