import { type LeastSquaresFit, linearContrast } from "../linear/least-squares.ts";

/**
 * Heteroskedasticity and autocorrelation consistent variance of a contrast: products of neighboring influences up to
 * `lag`, with weights that fall in a straight line. Without prewhitening or small-sample factor.
 * It is too small in short series: never to be used alone below 50 points.
 * Reference: Newey & West (1987), Econometrica 55:703, p. 705.
 */
export function neweyWestVariance(fit: LeastSquaresFit, contrast: readonly number[], lag: number): number {
  const { pull } = linearContrast(fit, contrast);
  const influence = pull.map((share, row) => share * fit.residuals[row]);
  let sum = influence.reduce((total, value) => total + value * value, 0);
  for (let apart = 1; apart <= Math.min(lag, influence.length - 1); apart++) {
    let products = 0;
    for (let row = apart; row < influence.length; row++) products += influence[row] * influence[row - apart];
    sum += 2 * (1 - apart / (lag + 1)) * products;
  }
  return sum;
}

/** Lags for a series of this length: 4 (n/100)^(2/9), at least 1 (Newey & West 1994, Rev. Economic Studies 61:631). */
export function usualLag(points: number): number {
  return Math.max(1, Math.floor(4 * (points / 100) ** (2 / 9)));
}

/** Autocorrelations of residuals at lags 1 to `most`, with the sum of squares of all as divisor. */
export function autocorrelations(residuals: Float64Array, most: number): number[] {
  const squares = residuals.reduce((sum, value) => sum + value * value, 0);
  return Array.from({ length: most }, (_, at) => {
    let products = 0;
    for (let row = at + 1; row < residuals.length; row++)
      products += residuals[row] * residuals[row - at - 1];
    return products / squares;
  });
}
