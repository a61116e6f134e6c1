import type { Sections } from "../../src/panel/two-by-two-sections.ts";
import { likelihoodPropensity, PreparedRegression } from "../../src/panel/weighted-fits.ts";

/**
 * What estimating the earlier regression of the untrained adds to the influence of the doubly robust estimator with two
 * samples, through the mean residuals of the trained and of the reweighted untrained. DRDID 1.2.3 (drdid_rc, drdid_rc1)
 * adds it with the opposite sign, so that its influence is ours less twice this term.
 */
export function earlierRegressionTerm({ design, treated, after, weights, outcome }: Sections): Float64Array {
  const earlier = (chosen: (row: number) => number) =>
    weights.map((weight, row) => (after[row] === 0 ? weight * chosen(row) : 0));
  const propensity = likelihoodPropensity(design, treated, weights);
  const untreated = earlier((row) => 1 - treated[row]);
  const regression = PreparedRegression.prepare(design, untreated);
  if (propensity === undefined || regression === undefined) throw new Error("invalid case; two fits");
  const trained = meanLineOf(earlier((row) => treated[row]));
  const standIn = meanLineOf(earlier((row) => (1 - treated[row]) * propensity.odds[row]));
  const levers = regression.levers(trained.map((value, k) => value - standIn[k]));
  const fitted = regression.fit(outcome);
  return levers.map((lever, row) => lever * (outcome[row] - fitted[row]));

  /** Mean line of the design under weights of their own mean. */
  function meanLineOf(own: Float64Array): Float64Array {
    const { size, lines } = design;
    const total = own.reduce((sum, weight) => sum + weight, 0);
    return Float64Array.from({ length: size }, (_, k) =>
      own.reduce((sum, weight, row) => sum + (weight * lines[row * size + k]) / total, 0),
    );
  }
}
