import type { comparisonRules } from "../plans/index.ts";

/** What payroll tells of a person later, without asking anybody. */
export const outcomeKeys = [
  "stillEmployed",
  "openEnded",
  "movedGrade",
  "movedOccupation",
  "payChange",
  "longAbsence",
] as const;
export type OutcomeKey = (typeof outcomeKeys)[number];

/** Indicators of the plan's catalogue that each outcome tells something of. */
export const sheetsOfOutcome: Readonly<Record<OutcomeKey, readonly string[]>> = {
  stillEmployed: ["retention", "leavers"],
  openEnded: ["stableContract", "trajectory"],
  movedGrade: ["trajectory", "internalMobility", "recognizedSkills"],
  movedOccupation: ["internalMobility", "trajectory"],
  payChange: ["trajectory", "recognizedSkills"],
  longAbsence: ["absence"],
};

/** Months after the start at which an outcome may be read. */
export const horizons = [3, 6, 9, 12, 18, 24] as const;

/** Rules that payroll alone can carry out; peers are other companies, and nobody is nobody. */
export const computableRules = [
  "waitingList",
  "staggeredStart",
  "similarPeople",
  "sisterSite",
  "earlierCohort",
] as const satisfies readonly (typeof comparisonRules)[number][];
export type ComputableRule = (typeof computableRules)[number];

/** What is known of a person at the start, and nothing later. */
export const startFacts = [
  "tenure",
  "age",
  "site",
  "occupation",
  "contract",
  "workingTime",
  "pay",
  "absenceBefore",
] as const;
export type StartFact = (typeof startFacts)[number];

/** Where people who are left out of a comparison go, and why. */
export const asideReasons = ["notLinked", "notInPayroll", "begunLater", "factUnknown", "alone"] as const;
export type AsideReason = (typeof asideReasons)[number];
