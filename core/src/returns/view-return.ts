import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { ComparisonStore } from "../comparisons/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type Project, type ProjectStore, shownProject } from "../projects/index.ts";
import { shownDesign, type TrainingDesign, type TrainingDesignStore } from "../training/index.ts";
import { comparedChanges, type IndicatorChange } from "./compared-changes.ts";
import { type CostFact, costFacts } from "./cost-facts.ts";
import { blankReturnBook, type ReturnBook } from "./model.ts";
import type { ReturnStore } from "./ports.ts";

/** The book as it is kept, revision 0 while nobody wrote in it, and what the ledgers tell of the cost. */
export interface ViewedReturn {
  readonly revision: number;
  readonly content: ReturnBook;
  readonly costs: readonly CostFact[];
  /** What comparisons found, one for each indicator. */
  readonly changes: readonly IndicatorChange[];
}

/** In order of precedence. */
export type ViewReturnRefusal = NotAllowed | { readonly code: "unknownDocument" };

interface ReadingHouse {
  readonly projects: ProjectStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly returns: ReturnStore;
  readonly comparisons: Pick<ComparisonStore, "ofProject">;
}

/** What was written to set effects beside costs, with the costs that the project's ledgers already know. */
export async function viewReturn(
  house: ReadingHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<ViewedReturn, ViewReturnRefusal>> {
  if (!may(actor, "viewReturn")) return refuse(notAllowed);
  const found = await house.projects.find(project);
  if (found === undefined) return refuse({ code: "unknownDocument" });
  const kept = await house.returns.find(project);
  const design = await designOf(house, actor, found.content);
  const areRatesHidden = shownProject(found.content, actor).hidden.includes("rates");
  return accept({
    revision: kept?.revision ?? 0,
    content: kept?.content ?? blankReturnBook(found.content.label),
    costs: costFacts(found.content, design, { areRatesHidden }),
    changes: comparedChanges(await house.comparisons.ofProject(project)),
  });
}

/** Only whoever may read the training design reads its prices here, as far as it is shown to them. */
async function designOf(
  { trainingDesigns }: ReadingHouse,
  actor: Actor,
  { design }: Project,
): Promise<TrainingDesign | undefined> {
  if (design === "" || !may(actor, "viewTrainingDesigns")) return undefined;
  const kept = await trainingDesigns.find(design);
  return kept === undefined ? undefined : shownDesign(kept.content, actor).content;
}
