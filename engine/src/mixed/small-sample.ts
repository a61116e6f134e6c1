import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import { contrastOnDirections, dot } from "../linear/orthogonal-basis.ts";
import { addTo, invert, product, quadratic, type SquareMatrix, zeros } from "../linear/square-matrix.ts";
import { symmetricEigen } from "../linear/symmetric-eigen.ts";
import type { MixedFit } from "./mixed-fit.ts";

/** Standard error, degrees of freedom, interval and p-value of a combination of fixed coefficients. */
export interface SmallSampleTest {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly interval: readonly [number, number];
  readonly pValue: number;
}

/** A contrast (one entry per fixed column) as coordinates on the directions, with its estimate. */
export function fixedContrast(
  { basis, shares }: Pick<MixedFit, "basis" | "shares">,
  contrast: ArrayLike<number>,
) {
  const onKept = basis.kept.map((position) => contrast[position]);
  const along = contrastOnDirections(basis, onKept);
  return { along, estimate: dot(along, shares) };
}

/**
 * A variance that is estimated at all is worth one square at least; 1e10 is the normal distribution to ten digits.
 */
const freedomBounds = { least: 1, most: 1e10 };

/** Student's t around an estimate, the degrees of freedom kept within reason. */
export function studentTest(
  estimate: number,
  standardError: number,
  freedom: number,
  confidence: number,
): SmallSampleTest {
  const degreesOfFreedom = Math.min(freedomBounds.most, Math.max(freedomBounds.least, freedom));
  const reach = standardError * studentQuantile((1 + confidence) / 2, degreesOfFreedom);
  return {
    standardError,
    degreesOfFreedom,
    interval: [estimate - reach, estimate + reach],
    pValue: studentTwoSided(estimate / standardError, degreesOfFreedom),
  };
}

/**
 * Satterthwaite degrees of freedom: 2 f² / (g'Ag) with f the variance of the contrast, g its derivatives by the
 * variance
 * parameters and A their covariance, 2 times the inverse curvature of the deviance. A variance at 0 adds nothing.
 * Reference: Giesbrecht & Burns (1985), Biometrics 41:477; Fai & Cornelius (1996), J. Statistical Computation
 * and Simulation
 * 54:363. Checked against lmerTest 3.1.3.
 */
export function satterthwaite(
  variance: number,
  gradient: ArrayLike<number>,
  curvature: SquareMatrix,
): number {
  const { values, vectors } = symmetricEigen(curvature);
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  let spread = 0;
  values.forEach((value, at) => {
    if (!(value > 1e-8 * largest)) return;
    let along = 0;
    for (let k = 0; k < vectors[at].length; k++) along += vectors[at][k] * gradient[k];
    spread += (2 * along * along) / value;
  });
  return spread > 0 ? (2 * variance * variance) / spread : Number.POSITIVE_INFINITY;
}

/** Satterthwaite's test of a contrast of a fitted model. */
export function satterthwaiteTest(
  fit: MixedFit,
  contrast: ArrayLike<number>,
  confidence: number,
): SmallSampleTest {
  const { along, estimate } = fixedContrast(fit, contrast);
  const { point, jacobian, rootHessian } = fit.scaled;
  const variance = quadratic(point.covariance, along);
  const turned = point.covariance.map((line) => dot(line, along));
  const byVariance = point.first.map((form) => quadratic(form, turned));
  const gradient = jacobian.map((_, at) =>
    byVariance.reduce((sum, value, entry) => sum + jacobian[entry][at] * value, 0),
  );
  const freedom = satterthwaite(variance, gradient, rootHessian);
  return studentTest(estimate, Math.sqrt(variance) * fit.unit, freedom, confidence);
}

/**
 * Kenward and Roger's test of each contrast: the covariance of the fixed coefficients corrected for the variances
 * being estimated, and degrees of freedom that match the first two moments of F; for a single contrast (A1 = A2
 * there) their formulas collapse to 2 / A2. A variance found to be 0 stays among the uncertain ones. Undefined
 * when the variances cannot be told apart.
 * Reference: Kenward & Roger (1997), Biometrics 53:983, p. 986-988. Checked against pbkrtest 0.5.2.
 */
export function kenwardRogerTests(
  fit: MixedFit,
  contrasts: readonly ArrayLike<number>[],
  confidence: number,
): readonly SmallSampleTest[] | undefined {
  const { point } = fit.scaled;
  const weights = invert(point.expected)?.inverse.map((line) => line.map((value) => 2 * value));
  if (weights === undefined) return undefined;
  const adjusted = adjustedCovariance(fit, weights);
  return contrasts.map((contrast) => {
    const { along, estimate } = fixedContrast(fit, contrast);
    const variance = quadratic(point.covariance, along);
    const turned = point.covariance.map((line) => dot(line, along));
    const shares = point.first.map((form) => quadratic(form, turned) / variance);
    const spread = quadratic(weights, shares);
    const standardError = Math.sqrt(Math.max(variance, quadratic(adjusted, along))) * fit.unit;
    return studentTest(estimate, standardError, 2 / spread, confidence);
  });
}

/** Covariance + 2 covariance (sum of W_ab (Q_ab - P_a covariance P_b)) covariance. */
function adjustedCovariance({ scaled: { point } }: MixedFit, weights: SquareMatrix): SquareMatrix {
  const size = point.covariance.length;
  const middle = zeros(size);
  weights.forEach((line, a) => {
    line.forEach((weight, b) => {
      addTo(middle, point.second[a][b], weight);
      addTo(middle, product(product(point.first[a], point.covariance), point.first[b]), -weight);
    });
  });
  const around = product(product(point.covariance, middle), point.covariance);
  return point.covariance.map((line, i) => line.map((value, j) => value + around[i][j] + around[j][i]));
}
