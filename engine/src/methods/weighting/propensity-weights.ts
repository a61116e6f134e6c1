import { normalCumulative } from "../../distributions/normal.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Estimand } from "../../evaluate/study.ts";
import type { BinaryFit, Link } from "../../propensity/binary-fit.ts";
import { normalDensity } from "../../propensity/normal-hazard.ts";
import { armsAreApart, outsideOverlap } from "../../propensity/overlap.ts";
import { propensityScore } from "../../propensity/propensity-score.ts";
import type { WeightAttempt, WeightedDesign, WeightTarget } from "./weight-attempt.ts";

const targets: Readonly<Record<Exclude<Estimand, "late">, WeightTarget>> = {
  att: "treated",
  atc: "comparison",
  ate: "everybody",
  ato: "weighted",
  atm: "weighted",
};

/** Weights that are a function of the propensity, for the people the estimand is about. */
export function propensityWeights(people: People, estimand: Estimand, link: Link): WeightAttempt {
  const smaller = Math.min(people.treatedCount, people.comparisonCount);
  const refuse = (refusal: Refusal, caveats: readonly Caveat[]): WeightAttempt => ({
    ok: false,
    refusal,
    caveats,
  });
  if (people.model.length >= smaller)
    return refuse({ code: "tooManyTerms", terms: people.model.length, people: smaller }, []);
  const propensity = propensityScore(people.model, people.treated, link);
  if (!propensity.ok) return refuse(propensity.refusal, []);
  const { fit } = propensity;
  const outside = outsideOverlap(fit.linear, people.treated);
  const caveats: readonly Caveat[] = [
    ...propensity.caveats,
    ...(outside > 0 ? [{ code: "weakOverlap", outside, of: people.treatedCount } as const] : []),
  ];
  if (armsAreApart(fit.linear, people.treated)) {
    return refuse({ code: "noOverlap", treated: people.treatedCount }, caveats);
  }
  const weights = new Float64Array(people.rows.length);
  const slope = new Float64Array(people.rows.length);
  fillWeights(fit, people.treated, estimand, { weights, slope });
  const { directions } = fit.basis;
  const design: WeightedDesign = {
    weights,
    stages: [{ directions, curvature: fit.curvature, score: fit.score, slope }],
    target: targets[estimand === "late" ? "att" : estimand],
    scores: fit.probabilities,
    caveats,
  };
  return { ok: true, design };
}

/** p, 1 - p and the derivative of p at an index, none of them by subtraction from 1. */
interface Chances {
  likely: number;
  unlikely: number;
  density: number;
}

function fillWeights(
  { link, linear }: BinaryFit,
  treated: Uint8Array,
  estimand: Estimand,
  filled: { readonly weights: Float64Array; readonly slope: Float64Array },
): void {
  const chances: Chances = { likely: 0, unlikely: 0, density: 0 };
  const own = { weight: 0, slope: 0 };
  const rule = weightRules[estimand === "late" ? "att" : estimand];
  const read = link === "logit" ? readLogit : readProbit;
  for (let person = 0; person < linear.length; person++) {
    read(linear[person], chances);
    rule(treated[person] === 1, chances, own);
    filled.weights[person] = own.weight;
    filled.slope[person] = own.slope;
  }
}

function readLogit(index: number, chances: Chances): void {
  const odds = Math.exp(-Math.abs(index));
  const more = 1 / (1 + odds);
  const less = odds * more;
  chances.likely = index >= 0 ? more : less;
  chances.unlikely = index >= 0 ? less : more;
  chances.density = more * less;
}

function readProbit(index: number, chances: Chances): void {
  chances.likely = normalCumulative(index);
  chances.unlikely = normalCumulative(-index);
  chances.density = normalDensity(index);
}

type WeightRule = (isTreated: boolean, chances: Chances, own: { weight: number; slope: number }) => void;

/**
 * Weight of a person, and the derivative of its logarithm by the index. With p the chance of being trained: att gives
 * the comparison p / (1 - p); atc the trained (1 - p) / p; ate everybody one over the chance of the own arm; ato the
 * chance of the other arm; atm the smaller chance over that of the own arm.
 */
const weightRules: Readonly<Record<Exclude<Estimand, "late">, WeightRule>> = {
  att: (isTreated, { likely, unlikely, density }, own) => {
    own.weight = isTreated ? 1 : likely / unlikely;
    own.slope = isTreated ? 0 : density / (likely * unlikely);
  },
  atc: (isTreated, { likely, unlikely, density }, own) => {
    own.weight = isTreated ? unlikely / likely : 1;
    own.slope = isTreated ? -density / (likely * unlikely) : 0;
  },
  ate: (isTreated, { likely, unlikely, density }, own) => {
    own.weight = isTreated ? 1 / likely : 1 / unlikely;
    own.slope = isTreated ? -density / likely : density / unlikely;
  },
  ato: (isTreated, { likely, unlikely, density }, own) => {
    own.weight = isTreated ? unlikely : likely;
    own.slope = isTreated ? -density / unlikely : density / likely;
  },
  atm: (isTreated, { likely, unlikely, density }, own) => {
    const less = Math.min(likely, unlikely);
    own.weight = less / (isTreated ? likely : unlikely);
    const isCut = own.weight < 1;
    own.slope = isCut ? ((isTreated ? -1 : 1) * density) / (likely * unlikely) : 0;
  },
};
