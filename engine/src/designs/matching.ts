/** Who is paired with whom, as positions in the two lists that were matched. */
export interface Matching {
  /** `partners[t]` lists the comparison positions of treated position t, nearest first. */
  readonly partners: readonly (readonly number[])[];
}

/** How many partners, whether they may be reused, and how far they may be. */
export interface MatchingRules {
  readonly ratio: number;
  readonly replace: boolean;
  /** Largest allowed gap in the score; Infinity when there is no caliper. */
  readonly width: number;
}
