import { type Absence, daysWithin, stopsIn, suspensionsIn } from "./absences.ts";
import type { CompanySettings } from "./company-settings.ts";
import { purpose } from "./draw-purposes.ts";
import type { Employment } from "./employment.ts";
import { pickIndex, uniform } from "./random.ts";
import type { Trade } from "./sectors.ts";
import type { StoryMonth } from "./story-calendar.ts";

/**
 * One person's month as payroll writes it. Texts and codes are the declared ones, "" when payroll does not know;
 * the truth stands in `employment`, `trade` and `grade`.
 */
export interface PersonMonth {
  readonly employment: Employment;
  readonly month: StoryMonth;
  /** Position of the establishment among the company's, 0 for the first. */
  readonly establishment: number;
  /** Position of the client's site, -1 when the person works at the establishment. */
  readonly site: number;
  /** Trade and position held at the end of the month. */
  readonly trade: Trade;
  readonly grade: number;
  readonly staffNumber: string;
  readonly jobLabel: string;
  readonly occupationCode: string;
  readonly gradeText: string;
  /** Code of S21.G00.30.024. */
  readonly levelCode: string;
  /** Code of S21.G00.40.007, and of S21.G00.40.008: 99 for no scheme, 65 for apprenticeship. */
  readonly contractCode: string;
  readonly schemeCode: string;
  readonly isBirthDeclared: boolean;
  /** Codes of S21.G00.34.001. */
  readonly exposures: readonly string[];
  readonly stops: readonly Absence[];
  readonly stopDays: number;
  readonly suspensions: readonly Absence[];
  readonly suspensionDays: number;
  readonly pay: MonthPay;
  /** The second contract's pay, for those who have one. */
  readonly secondPay: MonthPay | undefined;
  /** The person leaves this month. */
  readonly isLast: boolean;
}

/** Hours in hundredths, amounts in cents. */
export interface MonthPay {
  readonly contractHours: number;
  readonly paidHours: number;
  readonly hourlyCents: number;
  readonly baseCents: number;
  /** Gross of the month, correction included. */
  readonly grossCents: number;
  /** Correction of an earlier month: 0 or negative. */
  readonly correctionCents: number;
}

/** Where a seat is. */
export interface Place {
  readonly establishment: number;
  readonly site: number;
}

/** The month of a person who is present. */
export function personMonth(
  settings: CompanySettings,
  employment: Employment,
  month: StoryMonth,
  place: Place,
): PersonMonth {
  const isPromoted = month.index >= employment.promotionMonth;
  const trade = isPromoted ? employment.promotedTrade : employment.trade;
  const grade = isPromoted ? employment.promotedGrade : employment.grade;
  const stops = stopsIn(employment, month);
  const suspensions = suspensionsIn(employment, month);
  const stopDays = daysWithin(stops, month);
  const suspensionDays = daysWithin(suspensions, month);
  const absentDays = Math.min(30, stopDays + suspensionDays + daysOutside(employment, month));
  const payOf = (contractHours: number, isMain: boolean) =>
    monthPay(settings, employment, { month, grade, contractHours, absentDays, isMain });
  return {
    employment,
    month,
    establishment: place.establishment,
    site: trade.isAtClientSite ? place.site : -1,
    trade,
    grade,
    staffNumber: staffNumberOf(settings, employment),
    jobLabel: jobLabelOf(settings, employment, trade, place.site),
    occupationCode: isMissing(employment, purpose.occupationMissing, settings.missing.occupationCode)
      ? ""
      : trade.occupationCode,
    gradeText: gradeTextOf(settings, employment, grade),
    levelCode: isMissing(employment, purpose.levelDeclared, settings.missing.qualificationLevel)
      ? ""
      : `0${employment.qualificationLevel}`,
    contractCode: contractCodeOf(settings, employment, month),
    schemeCode: employment.contractKind === "apprenticeship" ? "65" : "99",
    isBirthDeclared: !isMissing(employment, purpose.birthMissing, settings.missing.birthDate),
    exposures: exposuresOf(employment, trade),
    stops,
    stopDays,
    suspensions,
    suspensionDays,
    pay: payOf(employment.contractHours, true),
    secondPay: employment.hasSecondContract ? payOf(secondContractHours, false) : undefined,
    isLast: month.index === employment.exitMonth,
  };
}

