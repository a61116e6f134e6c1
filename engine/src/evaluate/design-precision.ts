import { effectiveSize } from "../balance/effective-size.ts";
import { detectableInStandardErrors } from "../power/detectable-effect.ts";
import type { DesignDetectable } from "./comparison-design.ts";
import type { DesignPrecision, MethodDesign } from "./method.ts";
import type { People } from "./people.ts";

/** Chance of seeing the smallest effect that is called detectable. */
export const wantedPower = 0.8;

/** What a design could see; undefined when groups share fate, as nobody knows beforehand how much. */
export function designDetectable(
  people: People,
  design: MethodDesign,
  confidence: number,
): DesignDetectable | undefined {
  if (people.clusters !== undefined) return undefined;
  const { variance, degreesOfFreedom } = design.precision?.() ?? weightedPrecision(people, design.weights);
  if (!(degreesOfFreedom >= 1) || !(variance > 0)) return undefined;
  const inStandardErrors = detectableInStandardErrors(degreesOfFreedom, 1 - confidence, wantedPower);
  return { inStandardDeviations: inStandardErrors * Math.sqrt(variance), power: wantedPower };
}

/** Of a difference of weighted means: one over the effective people of each arm, as Welch (1947), Biometrika 34:28. */
function weightedPrecision({ treated }: People, weights: Float64Array): DesignPrecision {
  const parts = [1, 0].map((arm) => {
    const people = effectiveSize(weights.filter((_, person) => treated[person] === arm));
    return { variance: 1 / people, degreesOfFreedom: people - 1 };
  });
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const squares = parts.reduce((sum, part) => sum + part.variance ** 2 / part.degreesOfFreedom, 0);
  return { variance, degreesOfFreedom: variance ** 2 / squares };
}
