import { leastSquares, linearContrast } from "../linear/least-squares.ts";
import { estimateGroupTime } from "./group-time.ts";
import type { PanelMethod } from "./panel-method.ts";
import {
  type ChangeEstimator,
  differenceOfChanges,
  mean,
  minus,
  prepareArms,
  type TwoByTwo,
  type TwoByTwoProblem,
} from "./two-by-two.ts";
import { differenceOfSections, type SectionEstimator } from "./two-by-two-sections.ts";
import { designOf } from "./weighted-fits.ts";

/**
 * Difference in differences with two periods and two groups, the untrained made comparable on covariates.
 *
 * Estimand: the average effect, in the later period, on the units trained between the two.
 * Assumptions: without training, trained units would have changed as untrained units with the same covariates did;
 * every kind of trained unit has untrained counterparts; the covariates were there before training. The doubly robust
 * estimator needs only one of its two models (chances of being trained, change of the untrained) to be right.
 * Do not use when: there are more periods or starts (use `groupTime`); the trained were chosen for a bad or good first
 * outcome; hardly any untrained unit looks like the trained.
 * In words: the mean change of the trained minus a mean change of the untrained that is weighted so that their
 * covariates have the means of the trained exactly (tilting), around a regression fitted with the same weights
 * (`dr`); weights alone (`ipw`, adding up to one); regression alone (`reg`). `twoByTwoEffect` offers all twelve
 * estimators of the reference. Without a unit column the two periods are two samples; then all four groups are
 * weighted and regressed apart.
 * Uncertainty: as `groupTime`, from the influence function with small-sample degrees of freedom.
 * Reference: Sant'Anna & Zhao (2020), J. Econometrics 219:101-122, p. 104 (assumptions), 105-107 (estimands), 108-110
 * (improved estimators); Abadie (2005), Review of Economic Studies 72:1, p. 5 (`ipwRaw`).
 * Checked against: DRDID 1.2.3 on NSW, CPS and PSID (03c_nsw_drdid.json), to 1e-8. In its two-sample doubly robust
 * rows the package adds the term of the earlier regression with the wrong sign; ours is the derivative of the
 * estimator, and the package's figure follows from ours by twice that term (`drdid.test.ts`).
 */
export const drdid: PanelMethod = {
  name: "drdid",
  explanation: {
    fr:
      "Le changement des personnes formées entre deux dates est comparé à celui de personnes non formées, rendues " +
      "comparables sur leurs caractéristiques de départ.",
    en:
      "The change of the trained between two dates is compared with that of untrained ones made comparable on their " +
      "starting characteristics.",
  },
  reads: new Set([
    "method",
    "estimator",
    "comparison",
    "incompleteUnits",
    "smallestCohort",
    "confidence",
  ] as const),
  readsCovariates: true,
  readsWeights: true,
  readsCrossSections: true,
  run: (panel, options) => {
    const { length: periods } = panel.periods;
    const { length: cohorts } = panel.cohorts;
    if (periods !== 2 || cohorts !== 1) {
      return { ok: false, refusal: { code: "notTwoByTwo", periods, cohorts }, caveats: [] };
    }
    const estimator = options.estimator === "dr" ? "drImproved" : options.estimator;
    return estimateGroupTime(panel, { ...options, comparison: "neverTreated", draws: 0 }, { estimator });
  },
};

/** Units seen before and after; or two samples in time, in which case `after` marks the later one. */
export type TwoByTwoSample = {
  readonly treated: Uint8Array;
  readonly covariates: readonly Float64Array[];
  /** Sampling weights; all 1 when absent. */
  readonly weights?: Float64Array;
} & (
  | { readonly kind: "panel"; readonly before: Float64Array; readonly after: Float64Array }
  | { readonly kind: "sections"; readonly outcome: Float64Array; readonly after: Uint8Array }
);

/**
 * reg: outcome regression; ipwRaw: Abadie's weights; ipw: weights that add up to one; dr: doubly robust; drImproved:
 * with tilted weights; drPlain: doubly robust without regressions of the trained (two samples only); twoWay: the
 * usual regression with group, period and covariates (followed units only).
 */
export type TwoByTwoEstimator = SectionEstimator | "twoWay";

/** One of the twelve two-by-two estimates with the influence of each row, or why there is none. */
export function twoByTwoEffect(
  sample: TwoByTwoSample,
  estimator: TwoByTwoEstimator,
): TwoByTwo | TwoByTwoProblem {
  const rows = sample.treated.length;
  const weights = ofMeanOne(sample.weights ?? new Float64Array(rows).fill(1));
  if (sample.kind === "panel" && estimator === "twoWay") return twoWayRegression(sample);
  const own: ChangeEstimator = estimator === "twoWay" || estimator === "drPlain" ? "dr" : estimator;
  const design = designOf(sample.covariates, rows);
  if (sample.kind === "sections") {
    const { treated, after, outcome } = sample;
    const inSections = estimator === "twoWay" ? "dr" : estimator;
    return differenceOfSections({ design, treated, after, weights, outcome }, inSections);
  }
  const arms = prepareArms(design, sample.treated, weights, own);
  return typeof arms === "string" ? arms : differenceOfChanges(arms, minus(sample.after, sample.before), own);
}

function ofMeanOne(weights: Float64Array): Float64Array {
  const average = mean(weights);
  return weights.map((weight) => weight / average);
}

/** Regression of the stacked outcomes; rows of the later period follow those of the earlier one. */
function twoWayRegression(sample: TwoByTwoSample & { readonly kind: "panel" }): TwoByTwo {
  const rows = sample.treated.length;
  const stack = (first: ArrayLike<number>, second: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: 2 * rows }, (_, row) => (row < rows ? first[row] : second[row - rows]));
  const zeros = new Float64Array(rows);
  const ones = new Float64Array(rows).fill(1);
  const treated = Float64Array.from(sample.treated);
  const columns = [
    stack(ones, ones),
    stack(zeros, ones),
    stack(treated, treated),
    stack(zeros, treated),
    ...sample.covariates.map((column) => stack(column, column)),
  ];
  const fit = leastSquares(columns, stack(sample.before, sample.after));
  const contrast = linearContrast(
    fit,
    columns.map((_, at) => (at === 3 ? 1 : 0)),
  );
  return {
    estimate: contrast.estimate,
    influence: contrast.pull.map((pull, row) => 2 * rows * pull * fit.residuals[row]),
  };
}
