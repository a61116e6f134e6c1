import {
  addMonths,
  type Day,
  dayNumber,
  lastDayOf,
  type Month,
  monthOfDay,
  monthsBetween,
} from "../../../core/src/kernel/calendar.ts";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { type EuroCents, euroCents } from "../../../core/src/kernel/money.ts";
import type { Exposure } from "../../../core/src/reference/index.ts";
import type { DeclaredEmployee } from "../../../core/src/workforce/index.ts";
import { readDay, readMonth, readMonthOfYear } from "./french-dates.ts";
import { readCents, readHours, readNumber, readShare } from "./french-numbers.ts";
import {
  exposureOfHeading,
  readAgreement,
  readContractKind,
  readExposures,
  readJobStatus,
  readOccupationCode,
  readWorkingTime,
} from "./job-words.ts";
import { readExitReason, readQualification, readSex, readYesNo } from "./person-words.ts";
import { isNothing } from "./plain-words.ts";
import { readEstablishment } from "./read-establishment.ts";
import { remember } from "./remember.ts";
import type { RowCells } from "./row-cells.ts";

/** A row turned into the model's words; `undefined` when the row is left aside. */
export interface ReadRow {
  readonly month: Month;
  readonly employee: DeclaredEmployee;
}

export interface RowSettings {
  /** The month of rows that do not say theirs. */
  readonly month: Month | undefined;
  /** Hours of a full-time contract in the unit of the file's column; see `referenceHours`. */
  readonly referenceHours: number;
  readonly readers: ValueReaders;
}

/** Readers of values, made for one file: they remember what they read. */
export type ValueReaders = ReturnType<typeof openReaders>;

export function openReaders() {
  return {
    day: remember(readDay),
    month: remember(readMonth),
    cents: remember(readCents),
    hours: remember(readHours),
    share: remember(readShare),
    occupation: remember(readOccupationCode),
    status: remember(readJobStatus),
    agreement: remember(readAgreement),
    contract: remember(readContractKind),
    workingTime: remember(readWorkingTime),
    qualification: remember(readQualification),
    sex: remember(readSex),
    exit: remember(readExitReason),
    exposures: remember(readExposures),
  };
}

/** Reads the facts of one employee in one month, once the staff number of the row is known. */
export function readPayrollRow(
  cells: RowCells,
  staffNumber: string,
  settings: RowSettings,
): ReadRow | undefined {
  const { readers } = settings;
  const month = rowMonth(cells, readers) ?? settings.month;
  if (month === undefined) {
    cells.note("rowWithoutMonth", "month", cells.text("month"));
    return undefined;
  }
  const starts = readDays(cells, "contractStart", readers);
  const contractStart = starts.at(-1);
  if (contractStart !== undefined && contractStart > lastDayOf(month)) {
    cells.note("startsAfterMonth", "contractStart", contractStart);
    return undefined;
  }
  const [end] = readDays(cells, "contractEnd", readers);
  const paidHours = readPaidHours(cells, readers);
  const grossPay = readAmount(cells, "grossPay", readers);
  if (end !== undefined && end < `${month}-01` && !isPaid(paidHours) && !isPaid(grossPay)) {
    cells.note("leftBeforeMonth", "contractEnd", end);
    return undefined;
  }
  const workingTimeShare = readContractShare(cells, settings);
  const employee: DeclaredEmployee = {
    staffNumber,
    establishment: readEstablishment(cells),
    occupationCode: cells.read("occupationCode", readers.occupation, "occupationCodeUnknown"),
    jobLabel: cells.words("jobLabel", " "),
    exposures: readRowExposures(cells, readers),
    jobStatus: cells.read("jobStatus", readers.status, "jobStatusUnknown"),
    jobGrade: cells.words("jobGrade", " / "),
    collectiveAgreement: cells.read("collectiveAgreement", readers.agreement, "collectiveAgreementUnknown"),
    contractKind: cells.read("contractKind", readers.contract, "contractKindUnknown"),
    workingTime: readWorkingTimeOf(cells, readers),
    workingTimeShare,
    paidHours,
    grossPay,
    hourlyPay: readAmount(cells, "hourlyPay", readers),
    qualificationLevel: cells.read("qualificationLevel", readers.qualification, "qualificationUnknown"),
    certifications: readCertifications(cells),
    sex: cells.read("sex", readers.sex, "sexUnknown"),
    ageBand: readAgeBand(cells, month, readers),
    contractStart: contractStart === undefined ? unknown : known(contractStart),
    tenureMonths: starts[0] === undefined ? unknown : known(monthsBetween(monthOfDay(starts[0]), month)),
    exit:
      end !== undefined && end <= lastDayOf(month)
        ? known({ day: end, reason: readReason(cells, readers) })
        : unknown,
    stopDays: sumDays(cells, "stopDays", month),
    suspensionDays: sumDays(cells, "suspensionDays", month),
    contractCount: 1,
  };
  return { month, employee };
}

/** The month of a row, from one column or from a year and a month in two. */
function rowMonth(cells: RowCells, readers: ValueReaders): Month | undefined {
  const parts = cells.texts("month").map(({ text }) => text);
  const [first = "", second] = parts;
  if (second !== undefined) {
    const together = readMonthOfYear(first, second) ?? readMonthOfYear(second, first);
    if (together !== undefined) return together;
  }
  return readers.month(first);
}

