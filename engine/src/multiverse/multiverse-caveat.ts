/** What to beware of when reading a strip. */
export type MultiverseCaveat =
  /** Fewer than three designs could be run: the strip says little. */
  | { readonly code: "fewDesigns"; readonly designs: number }
  /** The declared design itself leaves the groups different at the start. */
  | { readonly code: "declaredUnbalanced"; readonly largestGap: number }
  /** Designs that leave the groups different, or most trained people out, are shown and not counted. */
  | { readonly code: "leftUncounted"; readonly designs: number }
  /** Designs that these people cannot carry. */
  | { readonly code: "designsRefused"; readonly designs: number };