/** The staff number as every file of the company writes it, with its leading zeros; "" when it has none. */
export function staffNumberOf(settings: CompanySettings, employment: Employment): string {
  if (isMissing(employment, purpose.staffNumberMissing, settings.missing.staffNumber)) return "";
  return String(employment.rank).padStart(6, "0");
}

/** Hundredths of hours a month. */
const secondContractHours = 2600;

function isMissing(employment: Employment, drawnFor: number, rate: number): boolean {
  return rate > 0 && uniform(employment.key, drawnFor) < rate;
}

function jobLabelOf(settings: CompanySettings, employment: Employment, trade: Trade, site: number): string {
  if (isMissing(employment, purpose.labelMissing, settings.missing.jobLabel)) return "";
  const label = trade.labels[pickIndex(uniform(employment.key, purpose.label), trade.labels.length)] ?? "";
  const showsSite = trade.isAtClientSite && site >= 0 && uniform(employment.key, purpose.siteInLabel) < 0.12;
  return showsSite ? `${label} - SITE ${site + 1}` : label;
}

function gradeTextOf(settings: CompanySettings, employment: Employment, grade: number): string {
  const { missing, flaws, sector } = settings;
  const draw = uniform(employment.key, purpose.gradeMissing);
  if (draw < missing.jobGrade) return "";
  const spread = uniform(employment.key, purpose.gradeText);
  if (draw < missing.jobGrade + flaws.unmappedGrade) {
    return sector.unmappedGrades[pickIndex(spread, sector.unmappedGrades.length)] ?? "";
  }
  const spellings = sector.grades[grade - 1]?.writtenAs ?? [];
  // Half write the label itself, as a payroll that is kept well would.
  const position = spread < 0.5 ? 0 : pickIndex((spread - 0.5) * 2, spellings.length);
  return spellings[position] ?? "";
}

function contractCodeOf(settings: CompanySettings, employment: Employment, month: StoryMonth): string {
  if (isMissing(employment, purpose.contractMissing, settings.missing.contractKind)) return "";
  if (employment.contractKind === "permanent") return "01";
  return employment.contractKind === "fixedTerm" && month.index >= employment.conversionMonth ? "01" : "02";
}

const noExposure: readonly string[] = [];

function exposuresOf(employment: Employment, trade: Trade): readonly string[] {
  if (trade.exposures.length === 0) return noExposure;
  return trade.exposures
    .filter(([, rate], rank) => uniform(employment.key, purpose.exposures, rank) < rate)
    .map(([code]) => code);
}

/** Days of the month before the entry or after the exit. */
function daysOutside(employment: Employment, month: StoryMonth): number {
  const before = Math.max(0, employment.startDay - month.firstDay);
  const after = Math.max(0, month.lastDay - employment.exitDay);
  return before + after;
}

interface PayFacts {
  readonly month: StoryMonth;
  readonly grade: number;
  readonly contractHours: number;
  readonly absentDays: number;
  readonly isMain: boolean;
}

function monthPay(settings: CompanySettings, employment: Employment, facts: PayFacts): MonthPay {
  const { month, contractHours } = facts;
  const raise = 1.015 ** (month.year - Number(settings.firstMonth.slice(0, 4)));
  const gridCents = (settings.sector.grades[facts.grade - 1]?.hourlyPay ?? 12) * 100;
  const hourlyCents = Math.round(gridCents * raise * (1 + 0.02 * employment.premium));
  const paidHours = Math.round((contractHours * (30 - facts.absentDays)) / 30);
  const baseCents = Math.round((hourlyCents * paidHours) / 100);
  const correctionCents = facts.isMain ? correctionOf(settings, employment, month) : 0;
  const tenureShare = Math.min(0.06, Math.max(0, month.index - employment.startMonth) / 2000);
  const grossCents = Math.round(baseCents * (1 + tenureShare)) + correctionCents;
  return { contractHours, paidHours, hourlyCents, baseCents, grossCents, correctionCents };
}

/** A correction takes back 100 to 500 euros, one in eight takes back 4,000: more than the month's pay. */
function correctionOf(settings: CompanySettings, employment: Employment, month: StoryMonth): number {
  const draw = uniform(employment.key, purpose.correction, month.index);
  if (draw >= settings.flaws.negativeCorrection) return 0;
  const size = uniform(employment.key, purpose.correctionSize, month.index);
  return size < 0.125 ? -400_000 : -Math.round(10_000 + size * 40_000);
}
