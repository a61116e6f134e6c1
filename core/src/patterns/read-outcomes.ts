import { normalQuantile } from "../../../engine/src/distributions/index.ts";
import type { ProjectComparison } from "../comparisons/index.ts";
import type { EffectLine } from "../effects/index.ts";
import type { Plan } from "../plans/index.ts";
import type { CaseEffect, CaseEstimate, CaseSense } from "./model.ts";

/** What is read of a line of the effects of a project. */
export type ReadLine = Pick<EffectLine, "indicator" | "label" | "evidence" | "perceptions"> & {
  readonly change: Pick<EffectLine["change"], "sense">;
  readonly comparison?: ReadFinding;
};

type ReadFinding =
  | { readonly kind: "notEstimable" }
  | {
      readonly kind: "effect";
      readonly outcome: ProjectComparison["outcome"];
      readonly effect: {
        readonly estimate: number;
        readonly confidenceInterval: readonly [number, number];
        readonly evidenceLevel: string;
      };
    };

/** What is read of a comparison. */
export interface ReadComparison {
  readonly outcome: ProjectComparison["outcome"];
  readonly design: Pick<ProjectComparison["design"], "horizonMonths">;
  readonly finding?: ReadFinding;
}

/** Outcomes of which less is better. */
const falling: readonly ProjectComparison["outcome"][] = ["longAbsence"];
/** Half of a 95 % interval, in standard errors. */
const reach = normalQuantile(0.975);

/** The effects of a project, each under the name by which another project may have the same. */
export function readEffects(lines: readonly ReadLine[], plan: Plan | undefined): readonly CaseEffect[] {
  return lines.map((line) => {
    const sheet = plan?.indicators.find(({ id }) => id === line.indicator)?.sheet ?? "";
    const label = line.label.trim();
    const key = sheet === "" ? `own:${label.toLocaleLowerCase("fr")}` : sheet;
    return { key, label, evidence: line.evidence, sense: senseOfLine(line) };
  });
}

/**
 * Which way it went, by the strongest of what is known: a comparison whose interval leaves zero out, else figures
 * before and after, else what actors say when all who know say the same. A weaker one never speaks over a stronger.
 */
function senseOfLine({ comparison, change, evidence, perceptions }: ReadLine): CaseSense {
  if (comparison?.kind === "effect") return senseOfFinding(comparison);
  if (evidence === "measured" || evidence === "compared") return change.sense;
  const said = new Set(perceptions.map(({ sense }) => sense).filter((sense) => sense !== "unknown"));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : "unknown";
}

function senseOfFinding({ outcome, effect }: Extract<ReadFinding, { readonly kind: "effect" }>): CaseSense {
  const [low, high] = effect.confidenceInterval;
  if (low <= 0 && high >= 0) return "unknown";
  return low > 0 === !falling.includes(outcome) ? "better" : "worse";
}

/**
 * What the unlocked comparisons of a project found; the first of each outcome and horizon counts. One whose groups were
 * not alike compared nobody: it stays a measure, and is not put together with the others.
 */
export function readEstimates(comparisons: readonly ReadComparison[]): readonly CaseEstimate[] {
  const byKey = new Map<string, CaseEstimate>();
  for (const { outcome, design, finding } of comparisons) {
    const { horizonMonths } = design;
    const key = `${outcome} ${horizonMonths}`;
    if (finding?.kind !== "effect" || finding.effect.evidenceLevel !== "compared" || byKey.has(key)) continue;
    const { estimate, confidenceInterval } = finding.effect;
    const standardError = (confidenceInterval[1] - confidenceInterval[0]) / (2 * reach);
    if (standardError > 0) byKey.set(key, { outcome, horizonMonths, estimate, standardError });
  }
  return [...byKey.values()];
}
