import { addProducts, blocksOf } from "../linear/blocked-products.ts";
import type { LowerTriangle } from "../linear/cholesky.ts";
import type { OrthogonalBasis } from "../linear/orthogonal-basis.ts";

/** Expected weight of a row and the relative slope of its density, d'(x) / (2 d(x)), at an index. */
export interface BiasTerms {
  readonly weight: (index: number) => number;
  readonly pull: (index: number) => number;
}

/**
 * What bias reduction adds to the score of every row: leverage × pull, with the leverage of the weighted fit. It draws
 * every fitted probability towards one half by what one half-observation weighs, which keeps coefficients finite when
 * the arms are separated.
 * Reference: Firth (1993), Biometrika 80:27, section 4; Kosmidis & Firth (2009), Biometrika 96:793, section 4, for
 * links other than the logit.
 */
export function firthScores(
  basis: OrthogonalBasis,
  terms: BiasTerms,
  factor: LowerTriangle,
  index: Float64Array,
): Float64Array {
  const size = basis.directions.length;
  const line = new Float64Array(size);
  return index.map((x, row) => {
    let squares = 0;
    for (let at = 0; at < size; at++) {
      let rest = basis.directions[at][row];
      for (let before = 0; before < at; before++) rest -= factor[at][before] * line[before];
      line[at] = rest / factor[at][at];
      squares += line[at] * line[at];
    }
    return terms.weight(x) * squares * terms.pull(x);
  });
}

/** The same summed along the directions of the basis, for the ascent. */
export function firthGradient(
  basis: OrthogonalBasis,
  terms: BiasTerms,
): (factor: LowerTriangle, index: Float64Array) => Float64Array {
  return (factor, index) => {
    const scores = firthScores(basis, terms, factor, index);
    const gradient = new Float64Array(basis.directions.length);
    for (const block of blocksOf(basis.rows)) {
      addProducts(basis.directions, block, scores.subarray(block.from, block.from + block.rows), gradient);
    }
    return gradient;
  };
}
