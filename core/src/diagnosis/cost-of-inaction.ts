import { type EuroCents, euroCents } from "../kernel/money.ts";
import { assumptionOf } from "./assumptions.ts";
import type { CostAssumptionKey, CostFigureKey, Diagnosis, Range } from "./model.ts";

/** What goes on costing, family by family. */
export const costFamilies = ["turnover", "absence", "accidents", "complaints"] as const;
export type CostFamily = (typeof costFamilies)[number];

/** An amount of a year between its two bounds; the likeliest value is never shown without them. */
export interface AmountRange {
  readonly low: EuroCents;
  readonly likely: EuroCents;
  readonly high: EuroCents;
}

/** A family is counted when the firm gave its own figure; else it says which one is missing, and counts for nothing. */
export type FamilyCost =
  | {
      readonly family: CostFamily;
      readonly kind: "counted";
      readonly amount: AmountRange;
      readonly uses: readonly CostAssumptionKey[];
    }
  | { readonly family: CostFamily; readonly kind: "notCounted"; readonly missing: readonly CostFigureKey[] };

export interface CostOfInaction {
  readonly families: readonly FamilyCost[];
  /** `undefined` when no family is counted. A floor as long as one is not counted. */
  readonly total: AmountRange | undefined;
  readonly isPartial: boolean;
}

/**
 * What these situations cost in a year, which goes on while nothing is done. It is not what a training would save:
 * nothing here says how many departures or absences it would avoid.
 *
 * The range is interval arithmetic, not a Monte-Carlo draw. Every term is a product of values of at least 0, so that
 * the least total is reached where everything is least and the most where everything is most: both bounds are exact,
 * whatever the links between assumptions (the hour's cost is shared by two families). A draw would be narrower only by
 * supposing shapes of distributions and independence that nobody in the firm can vouch for.
 */
export function costOfInaction(diagnosis: Diagnosis): CostOfInaction {
  const families = costFamilies.map((family) => costOf(diagnosis, family));
  const amounts = families.flatMap((cost) => (cost.kind === "counted" ? [cost.amount] : []));
  return {
    families,
    total: amounts.length === 0 ? undefined : amounts.reduce(addAmounts),
    isPartial: amounts.length < families.length,
  };
}

type Reading = (assumption: CostAssumptionKey) => number;

interface FamilyPlan {
  readonly needs: readonly CostFigureKey[];
  readonly uses: readonly CostAssumptionKey[];
  /** Cents of a year, from the firm's figure and one of the three readings of the assumptions. */
  readonly cents: (count: number, read: Reading) => number;
}

const centsOfMinutes = (minutes: number, read: Reading): number => (minutes * read("hourCost")) / 60;

const plans: Readonly<Record<Exclude<CostFamily, "accidents">, FamilyPlan>> = {
  turnover: {
    needs: ["leavers"],
    uses: ["recruitmentTime", "handoverTime", "learningTime", "hourCost"],
    cents: (count, read) =>
      count * centsOfMinutes(read("recruitmentTime") + read("handoverTime") + read("learningTime"), read),
  },
  absence: {
    needs: ["absenceDays"],
    uses: ["absenceDayCost"],
    cents: (count, read) => count * read("absenceDayCost"),
  },
  complaints: {
    needs: ["complaints"],
    uses: ["complaintTime", "hourCost"],
    cents: (count, read) => count * centsOfMinutes(read("complaintTime"), read),
  },
};

/** Days of stopped work when they are known; else the accidents, times the days that each is supposed to cost. */
function accidentsPlan({ figures }: Diagnosis): FamilyPlan {
  if (figures.accidentDays !== undefined) {
    return {
      needs: ["accidentDays"],
      uses: ["accidentDayCost"],
      cents: (days, read) => days * read("accidentDayCost"),
    };
  }
  return {
    needs: ["accidents"],
    uses: ["daysPerAccident", "accidentDayCost"],
    cents: (count, read) => count * read("daysPerAccident") * read("accidentDayCost"),
  };
}

function costOf(diagnosis: Diagnosis, family: CostFamily): FamilyCost {
  const { needs, uses, cents } = family === "accidents" ? accidentsPlan(diagnosis) : plans[family];
  const missing = needs.filter((figure) => diagnosis.figures[figure] === undefined);
  const count = needs.map((figure) => diagnosis.figures[figure]?.value ?? 0)[0] ?? 0;
  if (missing.length > 0) return { family, kind: "notCounted", missing };
  const at = (bound: keyof Range) => cents(count, (key) => assumptionOf(diagnosis, key).range[bound]);
  const amount = {
    low: euroCents(Math.floor(at("low"))),
    likely: euroCents(Math.round(at("likely"))),
    high: euroCents(Math.ceil(at("high"))),
  };
  return { family, kind: "counted", amount, uses };
}

function addAmounts(sum: AmountRange, more: AmountRange): AmountRange {
  return {
    low: euroCents(sum.low + more.low),
    likely: euroCents(sum.likely + more.likely),
    high: euroCents(sum.high + more.high),
  };
}
