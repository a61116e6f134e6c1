import type { CompanySettings } from "./company-settings.ts";
import { purpose } from "./draw-purposes.ts";
import { chooseLife, type Life, type Newcomer, type PlannedContract, type Program } from "./program.ts";
import { cumulate, mix, pickByShare, pickIndex, uniform, waitingTime } from "./random.ts";
import type { Trade } from "./sectors.ts";
import { never, type StoryMonth } from "./story-calendar.ts";

/** One person's time in the company, from entry to exit: all that the months and the truth are made from. */
export interface Employment {
  /** Key of all the draws of this person. */
  readonly key: number;
  /** Rank of the person in the company, 1 for the first; it makes the staff number. */
  readonly rank: number;
  readonly seat: number;
  readonly occupant: number;
  readonly trade: Trade;
  /** Position in the grid, 1 for the lowest. */
  readonly grade: number;
  readonly isFemale: boolean;
  /** Days since 1970-01-01, as all days here. */
  readonly birthDay: number;
  /** True level, 1 to 8, whether payroll knows it or not. */
  readonly qualificationLevel: number;
  readonly isFullTime: boolean;
  /** Hundredths of hours a month. */
  readonly contractHours: number;
  /** Steps of 2 % above the pay of the position, 0 to 4. */
  readonly premium: number;
  readonly contractKind: PlannedContract;
  /** Month from which a fixed-term contract is permanent; `never` otherwise. */
  readonly conversionMonth: number;
  readonly startMonth: number;
  readonly startDay: number;
  /** `never` when the person is still there after the story. */
  readonly exitMonth: number;
  readonly exitDay: number;
  readonly exitCode: string;
  readonly isExitDeclared: boolean;
  readonly promotionMonth: number;
  readonly promotedTrade: Trade;
  readonly promotedGrade: number;
  readonly hasSecondContract: boolean;
  readonly program: Program | undefined;
}

/** A seat waiting for its occupant. */
export interface Opening {
  readonly seat: number;
  readonly occupant: number;
  readonly trade: Trade;
  /** 0 for the first occupant, who may have come long before. */
  readonly fromMonth: number;
}

/** The person who takes an opening: the same for the same company, seat and occupant. */
export function employ(settings: CompanySettings, opening: Opening): Employment {
  const { seat, occupant, trade } = opening;
  const key = mix(settings.seed, seat, occupant + 1);
  const isFullTime = uniform(key, purpose.partTime) >= trade.partTimeShare;
  const contractKind = contractKindOf(key, trade);
  const startMonth = startMonthOf(key, opening, contractKind);
  const start = settings.monthAt(startMonth);
  const premium = pickIndex(uniform(key, purpose.premium), 5);
  const birthDay = start.firstDay - ageInDays(key, contractKind, Math.max(0, -startMonth));
  const newcomer: Newcomer = { key, trade, isFullTime, premium, birthDay, startMonth, contractKind };
  const life = chooseLife(settings, newcomer);
  const grade = startGrade(key, trade);
  const promoted = promotionOf(settings, trade, grade);
  return {
    key,
    rank: seat + 1 + occupant * settings.headcount,
    seat,
    occupant,
    trade,
    grade,
    isFemale: uniform(key, purpose.sex) < trade.femaleShare,
    birthDay,
    qualificationLevel: 1 + pickByShare(uniform(key, purpose.level), cumulatedLevels(trade)),
    isFullTime,
    contractHours: isFullTime ? 15_167 : partTimeHours[pickIndex(uniform(key, purpose.hours), 5)] || 8667,
    premium,
    contractKind,
    conversionMonth: life.conversionMonth,
    startMonth,
    startDay: startDayOf(key, start, opening),
    exitMonth: life.exitMonth,
    ...exitOf(settings, newcomer, life),
    promotionMonth: promoted === undefined ? never : life.promotionMonth,
    promotedTrade: promoted?.trade ?? trade,
    promotedGrade: promoted?.grade ?? grade,
    hasSecondContract: !isFullTime && uniform(key, purpose.secondContract) < settings.flaws.secondContract,
    program: life.program,
  };
}

/** Whether the person is in the payroll of the month: those who leave are there in the month of their exit. */
export function isPresent(employment: Employment, monthIndex: number): boolean {
  return employment.startMonth <= monthIndex && monthIndex <= employment.exitMonth;
}

