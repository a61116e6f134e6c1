import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import { clusterCheck } from "../../evaluate/cluster-check.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import {
  type AskedOptions,
  type DesignAttempt,
  type EffectMethod,
  type EstimateAttempt,
  refusedAttempt,
} from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import {
  fitOn,
  type LeastSquaresFit,
  linearContrast,
  type Regressors,
  regressors,
} from "../../linear/least-squares.ts";
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
  design: designComplierEffect,
};

function designComplierEffect(people: People, options: AskedOptions): DesignAttempt {
  const { offered, model } = people;
  if (offered === undefined) return refusedAttempt({ code: "offerMissing" });
  const count = offered.length;
  if (model.length + 4 >= count) {
    return refusedAttempt({ code: "tooManyTerms", terms: model.length, people: count });
  }
  const checked = clusterCheck(people.clusters);
  if (!checked.ok) return refusedAttempt(checked.refusal);
  const columns = [
    new Float64Array(count).fill(1),
    ...model.map(({ values }) => values),
    Float64Array.from(offered),
  ];
  const ready = regressors(columns, count, people.weighted ? people.baseWeights : undefined);
  if (ready.basis.aliased.includes(model.length + 1)) {
    return refusedAttempt({ code: "treatmentExplained", columns: model.map(({ name }) => name) });
  }
  const first = firstStage(people, ready);
  if (isWeakOffer(first, people, options.confidence)) return refusedAttempt(weakOffer(people, offered));
  return {
    ok: true,
    weights: people.baseWeights,
    subclass: new Int32Array(count),
    comparedArms: offered,
    caveats: checked.caveats,
    estimate: (sample) => estimateComplierEffect(sample, first, offered, options),
    precision: () => ({
      variance: first.pull.reduce((sum, value) => sum + value * value, 0) / first.taken ** 2,
      degreesOfFreedom: count - ready.basis.kept.length,
    }),
  };
}

function estimateComplierEffect(
  sample: Sample,
  first: FirstStage,
  offered: Uint8Array,
  options: AskedOptions,
): EstimateAttempt {
  const stages = withOutcome(first, sample);
  const point = invertedTest(stages, sample, options);
  if (point === "noResidualVariation") return refusedAttempt({ code: "noResidualVariation" });
  if (point === "weakOffer") return refusedAttempt(weakOffer(sample, offered));
  const people = sample.rows.length;
  const residuals = residualsAt(stages, point.estimate);
  return {
    ok: true,
    point,
    influence: stages.pull.map((value, person) => (people * value * residuals[person]) / stages.taken),
    caveats: [],
  };
}

function weakOffer(people: People, offered: Uint8Array): Refusal {
  const [among, others] = [1, 0].map((arm) => Math.round(100 * shareTrained(people, offered, arm)));
  return { code: "weakOffer", offered: among, notOffered: others };
}

/** Who was trained, regressed on the covariates and the offer. */
interface FirstStage {
  readonly ready: Regressors;
  readonly training: LeastSquaresFit;
  /** Gap in the share trained. */
  readonly taken: number;
  readonly pull: Float64Array;
}

/** Both regressions on the covariates and the offer. */
interface Stages extends FirstStage {
  readonly outcome: LeastSquaresFit;
  /** Gap in outcome between the offered and the others. */
  readonly gap: number;
}

function firstStage({ model, treated }: People, ready: Regressors): FirstStage {
  const training = fitOn(ready, Float64Array.from(treated));
  const { estimate: taken, pull } = linearContrast(training, pick(model.length));
  return { ready, training, taken, pull };
}

function withOutcome(first: FirstStage, { outcome: values, model }: Sample): Stages {
  const outcome = fitOn(first.ready, values);
  return { ...first, outcome, gap: linearContrast(outcome, pick(model.length)).estimate };
}

/** The coefficient of the offer. */
function pick(covariates: number): Float64Array {
  const contrast = new Float64Array(covariates + 2);
  contrast[covariates + 1] = 1;
  return contrast;
}

/** True when the t test does not see that the offer trained anybody: no outcome can then bound the effect. */
function isWeakOffer({ training, taken }: FirstStage, people: People, confidence: number): boolean {
  const contrast = linearContrast(training, pick(people.model.length));
  const { variance, degreesOfFreedom } = smallSampleVariance(training, contrast, people.clusters);
  if (!(degreesOfFreedom > 0)) return false;
  const critical = studentQuantile((1 + confidence) / 2, degreesOfFreedom);
  return !(taken * taken - critical * critical * variance > 1e-12);
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
  const contrast = linearContrast(outcome, pick(sample.model.length));
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

function shareTrained({ treated }: People, offered: Uint8Array, arm: number): number {
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
