import { fisherUpperQuantile } from "../distributions/fisher-quantile.ts";
import { noncentralFisherUpper } from "../distributions/noncentral.ts";

/** A test of some coefficients of a regression. */
export interface RegressionPlan {
  /** Coefficients tested together. */
  readonly tested: number;
  /** Degrees of freedom left for the residuals. */
  readonly residual: number;
  /** Cohen's f²: variance explained by the tested coefficients over the variance left. */
  readonly effect: number;
}

/**
 * Power of the F test of some coefficients of a regression.
 *
 * Estimand: the part of the variance that the tested coefficients explain. Assumes normal residuals of equal spread.
 * Do not use for groups that share fate. In words: the tail of the noncentral F beyond its usual limit.
 * Reference: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, p. 407-414.
 * Checked against pwr.f2.test of pwr 1.3-0.
 */
export function regressionPower({ tested, residual, effect }: RegressionPlan, alpha = 0.05): number {
  const critical = fisherUpperQuantile(alpha, tested, residual);
  const shift = effect * (tested + residual + 1);
  return noncentralFisherUpper(critical, { above: tested, below: residual, shift });
}
