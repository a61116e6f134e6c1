import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import type { EffectMethod, MethodAttempt } from "../../evaluate/method.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { type LeastSquaresFit, leastSquares, linearContrast } from "../../linear/least-squares.ts";
import { classicalVariance, clusterVariance, heteroskedasticVariance } from "../../linear/robust-variance.ts";
import { smallSampleVariance } from "../../linear/small-sample-variance.ts";

/**
 * Effect on those whom the offer trained (instrumental variable, two-stage least squares).
 *
 * Estimand: the average effect on the people who were trained because a draw offered them the training, and would not
 * have been otherwise (late).
 * Assumes that the offer was drawn by lot (given the covariates); that it changes the outcome only through the
 * training;
 * that nobody does the opposite of what is offered.
 * Do not use when the offer itself helps or discourages (advice, money, disappointment), or when it hardly changes who
 * is trained: the method then refuses.
 * In words: the gap in outcome between the offered and the others, divided by the gap in the share trained. The
 * interval
 * holds the effects that, once taken out, leave no gap between the offered and the others by the t test of the
 * regression (HC2, or CR2 with clusters, degrees of freedom of Satterthwaite): it covers however weak the offer is.
 * Reference: Angrist, Imbens & Rubin (1996), JASA 91:444; Anderson & Rubin (1949), Annals of Mathematical Statistics
 * 20:46; Imbens & Rosenbaum (2005), J. Royal Statistical Society A 168:109.
 * Checked against two-stage least squares in R, spelled out (Job Corps: estimates, classical and HC0 standard errors),
 * and AER 1.2 ivreg with sandwich.
 */
export const complierEffect: EffectMethod = {
  name: "complierEffect",
  estimands: ["late"],
  explanation: {
    fr:
      "L’écart entre les personnes à qui le tirage au sort a proposé la formation et les autres est rapporté à ce " +
      "que la proposition a changé dans le nombre de personnes formées (variable instrumentale).",
    en:
      "The gap between the people to whom the draw offered the training and the others is divided by what the offer " +
      "changed in the share of people trained (instrumental variable).",
  },
  reads: new Set(["method", "estimand", "standardErrorRule", "confidence"]),
  readsWeights: true,
  run: runComplierEffect,
};

function runComplierEffect(sample: Sample, options: SettledOptions): MethodAttempt {
  const refuse = (refusal: Refusal): MethodAttempt => ({ ok: false, refusal, caveats: [] });
  const { offered } = sample;
  if (offered === undefined) return refuse({ code: "offerMissing" });
  const people = offered.length;
  if (sample.model.length + 4 >= people) {
    return refuse({ code: "tooManyTerms", terms: sample.model.length, people });
  }
  const checked = clusterCheck(sample.clusters);
  if (!checked.ok) return refuse(checked.refusal);
  const stages = twoStages(sample, offered);
  if (stages.outcome.basis.aliased.includes(sample.model.length + 1)) {
    return refuse({ code: "treatmentExplained", columns: sample.model.map(({ name }) => name) });
  }
  const point = invertedTest(stages, sample, options);
  if (point === "noResidualVariation") return refuse({ code: "noResidualVariation" });
  if (point === "weakOffer") {
    const [among, others] = [1, 0].map((arm) => Math.round(100 * shareTrained(sample, offered, arm)));
    return refuse({ code: "weakOffer", offered: among, notOffered: others });
  }
  const { pull } = stages;
  const residuals = residualsAt(stages, point.estimate);
  return {
    ok: true,
    point,
    weights: sample.baseWeights,
    subclass: new Int32Array(people),
    comparedArms: offered,
    influence: pull.map((value, person) => (people * value * residuals[person]) / stages.taken),
    caveats: checked.caveats,
  };
}

/** Both regressions on the covariates and the offer. */
interface Stages {
  readonly outcome: LeastSquaresFit;
  readonly training: LeastSquaresFit;
  /** Gap in outcome between the offered and the others. */
  readonly gap: number;
  /** Gap in the share trained. */
  readonly taken: number;
  readonly pull: Float64Array;
}

function twoStages(sample: Sample, offered: Uint8Array): Stages {
  const covariates = sample.model.map(({ values }) => values);
  const columns = [new Float64Array(offered.length).fill(1), ...covariates, Float64Array.from(offered)];
  const weights = sample.weighted ? sample.baseWeights : undefined;
  const outcome = leastSquares(columns, sample.outcome, weights);
  const training = leastSquares(columns, Float64Array.from(sample.treated), weights);
  const pick = [0, ...covariates.map(() => 0), 1];
  const { estimate: gap, pull } = linearContrast(outcome, pick);
  return { outcome, training, gap, taken: linearContrast(training, pick).estimate, pull };
}

/** Residuals of outcome - effect * training on the covariates and the offer. */
function residualsAt({ outcome, training }: Stages, effect: number): Float64Array {
  return outcome.residuals.map((value, person) => value - effect * training.residuals[person]);
}

/**
 * Effects that the t test does not reject: (gap - effect taken)² <= c² V(effect), where V is a quadratic in the effect,
 * known from its values at three points.
 */
function invertedTest(
  stages: Stages,
  sample: Sample,
  { confidence, standardErrorRule }: SettledOptions,
): PointEstimate | "weakOffer" | "noResidualVariation" {
  const { gap, taken, outcome } = stages;
  const contrast = linearContrast(outcome, [0, ...sample.model.map(() => 0), 1]);
  const fitAt = (effect: number) => ({ ...outcome, residuals: residualsAt(stages, effect) });
  const smallAt = (effect: number) => smallSampleVariance(fitAt(effect), contrast, sample.clusters);
  const unit = Math.max(Math.abs(gap), largest(outcome.residuals));
  const { variance: constant, degreesOfFreedom } = smallAt(0);
  const [above, below] = [smallAt(unit).variance, smallAt(-unit).variance];
  const square = (above + below - 2 * constant) / (2 * unit * unit);
  const slope = (above - below) / (2 * unit);
  if (!(constant > 1e-24 * unit * unit) || !(degreesOfFreedom > 0)) return "noResidualVariation";
  const critical = studentQuantile((1 + confidence) / 2, degreesOfFreedom);
  const a = taken * taken - critical * critical * square;
  if (!(a > 1e-12)) return "weakOffer";
  const half = gap * taken + (critical * critical * slope) / 2;
  const root = Math.sqrt(Math.max(0, half * half - a * (gap * gap - critical * critical * constant)));
  const estimate = gap / taken;
  const fit = fitAt(estimate);
  const printed = sample.clusters === undefined ? standardErrorRule : "CR1";
  const variance =
    sample.clusters !== undefined
      ? clusterVariance(fit, contrast, sample.clusters)
      : standardErrorRule === "classical"
        ? classicalVariance(fit, contrast)
        : heteroskedasticVariance(fit, contrast, standardErrorRule);
  return {
    estimate,
    standardError: Math.sqrt(variance) / Math.abs(taken),
    confidenceInterval: [(half - root) / a, (half + root) / a],
    pValue: studentTwoSided(gap / Math.sqrt(constant), degreesOfFreedom),
    inference: {
      standardErrorRule: printed,
      intervalRule: "Anderson-Rubin t",
      intervalStandardError: root / a / critical,
      degreesOfFreedom,
      confidence,
    },
  };
}

function shareTrained({ treated }: Sample, offered: Uint8Array, arm: number): number {
  let [trained, people] = [0, 0];
  offered.forEach((offer, person) => {
    if (offer !== arm) return;
    people++;
    trained += treated[person];
  });
  return trained / people;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
}
