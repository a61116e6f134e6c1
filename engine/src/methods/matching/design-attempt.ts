import type { Caveat } from "../../evaluate/caveat.ts";
import type { MethodAttempt } from "../../evaluate/method.ts";
import { fewestComparisons, fewestTreated } from "../../evaluate/read-sample.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import type { Estimand } from "../../evaluate/study.ts";
import { type MatchedSets, matchedEstimate } from "./matched-estimate.ts";

/** What a design came with: things to say, and the propensity when it has one. */
export interface DesignContext {
  readonly options: SettledOptions & { readonly estimand: Estimand };
  readonly caveats: readonly Caveat[];
  readonly probabilities?: Float64Array | undefined;
}

/** The estimate of a design, or the refusal when it keeps too few people; says who was left out. */
export function attemptOf(sample: Sample, design: MatchedSets, context: DesignContext): MethodAttempt {
  const { options, probabilities } = context;
  const caveats = [...context.caveats, ...leftOut(sample, design.weights, options.estimand)];
  const tooFew = sizeRefusal(sample, design.weights);
  if (tooFew !== undefined) return { ok: false, refusal: tooFew, caveats };
  const estimated = matchedEstimate(sample, design, options);
  if (!estimated.ok) return { ok: false, refusal: estimated.refusal, caveats };
  return {
    ...estimated.estimate,
    weights: design.weights,
    subclass: design.subclass,
    caveats: [...caveats, ...estimated.estimate.caveats],
    ...(design.pairs === undefined ? {} : { pairs: design.pairs }),
    ...(probabilities === undefined ? {} : { scores: probabilities }),
  };
}

function sizeRefusal(sample: Sample, weights: Float64Array): Refusal | undefined {
  const used = [0, 0];
  for (let person = 0; person < weights.length; person++)
    if (weights[person] > 0) used[sample.treated[person]]++;
  if (used[1] < fewestTreated) {
    return { code: "noMatch", matched: used[1], of: sample.treatedCount, needed: fewestTreated };
  }
  return used[0] < fewestComparisons
    ? { code: "tooFewComparisons", comparison: used[0], needed: fewestComparisons }
    : undefined;
}

/** Comparison people left out matter only when the question is about them too. */
function leftOut(sample: Sample, weights: Float64Array, estimand: Estimand): readonly Caveat[] {
  const rows: number[] = [];
  let others = 0;
  for (let person = 0; person < weights.length; person++) {
    if (weights[person] > 0) continue;
    if (sample.treated[person] === 1) rows.push(sample.rows[person]);
    else others++;
  }
  const caveats: Caveat[] = [];
  if (rows.length > 0)
    caveats.push({ code: "treatedLeftOut", left: rows.length, of: sample.treatedCount, rows });
  if (others > 0 && estimand !== "att")
    caveats.push({ code: "comparisonsLeftOut", left: others, of: sample.comparisonCount });
  return caveats;
}
