import { civilDay } from "../../core/src/kernel/calendar.ts";
import type { Absence } from "./absences.ts";
import type { FictionalCompany } from "./company.ts";
import { type DsnText, hundredths } from "./dsn-text.ts";
import { fictionalName, streets } from "./fictional-names.ts";
import { nirCanary } from "./fictional-numbers.ts";
import type { MonthPay, PersonMonth } from "./person-month.ts";
import { never, writeDay } from "./story-calendar.ts";

/** What changes the people's lines from one file to another. */
export interface PersonLinesOptions {
  /** Leaves out every end of contract (block 62), as some payrolls do. */
  readonly withoutEnds: boolean;
  /** Writes blocks that no norm knows, which a reader must step over. */
  readonly withUnknownBlocks: boolean;
}

/** Everything a declaration says of one person: blocks 30, 40 (41, 60, 62, 65), 34, 50, 51 (53), 52, 78, 81 and 86. */
export function writePerson(
  text: DsnText,
  company: FictionalCompany,
  person: PersonMonth,
  options: PersonLinesOptions,
): void {
  writeIndividual(text, company, person);
  writeContract(text, company, person, { number: contractNumber(person, 1), pay: person.pay });
  writeChange(text, person);
  for (const stop of person.stops) writeStop(text, stop, person.month.lastDay);
  if (person.isLast && person.employment.isExitDeclared && !options.withoutEnds) writeEnd(text, person);
  for (const suspension of person.suspensions) writeSuspension(text, suspension);
  if (person.secondPay !== undefined) {
    writeContract(text, company, person, { number: contractNumber(person, 2), pay: person.secondPay });
  }
  writeExposures(text, person);
  writePay(text, person);
  if (options.withUnknownBlocks) text.line("S21.G00.97.001", "XX");
  writeTenure(text, person);
}

/** Number of a person's first or second contract, unique in the company. */
export function contractNumber(person: PersonMonth, contract: 1 | 2): string {
  return `${String(person.employment.rank).padStart(6, "0")}${contract === 1 ? "01" : "02"}`;
}

function writeIndividual(text: DsnText, company: FictionalCompany, person: PersonMonth): void {
  const { employment } = person;
  const birth = civilDay(employment.birthDay);
  const name = fictionalName(employment);
  const home = company.establishments[person.establishment];
  const nirFacts = {
    isFemale: employment.isFemale,
    birthYear: birth.year,
    birthMonth: birth.month,
    rank: employment.rank,
  };
  text.line("S21.G00.30.001", nirCanary(nirFacts));
  text.line("S21.G00.30.002", name.family);
  text.line("S21.G00.30.004", name.first);
  text.line("S21.G00.30.005", employment.isFemale ? "02" : "01");
  if (person.isBirthDeclared) text.line("S21.G00.30.006", writeDay(employment.birthDay, "dsn"));
  text.line("S21.G00.30.007", "PORT-FICTIF");
  text.line("S21.G00.30.008", `${1 + (employment.rank % 98)} ${streets[employment.rank % streets.length]}`);
  text.line("S21.G00.30.009", home?.postcode ?? "");
  text.line("S21.G00.30.010", home?.city ?? "");
  text.line("S21.G00.30.014", "99");
  text.line("S21.G00.30.019", person.staffNumber);
  text.line("S21.G00.30.024", person.levelCode);
  if (person.schemeCode !== "99") text.line("S21.G00.30.025", "03");
}

interface ContractFacts {
  readonly number: string;
  readonly pay: MonthPay;
}

