import { type JointEstimate, jointTest } from "../linear/joint-test.ts";
import type { PreTrendTest } from "./panel-finding.ts";
import type { InferredEffect } from "./pulled-effects.ts";

/**
 * Are the effects before training zero? All of them, given from the earliest to the latest; when they are too many for
 * the units, the latest ones only. The rule looks at numbers of units, never at outcomes.
 */
export function preTrendTest(leads: readonly InferredEffect[]): PreTrendTest | undefined {
  const estimates = leads.flatMap(({ effect, scores, parts }): readonly JointEstimate[] => {
    if (scores === undefined) return [];
    const { degreesOfFreedom } = effect.inference;
    return [
      { estimate: effect.estimate, degreesOfFreedom, scores, ...(parts === undefined ? {} : { parts }) },
    ];
  });
  for (let first = 0; first < estimates.length; first++) {
    const test = jointTest(estimates.slice(first));
    if (test === undefined) continue;
    if (isRoomy(test.effects, test.degreesOfFreedom) || test.effects === 1)
      return { ...test, distribution: "F" };
  }
  return undefined;
}

/** Hotelling's T² is close to its law when each effect has a few degrees of freedom to itself. */
function isRoomy(effects: number, degreesOfFreedom: number): boolean {
  return degreesOfFreedom >= 3 * effects;
}
