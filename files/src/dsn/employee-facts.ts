import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { type EuroCents, euroCents } from "../../../core/src/kernel/money.ts";
import type { ContractKind, Exposure } from "../../../core/src/reference/index.ts";
import type { DeclaredEmployee } from "../../../core/src/workforce/index.ts";
import type { Absences } from "./absences.ts";
import { type MonthBounds, noDay, noNumber, writeDay } from "./amounts-and-dates.ts";
import { packCode } from "./codes.ts";
import { type ContractDraft, contractOfNumber, endOf, payTypes } from "./contract.ts";
import type { OpenDeclaration } from "./declarations.ts";
import type { PersonDraft } from "./individual.ts";

/** What a person's month needs beyond what her own lines say. */
export interface MonthContext {
  readonly declaration: OpenDeclaration;
  /** Of the establishment, else of the company. */
  readonly collectiveAgreement: Known<string>;
}

/** S21.G00.53: paid work, in hours. Days and calendar days (12, 40) say nothing of hours. */
const paidWork = packCode("01");
const hourUnit = packCode("10");

/** S21.G00.86: seniority in the firm, and the months of each unit (day, month, year). */
const seniorityInFirm = packCode("07");
const monthsByUnit: ReadonlyMap<number, number> = new Map([
  [packCode("01"), 12 / 365.25],
  [packCode("02"), 1],
  [packCode("03"), 12],
]);
const longestSeniorityMonths = 12 * 80;

/** A larger share of the reference hours is a typing error. */
const largestShare = 3;

/** Brings pay and activity to the contracts they name. */
export function settlePay(person: PersonDraft, bounds: MonthBounds): void {
  const { contracts, pays, activities } = person;
  for (let at = 0; at < pays.count; at += 1) {
    const pay = pays.at(at);
    if (pay.type !== payTypes.gross && pay.type !== payTypes.base) continue;
    const contract = contractOfNumber(contracts, pay.contractHash);
    const sum = pay.type === payTypes.gross ? contract?.gross : contract?.base;
    sum?.add(pay.amount, pay.hours, pay.start === noDay || pay.start >= bounds.first);
  }
  for (let at = 0; at < activities.count; at += 1) {
    const { pay, type, unit, measure } = activities.at(at);
    if (type !== paidWork || unit !== hourUnit || measure === noNumber) continue;
    const carrier = pay < 0 ? undefined : pays.at(pay);
    const contract = contractOfNumber(contracts, carrier?.contractHash ?? 0);
    contract?.hours.add(carrier?.type ?? 0, measure);
  }
}

/** A person whose lines were all read, with her key, the contract that describes her month and her absences. */
export interface SettledPerson {
  readonly person: PersonDraft;
  readonly contract: ContractDraft;
  readonly staffNumber: string;
  readonly absences: Absences;
}

/** A person's month as the model writes it. */
export function employeeFacts(
  { person, contract, staffNumber, absences }: SettledPerson,
  context: MonthContext,
): DeclaredEmployee {
  return {
    staffNumber,
    stopDays: absences.stopDays,
    suspensionDays: absences.suspensionDays,
    establishment: context.declaration.establishment,
    occupationCode: contract.occupation,
    jobLabel: contract.label,
    exposures: exposuresOf(person, contract),
    jobStatus: contract.status,
    jobGrade: contract.grade,
    collectiveAgreement: contract.agreement ?? context.collectiveAgreement,
    contractKind: contract.isApprenticeship ? apprenticeship : contract.kind,
    workingTime: contract.workingTime,
    workingTimeShare: shareOf(contract),
    paidHours: hoursOf(contract),
    grossPay: contract.gross.isDeclared ? known(euroCents(contract.gross.total)) : unknown,
    hourlyPay: hourlyPayOf(contract),
    qualificationLevel: person.qualification,
    certifications: unknown,
    sex: person.sex,
    ageBand: ageBandOf(person.birth, context.declaration.bounds),
    contractStart: contract.start === noDay ? unknown : knownDay(contract.start),
    tenureMonths: tenureOf(person, contract),
    exit: exitOf(contract),
    contractCount: person.contracts.count,
  };
}