function writeContract(
  text: DsnText,
  company: FictionalCompany,
  person: PersonMonth,
  { number, pay }: ContractFacts,
): void {
  const { employment, trade } = person;
  const isFixedTerm = person.contractCode === "02" && person.schemeCode === "99";
  text.line("S21.G00.40.001", writeDay(employment.startDay, "dsn"));
  text.line("S21.G00.40.002", trade.statusCode);
  text.line("S21.G00.40.003", trade.statusCode === "04" ? "01" : "04");
  text.line("S21.G00.40.004", person.occupationCode);
  text.line("S21.G00.40.006", person.jobLabel);
  text.line("S21.G00.40.007", person.contractCode);
  text.line("S21.G00.40.008", person.schemeCode);
  text.line("S21.G00.40.009", number);
  if (isFixedTerm && employment.exitDay !== never)
    text.line("S21.G00.40.010", writeDay(employment.exitDay, "dsn"));
  text.line("S21.G00.40.011", "10");
  text.line("S21.G00.40.012", "151.67");
  text.line("S21.G00.40.013", hundredths(pay.contractHours));
  text.line("S21.G00.40.014", pay.contractHours >= 15_167 ? "10" : "20");
  text.line("S21.G00.40.017", company.settings.sector.collectiveAgreement);
  text.line("S21.G00.40.018", "200");
  text.line("S21.G00.40.019", workplaceOf(company, person));
  if (isFixedTerm) text.line("S21.G00.40.021", "02");
  text.line("S21.G00.40.026", "99");
  text.line("S21.G00.40.040", "999ZZ");
  text.line("S21.G00.40.041", person.gradeText);
  text.line("S21.G00.40.043", "2.40");
}

function workplaceOf(company: FictionalCompany, person: PersonMonth): string {
  if (person.site >= 0) return company.site(person.site).siret;
  return company.establishments[person.establishment]?.siret ?? "";
}

/** Block 41 carries the old value, valid until the date of the change. */
function writeChange(text: DsnText, person: PersonMonth): void {
  const { employment, month } = person;
  const date = writeDay(month.firstDay, "dsn");
  const oldCode = employment.trade.occupationCode;
  if (month.index === employment.promotionMonth && oldCode !== employment.promotedTrade.occupationCode) {
    text.line("S21.G00.41.001", date);
    text.line("S21.G00.41.019", oldCode);
  }
  if (month.index === employment.conversionMonth) {
    text.line("S21.G00.41.001", date);
    text.line("S21.G00.41.004", "02");
  }
}

function writeStop(text: DsnText, stop: Absence, lastDayOfMonth: number): void {
  const isAccident = stop.motive !== "01";
  text.line("S21.G00.60.001", stop.motive);
  text.line("S21.G00.60.002", writeDay(stop.firstDay - 1, "dsn"));
  text.line("S21.G00.60.003", writeDay(stop.lastDay, "dsn"));
  text.line("S21.G00.60.004", "02");
  if (stop.lastDay < lastDayOfMonth) text.line("S21.G00.60.010", writeDay(stop.lastDay + 1, "dsn"));
  if (isAccident) text.line("S21.G00.60.012", writeDay(stop.firstDay - 1, "dsn"));
}

function writeEnd(text: DsnText, person: PersonMonth): void {
  const day = writeDay(person.employment.exitDay, "dsn");
  text.line("S21.G00.62.001", day);
  text.line("S21.G00.62.002", person.employment.exitCode);
  text.line("S21.G00.62.006", day);
}

function writeSuspension(text: DsnText, suspension: Absence): void {
  text.line("S21.G00.65.001", suspension.motive);
  text.line("S21.G00.65.002", writeDay(suspension.firstDay, "dsn"));
  text.line("S21.G00.65.003", writeDay(suspension.lastDay, "dsn"));
}

function writeExposures(text: DsnText, person: PersonMonth): void {
  for (const code of person.exposures) {
    text.line("S21.G00.34.001", code);
    text.line("S21.G00.34.002", contractNumber(person, 1));
    text.line("S21.G00.34.003", String(person.month.year));
  }
}

interface PayLine {
  readonly type: string;
  readonly contract: string;
  readonly from: string;
  readonly to: string;
  readonly cents: number;
  /** Hundredths of hours, for the types that say them. */
  readonly hours?: number;
}

