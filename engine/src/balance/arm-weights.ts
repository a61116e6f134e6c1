/** Weights of the people before and after a design, ready for walks over sorted values. */
export interface ArmWeights {
  readonly treated: Uint8Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  /**
   * Two figures per person, before and after: the share of the person in its arm, positive for the trained and negative
   * for the others. Side by side, so that a walk in another order fetches both at once.
   */
  readonly signedShares: Float64Array;
  /** Sum of weights, and of their squares, by cell: comparison before and after, then trained before and after. */
  readonly totals: Float64Array;
  readonly squares: Float64Array;
}

/** Prepares the weights of a balance table once for all its columns. */
export function armWeights(treated: Uint8Array, before: Float64Array, after: Float64Array): ArmWeights {
  const [totals, squares] = [new Float64Array(4), new Float64Array(4)];
  for (let person = 0; person < treated.length; person++) {
    const cell = 2 * treated[person];
    totals[cell] += before[person];
    totals[cell + 1] += after[person];
    squares[cell] += before[person] * before[person];
    squares[cell + 1] += after[person] * after[person];
  }
  const signedShares = new Float64Array(2 * treated.length);
  for (let person = 0; person < treated.length; person++) {
    const arm = treated[person];
    const sign = 2 * arm - 1;
    signedShares[2 * person] = (sign * before[person]) / totals[2 * arm];
    signedShares[2 * person + 1] = (sign * after[person]) / totals[2 * arm + 1];
  }
  return { treated, before, after, signedShares, totals, squares };
}
