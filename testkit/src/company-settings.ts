import { addMonths, type Month } from "../../core/src/kernel/calendar.ts";
import { mix } from "./random.ts";
import { type Sector, type SectorName, sectorOf } from "./sectors.ts";
import { type StoryMonth, storyCalendar } from "./story-calendar.ts";

/** What a fictional company is asked to be. Everything left out is chosen from the sector and the seed. */
export interface FictionalCompanyWish {
  readonly seed: number;
  /** Seats, all taken in the first month: 1 to 1,000,000. */
  readonly headcount: number;
  readonly firstMonth: Month;
  /** 1 to 120. */
  readonly monthCount: number;
  readonly sector: SectorName;
  readonly name?: string;
  readonly establishmentCount?: number;
  /** Places of clients where people work; 0 for none. */
  readonly siteCount?: number;
  readonly program?: Partial<ProgramSettings> | "none";
  readonly missing?: Partial<MissingRates>;
  readonly flaws?: Partial<FlawRates>;
}

/** A training program for trades of the first levels, with its true effect. */
export interface ProgramSettings {
  readonly title: string;
  /** Month of the story, 0 for the first. */
  readonly startMonth: number;
  /** Months over which the sessions spread. */
  readonly length: number;
  /** How much the trained differ before training: 0 draws lots, 1 is plain, 2 is strong. */
  readonly selection: number;
  /** What training multiplies the monthly chance of promotion by. */
  readonly promotionRatio: number;
  /** What training multiplies the monthly chance of leaving by. */
  readonly exitRatio: number;
}

/** Share of people for whom a fact is missing, 0 to 1. */
export interface MissingRates {
  readonly staffNumber: number;
  readonly occupationCode: number;
  readonly jobLabel: number;
  readonly jobGrade: number;
  readonly qualificationLevel: number;
  readonly contractKind: number;
  readonly birthDate: number;
  /** Of trainings without a word on whether they are mandatory. */
  readonly trainingObligation: number;
}

/** Share of deliberate flaws, 0 to 1. */
export interface FlawRates {
  /** Of people whose position is a text that no grid knows. */
  readonly unmappedGrade: number;
  /** Of exits that payroll forgets to declare: the person is just gone the next month. */
  readonly forgottenEnd: number;
  /** Of months with a negative correction of an earlier pay. */
  readonly negativeCorrection: number;
  /** Of people with a second contract. */
  readonly secondContract: number;
}

export interface CompanySettings {
  /** The month of the story at a position, 0 for the first, negative before it. */
  readonly monthAt: (index: number) => StoryMonth;
  readonly seed: number;
  readonly headcount: number;
  readonly firstMonth: Month;
  readonly monthCount: number;
  readonly sector: Sector;
  readonly name: string;
  readonly establishmentCount: number;
  readonly siteCount: number;
  readonly program: ProgramSettings | undefined;
  readonly missing: MissingRates;
  readonly flaws: FlawRates;
}

/** Throws on a wish that cannot be: it is the tests' own mistake. */
export function settleWish(wish: FictionalCompanyWish): CompanySettings {
  const sector = sectorOf(wish.sector);
  requireWhole("headcount", wish.headcount, 1_000_000);
  requireWhole("month count", wish.monthCount, 120);
  const establishmentCount =
    wish.establishmentCount ?? Math.min(200, Math.max(1, Math.round(wish.headcount / 400)));
  requireWhole("establishment count", establishmentCount, wish.headcount);
  const nameRank = mix(wish.seed, 1, 0) % sector.companyNames.length;
  return {
    seed: wish.seed,
    headcount: wish.headcount,
    firstMonth: wish.firstMonth,
    monthAt: storyCalendar(wish.firstMonth),
    monthCount: wish.monthCount,
    sector,
    name: wish.name ?? sector.companyNames[nameRank] ?? "",
    establishmentCount,
    siteCount:
      wish.siteCount ?? Math.min(mostSites, Math.round(wish.headcount * sector.clientSitesPerEmployee)),
    program: settleProgram(wish),
    missing: { ...usualMissing, ...wish.missing },
    flaws: { ...usualFlaws, ...wish.flaws },
  };
}

/** Last month of the story. */
export function lastMonthOf(settings: CompanySettings): Month {
  return addMonths(settings.firstMonth, settings.monthCount - 1);
}

/** Unless asked for more. */
const mostSites = 2000;

const usualMissing: MissingRates = {
  staffNumber: 0,
  occupationCode: 0.01,
  jobLabel: 0.005,
  jobGrade: 0.04,
  qualificationLevel: 0.75,
  contractKind: 0,
  birthDate: 0.005,
  trainingObligation: 0.05,
};

const usualFlaws: FlawRates = {
  unmappedGrade: 0.03,
  forgottenEnd: 0.02,
  negativeCorrection: 0.004,
  secondContract: 0.05,
};

function settleProgram(wish: FictionalCompanyWish): ProgramSettings | undefined {
  if (wish.program === "none" || wish.monthCount < 6) return undefined;
  const program: ProgramSettings = {
    title: "Parcours premiers gestes",
    startMonth: Math.floor(wish.monthCount / 3),
    length: 2,
    selection: 1,
    promotionRatio: 2.5,
    exitRatio: 0.7,
    ...wish.program,
  };
  if (program.startMonth < 1 || program.startMonth + program.length >= wish.monthCount) {
    throw new Error(`invalid program; it must start and end within the story: ${program.startMonth}`);
  }
  return program;
}

function requireWhole(name: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new Error(`invalid ${name}; not a whole number from 1 to ${most}: ${value}`);
  }
}