/**
 * Days of one field, earliest first. Several columns may be of `contractStart`: the contract starts at the latest of
 * them, and tenure counts from the earliest, which is how payroll writes "date d'ancienneté" beside "date d'entrée".
 */
function readDays(cells: RowCells, field: "contractStart" | "contractEnd", readers: ValueReaders): Day[] {
  const days: Day[] = [];
  for (const { text } of cells.texts(field)) {
    const day = readers.day(text);
    if (day === undefined) cells.note("dateUnreadable", field, text);
    // Software writes an end that never comes as 31/12/2099 or 31/12/9999.
    else if (day < "2090-01-01") days.push(day);
  }
  return days.sort();
}

function isPaid(fact: Known<number>): boolean {
  return fact.known && fact.value !== 0;
}

function readAmount(
  cells: RowCells,
  field: "grossPay" | "hourlyPay",
  readers: ValueReaders,
): Known<EuroCents> {
  const cents = cells.read(field, readers.cents, "amountUnreadable");
  return cents.known ? known(euroCents(cents.value)) : unknown;
}

function readPaidHours(cells: RowCells, readers: ValueReaders): Known<number> {
  return cells.read("paidHours", (text) => inBounds(readers.hours(text), -1000, 1000), "countUnreadable");
}

function inBounds(value: number | undefined, low: number, high: number): number | undefined {
  return value !== undefined && value >= low && value <= high ? value : undefined;
}

/** The share written in the file, or the hours of the contract over those of full time. */
function readContractShare(cells: RowCells, { referenceHours, readers }: RowSettings): Known<number> {
  const written = cells.texts("workingTimeShare").length > 0;
  if (written) return cells.read("workingTimeShare", readers.share, "shareUnreadable");
  const hours = cells.read(
    "contractHours",
    (text) => inBounds(readers.hours(text), 0, 2500),
    "countUnreadable",
  );
  return hours.known ? known(Math.round((hours.value / referenceHours) * 10_000) / 10_000) : unknown;
}

/** Written in words, or told by the share that the file itself gives; hours alone do not tell it. */
function readWorkingTimeOf(cells: RowCells, readers: ValueReaders): DeclaredEmployee["workingTime"] {
  if (cells.text("workingTime") !== "") {
    return cells.read("workingTime", readers.workingTime, "workingTimeUnknown");
  }
  const share = readers.share(cells.text("workingTimeShare"));
  return share === undefined || share <= 0 ? unknown : known(share < 0.995 ? "partTime" : "fullTime");
}

/** Names of exposures, or a yes under a heading that names one. */
function readRowExposures(cells: RowCells, readers: ValueReaders): Known<readonly Exposure[]> {
  const found = new Set<Exposure>();
  let isKnown = false;
  for (const { text, heading } of cells.texts("exposures")) {
    const named = exposureOfHeading(heading);
    const answer = named === undefined ? undefined : readYesNo(text);
    const exposures =
      answer === undefined ? readers.exposures(text) : answer && named !== undefined ? [named] : [];
    if (exposures === undefined) cells.note("exposureUnknown", "exposures", text);
    else {
      isKnown = true;
      for (const exposure of exposures) found.add(exposure);
    }
  }
  return isKnown ? known([...found]) : unknown;
}

function readCertifications(cells: RowCells): Known<readonly string[]> {
  const text = cells.words("certifications", ";");
  if (!text.known) return unknown;
  const names = text.value.split(/[;,+|]/).map((name) => name.trim());
  return known(
    names.filter((name) => name !== "" && !isNothing(name) && !/^(?:aucune?s?|non|0)$/i.test(name)),
  );
}

/** Age at the end of the month, as a band; ages that nobody works at are not believed. */
function readAgeBand(cells: RowCells, month: Month, readers: ValueReaders): DeclaredEmployee["ageBand"] {
  const birth = cells.read("birthDate", readers.day, "dateUnreadable");
  if (!birth.known) return unknown;
  const end = lastDayOf(month);
  const hadBirthday = birth.value.slice(5) <= end.slice(5);
  const age = Number(end.slice(0, 4)) - Number(birth.value.slice(0, 4)) - (hadBirthday ? 0 : 1);
  if (age < 14 || age > 90) {
    cells.note("dateOutOfRange", "birthDate", "");
    return unknown;
  }
  if (age < 25) return known("15-24");
  if (age < 35) return known("25-34");
  if (age < 45) return known("35-44");
  return known(age < 55 ? "45-54" : "55+");
}

/** The family of the reason; "other" holds health and death, and what the file does not say. */
function readReason(cells: RowCells, readers: ValueReaders): NonNullable<ReturnType<typeof readExitReason>> {
  const reason = cells.read("exitReason", readers.exit, "exitReasonUnknown");
  return reason.known ? reason.value : "other";
}

/** Days of all columns of the field, at most those of the month; a day that cannot be read counts for none. */
function sumDays(cells: RowCells, field: "stopDays" | "suspensionDays", month: Month): number {
  const most = dayNumber(lastDayOf(month)) - dayNumber(lastDayOf(addMonths(month, -1)));
  let sum = 0;
  for (const { text } of cells.texts(field)) {
    const days = inBounds(readNumber(text), 0, 366);
    if (days === undefined) cells.note("countUnreadable", field, text);
    else sum += days;
  }
  return Math.min(sum, most);
}
