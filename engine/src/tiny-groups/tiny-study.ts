import type { DrawnOptions, TinyGroupMethodName, TinyWording } from "./finding.ts";

/** A few people, one per row. */
export interface TinyStudy {
  /** Numeric column; 0 or 1 where a share is asked for. */
  readonly outcome: string;
  /** Column of 0/1, or a text column with `treatedLabel`. Where one group is asked for, only the trained count. */
  readonly treatment?: string;
  readonly treatedLabel?: string;
  /** Numeric column of the same people's value before. */
  readonly before?: string;
  readonly wording?: TinyWording;
}

/** Choices of the room; each method reads its own, see `tinyGroupNeeds`. */
export interface TinyTableOptions extends DrawnOptions {
  readonly method: TinyGroupMethodName;
  /** Share that `exactShare` tests against, default 0.5. */
  readonly expected?: number;
}

type Need = "treatment" | "before";
type Choice = Need | "seed" | "draws" | "expected";

/** What a method cannot do without, and what else it reads. */
export interface TinyNeeds {
  readonly needs: readonly Need[];
  readonly reads: readonly Choice[];
}

const twoGroups = { needs: ["treatment"], reads: [] } as const;
const sameGroup = { needs: ["before"], reads: ["treatment"] } as const;

/** For each method of the room, which columns and choices it needs and reads; the outcome goes without saying. */
export const tinyGroupNeeds: Readonly<Record<TinyGroupMethodName, TinyNeeds>> = {
  exactPermutation: { ...twoGroups, reads: ["seed", "draws"] },
  rankSum: twoGroups,
  fisherExact: twoGroups,
  hedgesG: twoGroups,
  signFlip: { ...sameGroup, reads: ["treatment", "seed", "draws"] },
  signedRank: sameGroup,
  bootstrapMean: { ...sameGroup, reads: ["treatment", "seed", "draws"] },
  exactShare: { needs: [], reads: ["treatment", "expected"] },
};
