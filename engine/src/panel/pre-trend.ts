import { fisherUpper } from "../distributions/incomplete-beta.ts";
import { cholesky, solveLower } from "../linear/cholesky.ts";
import type { PreTrendTest } from "./panel-finding.ts";
import type { InferredEffect } from "./pulled-effects.ts";

/**
 * Are all the effects before training zero? A Wald test on the CR2 covariance of the estimates, read on an F
 * distribution with the smallest of their degrees of freedom, as Hotelling's T²; undefined when these do not suffice.
 * Reference: Pustejovsky & Tipton (2018), J. Business & Economic Statistics 36:672, section 3.
 */
export function preTrendTest(leads: readonly InferredEffect[]): PreTrendTest | undefined {
  const effects = leads.length;
  const degrees = Math.min(...leads.map(({ effect }) => effect.inference.degreesOfFreedom));
  const degreesOfFreedom = degrees - effects + 1;
  if (effects === 0 || !(degreesOfFreedom > 0)) return undefined;
  const scores = leads.flatMap((lead) => (lead.scores === undefined ? [] : [lead.scores]));
  if (scores.length < effects) return undefined;
  const factor = cholesky(scores.map((left) => Float64Array.from(scores, (right) => product(left, right))));
  if (factor === undefined) return undefined;
  const shares = solveLower(
    factor,
    leads.map(({ effect }) => effect.estimate),
  );
  const wald = product(shares, shares);
  const statistic = (degreesOfFreedom * wald) / (degrees * effects);
  const pValue = fisherUpper(statistic, effects, degreesOfFreedom);
  return { statistic, effects, distribution: "F", degreesOfFreedom, pValue };
}

function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}
