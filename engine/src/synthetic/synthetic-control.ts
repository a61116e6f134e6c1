import type { Columns } from "../columns/column.ts";
import { estimateSynthetic, type SyntheticFinding, type SyntheticOptions } from "./describe-synthetic.ts";
import type { SyntheticQuestion } from "./read-units.ts";

/**
 * Synthetic control.
 *
 * Estimand: the average effect, over the periods with the training, on the trained unit (or on the mean of several
 * that began together).
 * Assumptions: a mixture of untrained units that followed the trained one closely over many periods would have
 * gone on following it; the training spills over to no donor; nothing else happened to the trained unit or to the
 * heavy donors.
 * Do not use when the mixture does not follow closely before (refused), with fewer than 5 donors or 4 periods before
 * (refused), when units start at different moments (see the group-time room), or when a donor was itself affected.
 * In words: the shares of donors, none negative, adding to 1, that come nearest to the outcomes before; the effect
 * is the mean distance from this mixture afterwards. Each donor then plays the trained one: the rank of the effect
 * among these placebos gives the p-value and the interval.
 * Reference: Abadie, Diamond & Hainmueller (2010), J. American Statistical Association 105:493, p. 495-497; Abadie
 * (2021), J. Economic Literature 59:391, p. 409-412 (when not to use it).
 * Checked against: synthdid 0.0.9 (sc_estimate) on California (09c_synthetic_control.json), at a better optimum
 * than its Frank-Wolfe; quadprog of R (engine/reference/synthetic); size of the placebo test by simulation.
 */
export function syntheticControl(
  question: SyntheticQuestion,
  columns: Columns,
  options: SyntheticOptions = {},
): SyntheticFinding {
  return estimateSynthetic("syntheticControl", question, columns, options);
}
