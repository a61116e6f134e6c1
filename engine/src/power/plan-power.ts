import { detectableInStandardErrors } from "./detectable-effect.ts";
import { peopleNeeded, powerAt } from "./people-needed.ts";
import { planShares } from "./plan-shares.ts";
import type { PowerCaveat } from "./power-caveat.ts";
import type { DetectableSize, PowerAlternative, PowerEstimated, PowerFinding } from "./power-finding.ts";
import { causeOfPower, type PowerRefusal } from "./power-refusal.ts";
import type { PowerRequest } from "./power-request.ts";
import { precisionOf, type SettledPlan, settlePlan } from "./settle-plan.ts";
import { readPower } from "./words-of-plans.ts";
import { designExplanations, readPowerCaveat, readPowerRefusal } from "./words-of-power.ts";

/** Above this many standard deviations an effect is so large that it would be seen without counting. */
const largeEffect = 0.8;

/**
 * What a study could see before it starts: smallest detectable effect, chance to see a given one, people needed
 * for it.
 */
export function planPower(request: PowerRequest): PowerFinding {
  const settled = settlePlan(request);
  if (!settled.ok) return refusePower(settled.refusal);
  const { plan } = settled;
  const figures = plan.design === "shares" ? planShares(plan, request) : planMeans(plan, request);
  if (figures === undefined) {
    const { treated, comparison } = plan;
    return refusePower({ code: "nothingDetectable", treated, comparison });
  }
  const { caveats, ...found } = figures;
  const finding = {
    kind: "estimated",
    design: plan.design,
    power: plan.power,
    confidence: 1 - plan.alpha,
    sizes: {
      treated: plan.treated,
      comparison: plan.comparison,
      ...(plan.design === "clusters" || plan.design === "clustersOverTime"
        ? { treatedClusters: plan.treatedClusters, comparisonClusters: plan.comparisonClusters }
        : {}),
    },
    ...found,
  } as const;
  return {
    ...finding,
    caveats: [...settled.caveats, ...caveats].map((caveat) => ({
      ...caveat,
      reading: readPowerCaveat(caveat),
    })),
    reading: readPower(finding, request.wording ?? {}),
    explanation: designExplanations[plan.design],
  };
}

/** The figures of one plan, before its words. */
export type PowerFigures = Pick<
  PowerEstimated,
  "detectable" | "detectableFall" | "standardError" | "degreesOfFreedom" | "wanted" | "alternatives"
> & { readonly caveats: readonly PowerCaveat[] };

function planMeans(plan: SettledPlan, request: PowerRequest): PowerFigures {
  const { standardError, degreesOfFreedom } = precisionOf(plan);
  const spread = request.outcomeSpread;
  const detectable = detectableOf(plan, spread);
  const { inStandardDeviations = 0 } = detectable;
  return {
    detectable,
    standardError,
    degreesOfFreedom,
    alternatives: alternativesOf(plan, request, (changed) => detectableOf(changed, spread)),
    ...(request.effect === undefined ? {} : { wanted: wantedOf(plan, request.effect, spread ?? 1) }),
    caveats: inStandardDeviations > largeEffect ? [{ code: "onlyLargeEffects", inStandardDeviations }] : [],
  };
}

function detectableOf(plan: SettledPlan, spread: number | undefined): DetectableSize {
  const { standardError, degreesOfFreedom } = precisionOf(plan);
  const inStandardDeviations =
    standardError * detectableInStandardErrors(degreesOfFreedom, plan.alpha, plan.power);
  return { inStandardDeviations, ...(spread === undefined ? {} : { value: inStandardDeviations * spread }) };
}

/** The plan keeps its proportions: as many comparison people and clusters per trained person. */
function wantedOf(plan: SettledPlan, effect: number, spread: number): NonNullable<PowerEstimated["wanted"]> {
  const wanted = { effect: Math.abs(effect) / spread, power: plan.power, alpha: plan.alpha };
  const needed = peopleNeeded((treated) => precisionOf(scaled(plan, treated / plan.treated)), wanted);
  return {
    effect,
    power: powerAt(precisionOf(plan), wanted),
    ...(needed === undefined ? {} : { treatedNeeded: Math.ceil(needed - 1e-6) }),
  };
}

function scaled(plan: SettledPlan, times: number): SettledPlan {
  return {
    ...plan,
    treated: plan.treated * times,
    comparison: plan.comparison * times,
    treatedClusters: plan.treatedClusters * times,
    comparisonClusters: plan.comparisonClusters * times,
  };
}

/** The plan made larger in one way at a time, where that way exists. */
export function alternativesOf(
  plan: SettledPlan,
  request: PowerRequest,
  detectable: (changed: SettledPlan) => DetectableSize | undefined,
): readonly PowerAlternative[] {
  const { treated, comparison, treatedClusters, comparisonClusters, before, design } = plan;
  const hasClusters = design === "clusters" || design === "clustersOverTime";
  const overTime = design === "differenceInDifferences" || design === "clustersOverTime";
  const changes: readonly (readonly [PowerAlternative["change"], number, Partial<SettledPlan>])[] = [
    ["treatedDoubled", 2 * treated, { treated: 2 * treated }],
    ...(comparison > 0 && request.ratio === undefined
      ? ([["comparisonDoubled", 2 * comparison, { comparison: 2 * comparison }]] as const)
      : []),
    ...(hasClusters
      ? ([
          [
            "clustersDoubled",
            2 * treatedClusters,
            { treatedClusters: 2 * treatedClusters, comparisonClusters: 2 * comparisonClusters },
          ],
        ] as const)
      : []),
    ...(overTime ? ([["periodBeforeAdded", before + 1, { before: before + 1 }]] as const) : []),
  ];
  return changes.flatMap(([change, to, changed]) => {
    const size = detectable({ ...plan, ...changed });
    return size === undefined ? [] : [{ change, to, detectable: size }];
  });
}

function refusePower(refusal: PowerRefusal): PowerFinding {
  const { code } = refusal;
  const notEstimable = { code, cause: causeOfPower(code), reading: readPowerRefusal(refusal) };
  return { kind: "refused", notEstimable, caveats: [] };
}
