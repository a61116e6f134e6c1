import type { CompanySettings, ProgramSettings } from "./company-settings.ts";
import { purpose } from "./draw-purposes.ts";
import { logistic, pickIndex, uniform, waitingTime } from "./random.ts";
import type { Trade } from "./sectors.ts";
import { never } from "./story-calendar.ts";

export type PlannedContract = "permanent" | "fixedTerm" | "apprenticeship";

/** Facts of a person before their life in the company is decided. */
export interface Newcomer {
  readonly key: number;
  readonly trade: Trade;
  readonly isFullTime: boolean;
  readonly premium: number;
  /** Days since 1970-01-01. */
  readonly birthDay: number;
  readonly startMonth: number;
  readonly contractKind: PlannedContract;
}

/**
 * A cohort member's two lives, with and without the training, of which payroll shows one. Both come from the same
 * draws, so that the effect on each person is known. The cohort is everyone of the trades of the first levels with a
 * permanent contract, in the company before the program, still there and not yet promoted once its sessions are over:
 * membership does not depend on training, which changes nothing before that.
 */
export interface Program {
  readonly isTrained: boolean;
  /** Month of the session, when trained. */
  readonly sessionMonth: number;
  /** Chance of being trained given the facts below: the whole of the selection. */
  readonly propensity: number;
  readonly facts: SelectionFacts;
  /** Months of exit and promotion with and without the training; `never` beyond the story. */
  readonly trained: LifeCourse;
  readonly untrained: LifeCourse;
}

/** Everything that both selection and outcomes depend on, all of it in payroll before the program. */
export interface SelectionFacts {
  /** Steps of 2 % above the pay of the position, 0 to 4. */
  readonly premium: number;
  readonly isFullTime: boolean;
  /** Years at the start of the program. */
  readonly age: number;
  readonly tenureYears: number;
}

export interface LifeCourse {
  readonly exitMonth: number;
  readonly promotionMonth: number;
}

export interface Life extends LifeCourse {
  readonly conversionMonth: number;
  /** The exit is the end of a fixed-term or apprenticeship contract. */
  readonly isEndOfTerm: boolean;
  readonly program: Program | undefined;
}

/** Decides entries and exits, promotion and training of a newcomer. */
export function chooseLife(settings: CompanySettings, newcomer: Newcomer): Life {
  if (newcomer.contractKind !== "permanent") return termLife(settings, newcomer);
  const facts = selectionFacts(settings, newcomer);
  const untrained = lifeCourse(settings, newcomer, facts, never);
  const program = programOf(settings, newcomer, facts, untrained);
  const course = program?.isTrained === true ? program.trained : untrained;
  return { ...course, conversionMonth: never, isEndOfTerm: false, program };
}

/** Month after which the program can have effects. */
export function lastSessionMonth(program: ProgramSettings): number {
  return program.startMonth + program.length - 1;
}

function programOf(
  settings: CompanySettings,
  newcomer: Newcomer,
  facts: SelectionFacts,
  untrained: LifeCourse,
): Program | undefined {
  const program = settings.program;
  if (program === undefined || !newcomer.trade.isFirstLevels) return undefined;
  const lastSession = lastSessionMonth(program);
  const isInCohort =
    newcomer.startMonth < program.startMonth &&
    untrained.exitMonth > lastSession &&
    untrained.promotionMonth > lastSession;
  if (!isInCohort) return undefined;
  const propensity = logistic(-0.5 + program.selection * leaning(facts));
  const sessionOffset = pickIndex(uniform(newcomer.key, purpose.programMonth), program.length);
  return {
    isTrained: uniform(newcomer.key, purpose.programChoice) < propensity,
    sessionMonth: program.startMonth + sessionOffset,
    propensity,
    facts,
    trained: lifeCourse(settings, newcomer, facts, lastSession + 1),
    untrained,
  };
}

/** Managers send those who are paid better, full time, settled and younger: people who would have gone up anyway. */
function leaning(facts: SelectionFacts): number {
  return (
    0.8 * ((facts.premium - 2) / 1.41) +
    (facts.isFullTime ? 0.8 : -0.2) +
    0.2 * Math.min(2, facts.tenureYears / 5) -
    0.3 * ((facts.age - 40) / 10)
  );
}

function lifeCourse(
  settings: CompanySettings,
  newcomer: Newcomer,
  facts: SelectionFacts,
  trainedFrom: number,
): LifeCourse {
  const { key, trade, startMonth } = newcomer;
  const premium = (facts.premium - 2) / 1.41;
  const fullTime = facts.isFullTime ? 1 : 0;
  const promotionRate = 0.009 * Math.exp(0.55 * premium + 0.5 * fullTime - 0.2 * ((facts.age - 40) / 10));
  const exitRate =
    trade.monthlyExitRate *
    Math.exp(-0.3 * premium - 0.4 * fullTime - 0.3 * Math.min(2, facts.tenureYears / 5));
  const from = Math.max(0, startMonth);
  const { promotionRatio, exitRatio } = settings.program ?? { promotionRatio: 1, exitRatio: 1 };
  const exitMonth = monthOfEvent(waitingTime(key, purpose.exit), exitRate, {
    from,
    changesAt: trainedFrom,
    ratio: exitRatio,
  });
  const promotionMonth = monthOfEvent(waitingTime(key, purpose.promotion), promotionRate, {
    from: from + 3,
    changesAt: trainedFrom,
    ratio: promotionRatio,
  });
  const isSeen = promotionMonth < exitMonth && promotionMonth < settings.monthCount;
  return {
    exitMonth: exitMonth < settings.monthCount ? exitMonth : never,
    promotionMonth: isSeen ? promotionMonth : never,
  };
}

/** When the rate of an event, multiplied by `ratio` at some month, has added up to the waiting time. */
function monthOfEvent(
  wait: number,
  rate: number,
  course: { readonly from: number; readonly changesAt: number; readonly ratio: number },
): number {
  const { from, changesAt, ratio } = course;
  if (rate <= 0) return never;
  const firstPart = Math.max(0, changesAt - from) * rate;
  if (wait < firstPart) return from + Math.floor(wait / rate);
  return Math.max(from, changesAt) + Math.floor((wait - firstPart) / (rate * ratio));
}

function selectionFacts(settings: CompanySettings, newcomer: Newcomer): SelectionFacts {
  const startMonth = settings.program?.startMonth ?? 0;
  const day = settings.monthAt(startMonth).firstDay;
  return {
    premium: newcomer.premium,
    isFullTime: newcomer.isFullTime,
    age: Math.floor((day - newcomer.birthDay) / 365.25),
    tenureYears: Math.max(0, startMonth - newcomer.startMonth) / 12,
  };
}

/** A contract with an end: most leave at its end, some are kept. Never in the program's cohort. */
function termLife(settings: CompanySettings, newcomer: Newcomer): Life {
  const from = Math.max(0, newcomer.startMonth);
  const end = from + 1 + pickIndex(uniform(newcomer.key, purpose.fixedTermLength), 10);
  const isKept = uniform(newcomer.key, purpose.conversion) < 0.35;
  const isWithin = end < settings.monthCount;
  return {
    exitMonth: isWithin && !isKept ? end : never,
    promotionMonth: never,
    conversionMonth: isWithin && isKept ? end : never,
    isEndOfTerm: isWithin && !isKept,
    program: undefined,
  };
}
