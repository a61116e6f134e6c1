import { type LowerTriangle, solveLower } from "../linear/cholesky.ts";
import type { OrthogonalBasis } from "../linear/orthogonal-basis.ts";

/**
 * Residuals of the bias-reduced score: y - p + h (1/2 - p), with h the leverage of the row in the weighted fit.
 * They pull every fitted probability towards one half by what one half-observation weighs, which keeps
 * coefficients finite when the arms are separated. Reference: Firth (1993), Biometrika 80:27, section 4.
 */
export function firthStep(
  basis: OrthogonalBasis,
  information: LowerTriangle,
  outcome: Uint8Array,
  probabilities: Float64Array,
): Float64Array {
  const line = new Float64Array(basis.directions.length);
  return probabilities.map((probability, row) => {
    basis.directions.forEach((direction, index) => {
      line[index] = direction[row];
    });
    let squared = 0;
    for (const share of solveLower(information, line)) squared += share * share;
    const leverage = probability * (1 - probability) * squared;
    return outcome[row] - probability + leverage * (0.5 - probability);
  });
}
