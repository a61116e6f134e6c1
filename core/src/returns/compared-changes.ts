import type { ProjectComparison } from "../comparisons/index.ts";
import type { ComparedChange } from "./return-request.ts";

/** What the comparison of an indicator found for everybody trained, or that it could not tell. */
export interface IndicatorChange {
  readonly indicator: string;
  /** Absent when the comparison could not be estimated. */
  readonly found?: ComparedChange;
}

/** What is read of a comparison. */
export interface ReadComparison extends Pick<ProjectComparison, "indicator" | "outcome"> {
  readonly people: Pick<ProjectComparison["people"], "trained">;
  readonly design: Pick<ProjectComparison["design"], "horizonMonths">;
  readonly finding?:
    | { readonly kind: "notEstimable" }
    | {
        readonly kind: "effect";
        readonly effect: {
          readonly estimate: number;
          readonly confidenceInterval: readonly [number, number];
        };
      };
}

/** Outcomes of which less is better. */
const falling: readonly ProjectComparison["outcome"][] = ["longAbsence"];

/** Outcomes that are told in points: a hundred of them make one person. */
const inPoints: readonly ProjectComparison["outcome"][] = [
  "stillEmployed",
  "openEnded",
  "movedGrade",
  "movedOccupation",
];

/**
 * What the unlocked comparisons of a project found, one for each indicator: the first that was chosen, since one chosen
 * after another had been looked at is weaker. A finding for one person becomes that of all those trained.
 */
export function comparedChanges(comparisons: readonly ReadComparison[]): readonly IndicatorChange[] {
  const byIndicator = new Map<string, IndicatorChange>();
  for (const { indicator, outcome, finding, people, design } of comparisons) {
    if (finding === undefined || indicator === "" || byIndicator.has(indicator)) continue;
    if (finding.kind === "notEstimable") {
      byIndicator.set(indicator, { indicator });
      continue;
    }
    const points = inPoints.includes(outcome) ? 100 : 1;
    const [estimate, low, high] = [
      finding.effect.estimate / points,
      finding.effect.confidenceInterval[0] / points,
      finding.effect.confidenceInterval[1] / points,
    ];
    const better = falling.includes(outcome)
      ? { estimate: -estimate, low: -high, high: -low }
      : { estimate, low, high };
    const scale = { people: people.trained, horizonMonths: design.horizonMonths };
    byIndicator.set(indicator, { indicator, found: { ...better, ...scale } });
  }
  return [...byIndicator.values()];
}
