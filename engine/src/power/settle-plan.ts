import type { PowerCaveat } from "./power-caveat.ts";
import type { PowerRefusal } from "./power-refusal.ts";
import type { PowerDesign, PowerRequest } from "./power-request.ts";
import {
  clustersPrecision,
  type Precision,
  pairsPrecision,
  repeatedPrecision,
  twoGroupsPrecision,
  withinPeople,
} from "./precision.ts";

/** A request with its defaults, matching allowed for. */
export interface SettledPlan {
  readonly design: PowerDesign;
  readonly treated: number;
  readonly comparison: number;
  readonly treatedClusters: number;
  readonly comparisonClusters: number;
  readonly intraclass: number;
  readonly correlation: number;
  readonly before: number;
  readonly after: number;
  readonly explained: number;
  readonly power: number;
  readonly alpha: number;
}

type Settled =
  | { readonly ok: true; readonly plan: SettledPlan; readonly caveats: readonly PowerCaveat[] }
  | { readonly ok: false; readonly refusal: PowerRefusal };

/** Fewest trained people for whom the comparison of groups gives an estimate at all. */
const fewestEstimated = 5;

/** Reads a request: its design, its defaults, and what of it counts for nothing. */
export function settlePlan(request: PowerRequest): Settled {
  const refusal = outOfRange(request) ?? missing(request);
  if (refusal !== undefined) return { ok: false, refusal };
  const design = designOf(request);
  const kept = Math.round(request.treated * (request.kept ?? 1));
  const offered = request.comparison ?? 0;
  const used = request.ratio === undefined ? offered : Math.min(offered, Math.round(request.ratio * kept));
  const plan: SettledPlan = {
    design,
    treated: kept,
    comparison: used,
    treatedClusters: request.clusters ?? 0,
    comparisonClusters: request.comparisonClusters ?? request.clusters ?? 0,
    intraclass: request.intraclass ?? 0.1,
    correlation: request.correlation ?? 0.5,
    before: request.periodsBefore ?? 1,
    after: request.periodsAfter ?? 1,
    explained: request.explained ?? 0,
    power: request.power ?? 0.8,
    alpha: 1 - (request.confidence ?? 0.95),
  };
  const tooSmall = evidenceRefusal(plan);
  if (tooSmall !== undefined) return { ok: false, refusal: tooSmall };
  return { ok: true, plan, caveats: [...ignored(request, design), ...cautions(plan, request, offered)] };
}

function designOf(request: PowerRequest): PowerDesign {
  if (request.share !== undefined) return "shares";
  if ((request.comparison ?? 0) === 0) return "beforeAfter";
  const isRepeated = request.periodsBefore !== undefined || request.periodsAfter !== undefined;
  if (request.clusters !== undefined) return isRepeated ? "clustersOverTime" : "clusters";
  return isRepeated ? "differenceInDifferences" : "twoGroups";
}

type Check = readonly [keyof PowerRequest, (value: number) => boolean];

const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= 1e6;
const checks: readonly Check[] = [
  ["treated", isCount],
  ["comparison", (value) => value === 0 || isCount(value)],
  ["clusters", isCount],
  ["comparisonClusters", isCount],
  ["intraclass", (value) => value >= 0 && value < 1],
  ["correlation", (value) => value >= 0 && value < 1],
  ["periodsBefore", isCount],
  ["periodsAfter", isCount],
  ["share", (value) => value > 0 && value < 1],
  ["explained", (value) => value >= 0 && value < 1],
  ["ratio", (value) => value > 0 && value <= 1000],
  ["kept", (value) => value > 0 && value <= 1],
  ["power", (value) => value >= 0.5 && value <= 0.999],
  ["confidence", (value) => value >= 0.5 && value <= 0.999],
  ["outcomeSpread", (value) => value > 0 && value < Number.POSITIVE_INFINITY],
  ["effect", (value) => value !== 0 && Number.isFinite(value)],
];

function outOfRange(request: PowerRequest): PowerRefusal | undefined {
  const wrong = checks.find(([option, isGood]) => {
    const value = request[option];
    return typeof value === "number" && !isGood(value);
  });
  if (wrong !== undefined) return { code: "optionOutOfRange", option: wrong[0] };
  const { share, effect } = request;
  const isOutside =
    share !== undefined && effect !== undefined && (share + effect <= 0 || share + effect >= 1);
  return isOutside ? { code: "optionOutOfRange", option: "effect" } : undefined;
}