function writePay(text: DsnText, person: PersonMonth): void {
  const { pay, secondPay, month } = person;
  const from = writeDay(month.firstDay, "dsn");
  const to = writeDay(month.lastDay, "dsn");
  const wholeGross = pay.grossCents + (secondPay?.grossCents ?? 0);
  text.line("S21.G00.50.001", to);
  text.line("S21.G00.50.002", hundredths(Math.round(wholeGross * 0.79)));
  text.line("S21.G00.50.004", hundredths(Math.round(wholeGross * 0.77)));
  writeContractPay(text, pay, { contract: contractNumber(person, 1), from, to });
  if (pay.correctionCents < 0) {
    const earlier = { from: writeDay(month.firstDay - 28, "dsn"), to: writeDay(month.firstDay - 1, "dsn") };
    const contract = contractNumber(person, 1);
    writePayLine(text, { type: "001", contract, ...earlier, cents: pay.correctionCents });
  }
  if (secondPay !== undefined) {
    writeContractPay(text, secondPay, { contract: contractNumber(person, 2), from, to });
  }
  if (person.isLast && person.employment.exitCode === "031") {
    text.line("S21.G00.52.001", "011");
    text.line("S21.G00.52.002", hundredths(Math.round(pay.baseCents * 0.1)));
    text.line("S21.G00.52.006", contractNumber(person, 1));
  }
  writeContributions(text, { from, to, cents: wholeGross });
}

function writeContractPay(
  text: DsnText,
  pay: MonthPay,
  period: { readonly contract: string; readonly from: string; readonly to: string },
): void {
  const grossCents = pay.grossCents - pay.correctionCents;
  writePayLine(text, { type: "001", ...period, cents: grossCents });
  writePayLine(text, { type: "002", ...period, cents: grossCents });
  text.line("S21.G00.53.001", "01");
  text.line("S21.G00.53.002", hundredths(pay.paidHours));
  text.line("S21.G00.53.003", "10");
  if (pay.paidHours < pay.contractHours) {
    text.line("S21.G00.53.001", "02");
    text.line("S21.G00.53.002", hundredths(pay.contractHours - pay.paidHours));
    text.line("S21.G00.53.003", "10");
  }
  writePayLine(text, { type: "003", ...period, cents: grossCents });
  writePayLine(text, { type: "010", ...period, cents: pay.baseCents, hours: pay.paidHours });
}

function writePayLine(text: DsnText, { type, contract, from, to, cents, hours }: PayLine): void {
  text.line("S21.G00.51.001", from);
  text.line("S21.G00.51.002", to);
  text.line("S21.G00.51.010", contract);
  text.line("S21.G00.51.011", type);
  if (hours !== undefined) text.line("S21.G00.51.012", hundredths(hours));
  text.line("S21.G00.51.013", hundredths(cents));
}

/** Contributions weigh in real files and are all dropped by a reader. */
function writeContributions(
  text: DsnText,
  { from, to, cents }: { readonly from: string; readonly to: string; readonly cents: number },
): void {
  text.line("S21.G00.78.001", "03");
  text.line("S21.G00.78.002", from);
  text.line("S21.G00.78.003", to);
  text.line("S21.G00.78.004", hundredths(cents));
  for (const [code, rate] of contributions) {
    text.line("S21.G00.81.001", code);
    text.line("S21.G00.81.003", hundredths(cents));
    text.line("S21.G00.81.004", hundredths(Math.round(cents * rate)));
  }
}

const contributions = [
  ["045", 0.024],
  ["074", 0.003],
  ["075", 0.07],
] as const;

/** Tenure is never zero in a declaration: the first month is told in days. */
function writeTenure(text: DsnText, person: PersonMonth): void {
  const months = person.month.index - person.employment.startMonth;
  const days = Math.max(1, person.month.lastDay - person.employment.startDay + 1);
  text.line("S21.G00.86.001", "07");
  text.line("S21.G00.86.002", months > 0 ? "02" : "01");
  text.line("S21.G00.86.003", String(months > 0 ? months : days));
  text.line("S21.G00.86.005", contractNumber(person, 1));
}
