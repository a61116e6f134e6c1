import type { Estimated } from "../evaluate/finding.ts";

/** How sure a reader may be of the direction, in five steps. */
export const surenessSteps = ["verySure", "sure", "fairlySure", "unsure", "cannotTell"] as const;
export type Sureness = (typeof surenessSteps)[number];

/**
 * From the more cautious of the t test and the permutation test, times the number of outcomes looked at
 * (Bonferroni).
 */
export function surenessOf(finding: Pick<Estimated, "pValue" | "permutation">, outcomes = 1): Sureness {
  const p = outcomes * Math.max(finding.pValue, finding.permutation?.pValue ?? 0);
  if (p < 0.001) return "verySure";
  if (p < 0.01) return "sure";
  if (p < 0.05) return "fairlySure";
  return p < 0.2 ? "unsure" : "cannotTell";
}