function missing(request: PowerRequest): PowerRefusal | undefined {
  const alone = (request.comparison ?? 0) === 0;
  const needing = (["clusters", "share", "ratio", "kept"] as const).find(
    (option) => request[option] !== undefined,
  );
  if (alone && needing !== undefined) return { code: "missingOption", option: "comparison", beside: needing };
  if (request.comparisonClusters !== undefined && request.clusters === undefined)
    return { code: "missingOption", option: "clusters", beside: "comparisonClusters" };
  return undefined;
}

function evidenceRefusal(plan: SettledPlan): PowerRefusal | undefined {
  const { design, treated, comparison, treatedClusters, comparisonClusters } = plan;
  if (treated < 2) return { code: "tooFewPeople", group: "treated", needed: 2 };
  if (design !== "beforeAfter" && comparison < 2)
    return { code: "tooFewPeople", group: "comparison", needed: 2 };
  if (design !== "clusters" && design !== "clustersOverTime") return undefined;
  const clusters = treatedClusters + comparisonClusters;
  if (clusters < 3) return { code: "tooFewClusters", clusters, needed: 3 };
  if (treatedClusters > treated) return { code: "moreClustersThanPeople", group: "treated" };
  return comparisonClusters > comparison
    ? { code: "moreClustersThanPeople", group: "comparison" }
    : undefined;
}

/** Options each design reads besides those that all read. */
const readBy: Readonly<Record<PowerDesign, readonly (keyof PowerRequest)[]>> = {
  twoGroups: ["comparison", "explained", "ratio", "kept", "outcomeSpread"],
  beforeAfter: ["comparison", "correlation", "periodsBefore", "periodsAfter", "outcomeSpread"],
  differenceInDifferences: [
    "comparison",
    "explained",
    "ratio",
    "kept",
    "outcomeSpread",
    "correlation",
    "periodsBefore",
    "periodsAfter",
  ],
  clusters: ["comparison", "explained", "clusters", "comparisonClusters", "intraclass", "outcomeSpread"],
  clustersOverTime: [
    "comparison",
    "explained",
    "clusters",
    "comparisonClusters",
    "intraclass",
    "outcomeSpread",
    "correlation",
    "periodsBefore",
    "periodsAfter",
  ],
  shares: ["comparison", "share", "ratio", "kept"],
};
/** What only some designs read; the rest of a request is read by all. */
const readBySome = [
  "comparison",
  "clusters",
  "comparisonClusters",
  "intraclass",
  "correlation",
  "periodsBefore",
  "periodsAfter",
  "share",
  "explained",
  "ratio",
  "kept",
  "outcomeSpread",
] as const;

function ignored(request: PowerRequest, design: PowerDesign): readonly PowerCaveat[] {
  return readBySome
    .filter((option) => request[option] !== undefined && !readBy[design].includes(option))
    .map((option) => ({ code: "optionIgnored", option }) as const);
}

function cautions(plan: SettledPlan, request: PowerRequest, offered: number): readonly PowerCaveat[] {
  const caveats: PowerCaveat[] = [];
  for (const option of ["correlation", "intraclass"] as const) {
    const isRead = readBy[plan.design].includes(option);
    if (isRead && request[option] === undefined)
      caveats.push({ code: "assumedLikeness", option, value: plan[option] });
  }
  if (plan.design === "beforeAfter") caveats.push({ code: "noComparison" });
  else if (plan.treated < fewestEstimated)
    caveats.push({ code: "tooFewToEstimate", treated: plan.treated, needed: fewestEstimated });
  if (plan.comparison < offered)
    caveats.push({ code: "comparisonsUnused", used: plan.comparison, of: offered });
  const clusters = plan.treatedClusters + plan.comparisonClusters;
  if (clusters > 0 && clusters < 10 && plan.design !== "shares")
    caveats.push({ code: "fewClusters", clusters });
  return caveats;
}

/** Precision of a settled plan; shares have their own rules. */
export function precisionOf(plan: SettledPlan): Precision {
  switch (plan.design) {
    case "beforeAfter": {
      const pairs = pairsPrecision({ people: plan.treated, correlation: plan.correlation });
      // One measure on each side is the plain pair; more of them are averaged first.
      const averaged = withinPeople(plan) / Math.sqrt(2 * (1 - plan.correlation));
      return { ...pairs, standardError: pairs.standardError * averaged };
    }
    case "differenceInDifferences":
      return repeatedPrecision(plan);
    case "clusters":
      return clustersPrecision(plan);
    case "clustersOverTime": {
      const { standardError, degreesOfFreedom } = clustersPrecision(plan);
      return { standardError: standardError * withinPeople(plan), degreesOfFreedom };
    }
    default:
      return twoGroupsPrecision(plan);
  }
}
