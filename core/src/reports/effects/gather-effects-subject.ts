import { type Actor, may, type NotAllowed } from "../../access/index.ts";
import { releasedAnswers } from "../../answers/index.ts";
import type { DiagnosisStore } from "../../diagnosis/index.ts";
import { type EffectsHouse, viewEffects } from "../../effects/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import { checkedSeals, type PlanStore } from "../../plans/index.ts";
import { type Project, shownProject } from "../../projects/index.ts";
import { type OwnRuleStore, publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import {
  assembleRequest,
  comparedChanges,
  costFacts,
  estimateReturn,
  type ReturnFinding,
  type ReturnStore,
} from "../../returns/index.ts";
import { shownDesign, type TrainingDesign, type TrainingDesignStore } from "../../training/index.ts";
import { planFactsOf } from "../project/plan-subject.ts";
import type { EffectsReportSubject } from "./effects-subject.ts";

export interface EffectsReportHouse extends EffectsHouse {
  readonly plans: PlanStore;
  readonly diagnoses: DiagnosisStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly returns: ReturnStore;
  readonly ownRules: OwnRuleStore;
  readonly clock: Clock;
}

/** In order of precedence. */
export type GatherEffectsRefusal = NotAllowed | { readonly code: "unknownDocument" };

/**
 * What the documents about effects are made from, as far as this reader may see it: answers have passed through the
 * frame, and neither the design nor what it costs is read by a role that may not open it.
 */
export async function gatherEffectsSubject(
  house: EffectsReportHouse,
  actor: Actor,
  { project: id }: { readonly project: string },
): Promise<Result<EffectsReportSubject, GatherEffectsRefusal>> {
  const viewed = await viewEffects(house, actor, { project: id });
  if (!viewed.ok) return viewed;
  const kept = await house.projects.find(id);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const { content: project } = kept;
  const { lines, contribution: story } = viewed.value;
  const comparisons = await house.comparisons.ofProject(id);
  const design = await designOf(house, actor, project);
  const known = { lines, comparisons, design };
  return accept({
    project,
    today: house.clock.today(),
    book: rulebookOf(publishedRuleRows, await house.ownRules.all()),
    design,
    plan: await planOf(house, actor, id),
    lines,
    story,
    comparisons,
    releases: await releasedAnswers(house, actor, { project: id }),
    returned: may(actor, "viewReturn") ? await returnOf(house, actor, kept, known) : undefined,
  });
}

async function planOf(house: EffectsReportHouse, actor: Actor, project: string) {
  if (!may(actor, "viewPlan")) return undefined;
  const written = await house.plans.find(project);
  return planFactsOf(written?.content, await checkedSeals(house, project));
}

async function designOf(
  { trainingDesigns }: EffectsReportHouse,
  actor: Actor,
  { design }: Project,
): Promise<TrainingDesign | undefined> {
  if (design === "" || !may(actor, "viewTrainingDesigns")) return undefined;
  const kept = await trainingDesigns.find(design);
  return kept === undefined ? undefined : shownDesign(kept.content, actor).content;
}

/** Nothing is estimated while nobody wrote what effects may be worth. */
async function returnOf(
  { returns }: EffectsReportHouse,
  actor: Actor,
  { id, content: project }: { readonly id: string; readonly content: Project },
  { lines, comparisons, design }: Pick<EffectsReportSubject, "lines" | "comparisons" | "design">,
): Promise<ReturnFinding | undefined> {
  const book = await returns.find(id);
  if (book === undefined) return undefined;
  // A total of few functions would tell the hourly pay of one person to whoever may not read it.
  const areRatesHidden = shownProject(project, actor).hidden.includes("rates");
  const costs = costFacts(project, design, { areRatesHidden });
  return estimateReturn(
    assembleRequest(book.content, { costs, changes: comparedChanges(comparisons), lines }),
  );
}
