import type { Diagnosis } from "../diagnosis/index.ts";
import type { ContributionStory, EffectLine } from "../effects/index.ts";
import type { CaseEstimate, Features } from "../patterns/index.ts";
import type { Plan } from "../plans/index.ts";
import type { Project } from "../projects/index.ts";
import type { TrainingDesign } from "../training/index.ts";

/** Everything that a case study is written from: the project's own log, and nothing else. */
export interface CaseSubject {
  readonly id: string;
  readonly project: Project;
  readonly diagnosis: { readonly id: string; readonly content: Diagnosis } | undefined;
  readonly design: { readonly id: string; readonly content: TrainingDesign } | undefined;
  readonly features: Features;
  readonly sealed:
    | { readonly id: string; readonly on: string; readonly isBefore: boolean; readonly plan: Plan }
    | undefined;
  readonly lines: readonly EffectLine[];
  /** What unlocked comparisons found, by indicator. */
  readonly estimates: readonly { readonly indicator: string; readonly estimate: CaseEstimate }[];
  readonly story: ContributionStory | undefined;
  /** Name of the organisation, to be masked. */
  readonly organisation: string;
}
