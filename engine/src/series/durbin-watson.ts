import type { LeastSquaresFit } from "../linear/least-squares.ts";
import { symmetricEigen } from "../linear/symmetric-eigen.ts";

/** Squared steps of the residuals over their squares: near 2 without memory, below 2 when neighbors are alike. */
export interface DurbinWatson {
  readonly statistic: number;
  /** One-sided, against neighbors that are alike. */
  readonly pValue: number;
}

/**
 * Durbin-Watson test with the exact null distribution for this design: a ratio of quadratic forms in normal
 * variables, its tail by inversion of the characteristic function.
 * Reference: Durbin & Watson (1950), Biometrika 37:409, p. 413; Imhof (1961), Biometrika 48:419, p. 422.
 * Checked against: dwtest of lmtest 0.9.40 (which uses Pan's approximation of the same integral).
 */
export function durbinWatson(fit: LeastSquaresFit): DurbinWatson {
  const { residuals, basis } = fit;
  let [steps, squares] = [0, residuals[0] ** 2];
  for (let row = 1; row < residuals.length; row++) {
    steps += (residuals[row] - residuals[row - 1]) ** 2;
    squares += residuals[row] ** 2;
  }
  const statistic = steps / squares;
  const weights = stepEigenvalues(basis.directions, residuals.length).map((value) => value - statistic);
  return { statistic, pValue: 1 - positiveChance(weights) };
}

/** Eigenvalues of M A M other than the zeros of the regression: A the squared-step form, M what residuals see. */
function stepEigenvalues(directions: readonly Float64Array[], points: number): Float64Array {
  const stepped = directions.map((direction) => stepForm(direction));
  const matrix = Array.from({ length: points }, (_, row) => {
    const unit = new Float64Array(points);
    unit[row] = 1;
    const image = stepForm(unit);
    // M A M e = A e - Q Q'A e - A Q Q'e + Q (Q'A Q) Q'e
    directions.forEach((direction) => {
      const along = dot(direction, image);
      for (let at = 0; at < points; at++) image[at] -= direction[at] * along;
    });
    directions.forEach((direction, k) => {
      const share = direction[row];
      const rest = stepped[k].slice();
      for (const other of directions) {
        const along = dot(other, rest);
        for (let at = 0; at < points; at++) rest[at] -= other[at] * along;
      }
      for (let at = 0; at < points; at++) image[at] -= share * rest[at];
    });
    return image;
  });
  // Rounding leaves a hair of asymmetry.
  const symmetric = matrix.map((line, row) => line.map((value, at) => (value + matrix[at][row]) / 2));
  const values = symmetricEigen(symmetric).values.slice().sort();
  return values.slice(directions.length);
}

/** A x for the form sum of (x_t - x_(t-1))². */
function stepForm(x: Float64Array): Float64Array {
  const image = new Float64Array(x.length);
  for (let at = 1; at < x.length; at++) {
    const step = x[at] - x[at - 1];
    image[at] += step;
    image[at - 1] -= step;
  }
  return image;
}

/** P(sum of weight z² > 0), z independent standard normal: Imhof's integral, by the trapezoid rule on a fine grid. */
function positiveChance(weights: Float64Array): number {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scaled = weights.map((weight) => weight / largest);
  const integrand = (u: number) => {
    let [angle, logRadius] = [0, 0];
    for (const weight of scaled) {
      angle += Math.atan(weight * u);
      logRadius += 0.25 * Math.log1p((weight * u) ** 2);
    }
    return Math.sin(angle / 2) / (u * Math.exp(logRadius));
  };
  // u = exp(v): the integrand decays fast on both sides and is smooth up to a distance of pi/2 off the real line, so
  // that the trapezoid rule errs by exp(-pi² / step).
  const [from, to, step] = [-40, 40, 1 / 5];
  let sum = 0;
  for (let v = from; v <= to; v += step) sum += integrand(Math.exp(v)) * Math.exp(v);
  return 0.5 + (sum * step) / Math.PI;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, at) => sum + value * right[at], 0);
}
