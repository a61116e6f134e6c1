import { type PowerFinding, type PowerRequest, planPower } from "../../../engine/src/power/index.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { detectableShareLeft } from "./detectable-fall.ts";
import type { Plan, PlannedComparison, PlannedIndicator } from "./model.ts";
import type { ComparisonRule } from "./vocabulary.ts";

/** Why nothing can be said beforehand of what would be seen, each with its cheapest way to do better. */
export const unseenReasons = [
  "noRule",
  "noTrained",
  "noCompared",
  "noGroups",
  "oneFigure",
  "shareAlone",
  "sharePooled",
  "noStartShare",
  "noAccidentCount",
  "severityDays",
  "tooFew",
] as const;
export type UnseenReason = (typeof unseenReasons)[number];

/** The smallest change that would be seen eight times out of ten with the people of the plan. */
export type SeenLimit =
  | { readonly kind: "points"; readonly rise: Known<number>; readonly fall: Known<number> }
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "spreads"; readonly value: number }
  /** Accidents of the start, and how many at most may be left for the fall to be seen. */
  | { readonly kind: "accidents"; readonly start: number; readonly left: Known<number> };

export type CouldBeSeen =
  | { readonly kind: "notEstimable"; readonly reason: UnseenReason }
  | {
      readonly kind: "seen";
      readonly limit: SeenLimit;
      readonly trained: number;
      readonly compared: number;
      /** Whether the change worth knowing would be seen; unknown when it is not told in a unit that compares. */
      readonly isEnough: Known<boolean>;
      /** Likeness of two measures of a person, or of people of one company, that the figure takes for granted. */
      readonly assumes: Known<number>;
    };

/** Rules that compare people who were measured before and after with others measured as often. */
const overTime: readonly ComparisonRule[] = ["waitingList", "staggeredStart", "similarPeople", "sisterSite"];

/** Likeness of two measures of one person, where nobody measured it: that of the engine. */
const assumedLikeness = 0.5;
/** Likeness of people of one team or company, where nobody measured it: that of the engine. */
const assumedCompanyLikeness = 0.1;

/** What a plan could see of one of its indicators, before anything starts. */
export function whatCouldBeSeen({ comparison }: Plan, indicator: PlannedIndicator): CouldBeSeen {
  const { measure } = indicator;
  if (measure === "severity") return notEstimable("severityDays");
  if (measure === "figure") return notEstimable("oneFigure");
  if (measure === "accidents") return seenAccidents(indicator);
  if (!comparison.rule.known) return notEstimable("noRule");
  if (!comparison.trained.known || comparison.trained.value === 0) return notEstimable("noTrained");
  const request = requestOf(comparison, comparison.rule.value, comparison.trained.value);
  if (typeof request === "string") return notEstimable(request);
  return measure === "share" ? seenShare(request, indicator) : seenScore(request, indicator);
}

function notEstimable(reason: UnseenReason): CouldBeSeen {
  return { kind: "notEstimable", reason };
}

/** The study as the engine knows it, or what is missing to say it. */
function requestOf(
  { compared, groups }: PlannedComparison,
  rule: ComparisonRule,
  treated: number,
): PowerRequest | UnseenReason {
  if (rule === "none") return { treated };
  if (!compared.known || compared.value === 0) return "noCompared";
  const pair = { treated, comparison: compared.value };
  if (rule === "pooledPeers")
    return groups.known ? { ...pair, clusters: groups.value, comparisonClusters: groups.value } : "noGroups";
  return overTime.includes(rule) ? { ...pair, periodsBefore: 1, periodsAfter: 1 } : pair;
}

function seenScore(request: PowerRequest, indicator: PlannedIndicator): CouldBeSeen {
  const { spread, smallest } = indicator;
  const finding = planPower({ ...request, ...(spread.known ? { outcomeSpread: spread.value } : {}) });
  if (finding.kind === "refused" || isTooFew(finding)) return notEstimable("tooFew");
  const { value, inStandardDeviations = 0 } = finding.detectable;
  const limit: SeenLimit =
    value === undefined ? { kind: "spreads", value: inStandardDeviations } : { kind: "value", value };
  const isEnough = value !== undefined && smallest.known ? known(smallest.value >= value) : unknown;
  return { kind: "seen", limit, ...peopleOf(finding), isEnough, assumes: assumedBy(request) };
}

/** Shares are compared between people: the share expected without training is that of the start, in percent. */
function seenShare(request: PowerRequest, { baseline, smallest, direction }: PlannedIndicator): CouldBeSeen {
  const { treated, comparison, clusters } = request;
  if (comparison === undefined) return notEstimable("shareAlone");
  if (clusters !== undefined) return notEstimable("sharePooled");
  const start = baseline.known && baseline.value.kind === "value" ? baseline.value.value / 100 : undefined;
  if (start === undefined || start <= 0 || start >= 1) return notEstimable("noStartShare");
  const finding = planPower({ treated, comparison, share: start });
  if (finding.kind === "refused" || isTooFew(finding)) return notEstimable("tooFew");
  const [rise, fall] = [finding.detectable.value, finding.detectableFall].map((size) =>
    size === undefined ? unknown : known(100 * size),
  );
  const limit = { kind: "points", rise: rise ?? unknown, fall: fall ?? unknown } as const;
  const wanted = direction === "fall" ? limit.fall : limit.rise;
  const isEnough = smallest.known ? known(wanted.known && smallest.value >= wanted.value) : unknown;
  return { kind: "seen", limit, ...peopleOf(finding), isEnough, assumes: unknown };
}

function seenAccidents({ baseline, smallest }: PlannedIndicator): CouldBeSeen {
  const counted = baseline.known && baseline.value.kind === "accidents" ? baseline.value : undefined;
  if (counted === undefined || !counted.accidents.known) return notEstimable("noAccidentCount");
  const start = counted.accidents.value;
  const share = start === 0 ? undefined : detectableShareLeft(start);
  const left = share === undefined ? unknown : known(Math.floor(share * start + 1e-9));
  const change =
    left.known && counted.hours.known ? (start - left.value) / (counted.hours.value / 1e6) : undefined;
  const isEnough =
    smallest.known && counted.hours.known ? known(change !== undefined && smallest.value >= change) : unknown;
  const limit = { kind: "accidents", start, left } as const;
  return { kind: "seen", limit, trained: 0, compared: 0, isEnough, assumes: unknown };
}

function peopleOf({ sizes }: Extract<PowerFinding, { readonly kind: "estimated" }>) {
  return { trained: sizes.treated, compared: sizes.comparison };
}

function assumedBy({ clusters, comparison, periodsBefore }: PowerRequest): Known<number> {
  if (clusters !== undefined) return known(assumedCompanyLikeness);
  return comparison === undefined || periodsBefore !== undefined ? known(assumedLikeness) : unknown;
}

/** The engine will compute no effect for so few people, whatever could be seen in theory. */
function isTooFew({ caveats }: PowerFinding): boolean {
  return caveats.some(({ code }) => code === "tooFewToEstimate");
}
