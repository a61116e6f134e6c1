import type { Columns } from "../columns/column.ts";
import { estimateSynthetic, type SyntheticFinding, type SyntheticOptions } from "./describe-synthetic.ts";
import type { SyntheticQuestion } from "./read-units.ts";

/**
 * Synthetic difference-in-differences.
 *
 * Estimand: the average effect, over the periods with the training, on the trained units that began together.
 * Assumptions: donors weighted to move like the trained units before, in the periods most like those after, would
 * have gone on moving like them; a standing difference of level is allowed; no spill-over to donors.
 * Do not use when units start at different moments (refused), when the start was decided because of the last
 * figures, or with fewer than 5 donors or 4 periods before (refused).
 * In words: two sets of shares. Of donors, up to a constant, with a penalty that spreads them; of earlier periods,
 * so that their mixture foretells each donor's later mean. The effect is the difference between later and weighted
 * earlier periods, trained minus weighted donors. Uncertainty by placebos among donors, and by jackknife with two
 * or more trained units.
 * Reference: Arkhangelsky, Athey, Hirshberg, Imbens & Wager (2021), American Economic Review 111:4088, p. 4091-4093
 * (algorithm 1) and p. 4109-4111 (algorithms 3 and 4).
 * Checked against: synthdid 0.0.9 on California (09c_synthetic_control.json), at a better optimum than its
 * Frank-Wolfe; quadprog of R (engine/reference/synthetic); size of the placebo test by simulation.
 */
export function syntheticDid(
  question: SyntheticQuestion,
  columns: Columns,
  options: SyntheticOptions = {},
): SyntheticFinding {
  return estimateSynthetic("syntheticDid", question, columns, options);
}
