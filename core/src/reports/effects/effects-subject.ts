import type { ReleasedAnswer } from "../../answers/index.ts";
import type { ProjectComparison } from "../../comparisons/index.ts";
import type { ContributionStory, EffectLine } from "../../effects/index.ts";
import type { ReturnFinding, returnWordsFr } from "../../returns/index.ts";
import type { PlanFacts } from "../project/plan-subject.ts";
import type { ProjectSubject, SayProject } from "../project/project-subject.ts";
import type { EffectsPaperWordKey } from "./words.fr.ts";

/** Documents about the effects of a project, one for each reader. */
export const effectsReportKinds = ["director", "employees", "full", "qualiopi", "bdese"] as const;
export type EffectsReportKind = (typeof effectsReportKinds)[number];

/** What the documents about the effects of a project are made from: what their reader may see, and nothing else. */
export interface EffectsReportSubject extends ProjectSubject {
  readonly plan: PlanFacts | undefined;
  /** The indicators of the sealed plan in its order, then the effects that nobody foresaw. */
  readonly lines: readonly EffectLine[];
  readonly story: ContributionStory | undefined;
  /** Comparisons that were chosen, unlocked or not. */
  readonly comparisons: readonly ProjectComparison[];
  /** Answers of people, already passed through the frame: also those that answer no indicator. */
  readonly releases: readonly ReleasedAnswer[];
  /** What effects are worth against what they cost; none while nobody wrote anything of it. */
  readonly returned: ReturnFinding | undefined;
}

/** Writes a sentence of these documents; the ICU grammar is the implementation's. */
export type SayEffects = (
  key: EffectsPaperWordKey | keyof typeof returnWordsFr | Parameters<SayProject>[0],
  values?: Readonly<Record<string, string | number>>,
) => string;
