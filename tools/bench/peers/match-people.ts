import { type MatchedDesign, nearestNeighbors } from "../../../engine/src/designs/nearest-neighbors.ts";
import { logisticRegression } from "../../../engine/src/propensity/logistic.ts";
import type { People } from "./bench-people.ts";

/** The logit of the benches. */
export function fitLogit({ covariates, treated }: Pick<People, "covariates" | "treated">) {
  const ones = new Float64Array(treated.length).fill(1);
  const fitted = logisticRegression([ones, ...covariates], treated);
  if (fitted.kind !== "fitted") throw new Error(`invalid bench people; a logit that fits: ${fitted.kind}`);
  return fitted.fit;
}

/** One to one matching without replacement, the highest score first. */
export function match({ treated }: Pick<People, "treated">, scores: Float64Array): MatchedDesign {
  const width = Number.POSITIVE_INFINITY;
  return nearestNeighbors({ treated, scores, width, ratio: 1, replace: false, order: "largest" });
}

/** Mean difference within pairs. */
export function meanGap(outcome: Float64Array, { treated, comparison }: MatchedDesign["pairs"]): number {
  let gap = 0;
  for (let at = 0; at < treated.length; at += 1) gap += outcome[treated[at]] - outcome[comparison[at]];
  return gap / treated.length;
}