/** The month of the next occupant's entry. */
export function nextOpening(employment: Employment, trade: Trade): Opening {
  const gap = uniform(employment.key, purpose.vacancy) < 0.7 ? 1 : 2;
  return {
    seat: employment.seat,
    occupant: employment.occupant + 1,
    trade,
    fromMonth: employment.exitMonth + gap,
  };
}

/** Hundredths of hours a month. */
const partTimeHours = [6067, 8667, 10_400, 11_700, 13_000] as const;

const levelsByTrade = new Map<Trade, readonly number[]>();

function cumulatedLevels(trade: Trade): readonly number[] {
  const kept = levelsByTrade.get(trade);
  if (kept !== undefined) return kept;
  const cumulated = cumulate(trade.levelWeights);
  levelsByTrade.set(trade, cumulated);
  return cumulated;
}

function contractKindOf(key: number, trade: Trade): PlannedContract {
  const draw = uniform(key, purpose.contractKind);
  if (draw < trade.apprenticeShare) return "apprenticeship";
  return draw < trade.apprenticeShare + trade.fixedTermShare ? "fixedTerm" : "permanent";
}

function startMonthOf(key: number, opening: Opening, kind: PlannedContract): number {
  if (opening.occupant > 0) return opening.fromMonth;
  const meanMonths = kind === "permanent" ? 60 : 4;
  const most = kind === "permanent" ? 400 : 11;
  return -1 - Math.min(most, Math.floor(waitingTime(key, purpose.tenure) * meanMonths));
}

function startDayOf(key: number, start: StoryMonth, opening: Opening): number {
  const isFirstOfMonth = opening.occupant === 0 || uniform(key, purpose.startDay) < 0.6;
  return isFirstOfMonth ? start.firstDay : start.firstDay + pickIndex(uniform(key, purpose.startDay, 1), 24);
}

/** Days from birth to entry: 16 to 21 years for apprentices, 18 to 58 for others; 62 at most when the story starts. */
function ageInDays(key: number, kind: PlannedContract, tenureMonths: number): number {
  const draw = uniform(key, purpose.age);
  const oldest = Math.min(58, 62 - tenureMonths / 12);
  const years = kind === "apprenticeship" ? 16 + draw * 5 : 18 + (oldest - 18) * draw ** 1.3;
  return Math.floor(years * 365.25);
}

function startGrade(key: number, trade: Trade): number {
  return trade.gradeFrom + pickIndex(uniform(key, purpose.grade) ** 1.5, trade.gradeTo - trade.gradeFrom + 1);
}

/** Where a promotion leads: up in the trade's own positions, then to the trade above; nowhere from the very top. */
function promotionOf(
  settings: CompanySettings,
  trade: Trade,
  grade: number,
): { readonly trade: Trade; readonly grade: number } | undefined {
  const above = settings.sector.trades.find((other) => other.key === trade.promotesTo);
  if (grade < trade.gradeTo) return { trade, grade: grade + 1 };
  return above === undefined ? undefined : { trade: above, grade: above.gradeFrom };
}

/** Weights of resignation, mutual agreement, dismissal and end of trial, as codes of S21.G00.62.002. */
const exitShares = cumulate([52, 22, 16, 10]);
const exitCodes = ["059", "043", "020", "035"] as const;
const retirementCode = "039";
const retirementDays = 62 * 365.25;

function exitOf(
  settings: CompanySettings,
  newcomer: Newcomer,
  life: Life,
): Pick<Employment, "exitDay" | "exitCode" | "isExitDeclared"> {
  if (life.exitMonth === never) return { exitDay: never, exitCode: "", isExitDeclared: false };
  const { key } = newcomer;
  const month = settings.monthAt(life.exitMonth);
  const length = month.lastDay - month.firstDay + 1;
  // Nobody leaves before the 25th, so that an exit never precedes an entry of the same month.
  const exitDay = month.firstDay + 24 + pickIndex(uniform(key, purpose.exitDay), length - 24);
  return {
    exitDay,
    exitCode: exitCodeOf(newcomer, life, exitDay),
    isExitDeclared: uniform(key, purpose.exitDeclared) >= settings.flaws.forgottenEnd,
  };
}

function exitCodeOf(newcomer: Newcomer, life: Life, exitDay: number): string {
  if (life.isEndOfTerm) return newcomer.contractKind === "apprenticeship" ? "081" : "031";
  if (exitDay - newcomer.birthDay > retirementDays) return retirementCode;
  return exitCodes[pickByShare(uniform(newcomer.key, purpose.exitReason), exitShares)] ?? "059";
}