const apprenticeship: Known<ContractKind> = known("apprenticeship");

function shareOf({ quota, referenceQuota }: ContractDraft): Known<number> {
  if (quota <= 0 || referenceQuota <= 0) return unknown;
  const share = quota / referenceQuota;
  return share <= largestShare ? known(share) : unknown;
}

function hoursOf(contract: ContractDraft): Known<number> {
  return contract.hours.isDeclared ? known(contract.hours.total / 100) : unknown;
}

/** Base salary over its hours when both are declared; else gross pay of the month over its paid hours. */
function hourlyPayOf({ base, gross, hours }: ContractDraft): Known<EuroCents> {
  const ofBase = hourly(base.ofMonth, base.hoursOfMonth);
  return ofBase.known ? ofBase : hourly(gross.ofMonth, hours.total);
}

/** Cents over hundredths of hours; unknown without hours, and in months of correction. */
function hourly(amount: number, hours: number): Known<EuroCents> {
  if (!(amount > 0 && hours > 0)) return unknown;
  return known(euroCents(Math.round((amount * 100) / hours)));
}

/** Factors declared for the contract; unknown when none is declared, since most months say nothing of them. */
function exposuresOf(person: PersonDraft, contract: ContractDraft): Known<readonly Exposure[]> {
  if (person.exposures.count === 0) return unknown;
  const declared = person.exposures
    .list()
    .filter(({ contractHash }) => contractOfNumber(person.contracts, contractHash) === contract);
  const factors = declared.flatMap(({ exposure }) => (exposure.known ? [exposure.value] : []));
  if (factors.length === 0 && !declared.some(({ isNone }) => isNone)) return unknown;
  return known([...new Set(factors)].sort());
}

/** Bounds of the bands, in whole years. */
const lastAgeOfBands = [
  [24, "15-24"],
  [34, "25-34"],
  [44, "35-44"],
  [54, "45-54"],
  [100, "55+"],
] as const;
const knownBands = lastAgeOfBands.map(([lastAge, band]) => ({ lastAge, band: known(band) }));
const youngestAge = 14;

/** The band of an age at the end of the month. At 14 an apprentice may already be under contract. */
export function ageBandOf(birth: number, { last }: MonthBounds): DeclaredEmployee["ageBand"] {
  if (birth === noDay) return unknown;
  const years = Math.floor(last / 10_000) - Math.floor(birth / 10_000);
  const age = last % 10_000 < birth % 10_000 ? years - 1 : years;
  if (age < youngestAge) return unknown;
  for (const { lastAge, band } of knownBands) if (age <= lastAge) return band;
  return unknown;
}

function tenureOf(person: PersonDraft, contract: ContractDraft): Known<number> {
  if (person.seniorities.count === 0) return unknown;
  const declared = person.seniorities
    .list()
    .find(
      ({ type, contractHash }) =>
        type === seniorityInFirm && contractOfNumber(person.contracts, contractHash) === contract,
    );
  if (declared === undefined) return unknown;
  const months = Math.floor((declared.amount / 100) * (monthsByUnit.get(declared.unit) ?? Number.NaN));
  // Seniority is never zero: below a month it is said in days.
  return months >= 0 && months <= longestSeniorityMonths ? known(months) : unknown;
}

function exitOf(contract: ContractDraft): DeclaredEmployee["exit"] {
  const end = endOf(contract);
  if (end === noDay || contract.endReason === "cancelled") return unknown;
  return known({ day: writeDay(end), reason: contract.endReason });
}

const mostDaysKept = 40_000;
const knownDays = new Map<number, DeclaredEmployee["contractStart"]>();

/** Contracts start on few different days: each is written once. */
function knownDay(day: number): DeclaredEmployee["contractStart"] {
  const kept = knownDays.get(day);
  if (kept !== undefined) return kept;
  const written = known(writeDay(day));
  if (knownDays.size < mostDaysKept) knownDays.set(day, written);
  return written;
}
