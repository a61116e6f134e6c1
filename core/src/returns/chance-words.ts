/** How a chance is said. The bounds are a convention of this application, and the share stands beside the words. */
export const chanceWords = ["none", "rare", "unlikely", "even", "likely", "sure", "all"] as const;
export type ChanceWord = (typeof chanceWords)[number];

/** The word for a share of draws: below 10 %, 33 %, 67 % and 90 %, with its two ends apart. */
export function chanceWord(share: number): ChanceWord {
  if (share <= 0) return "none";
  if (share >= 1) return "all";
  if (share < 0.1) return "rare";
  if (share < 1 / 3) return "unlikely";
  if (share <= 2 / 3) return "even";
  return share <= 0.9 ? "likely" : "sure";
}
