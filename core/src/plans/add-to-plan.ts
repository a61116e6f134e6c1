import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { readContent } from "./check-chain.ts";
import { makeSeal } from "./make-seal.ts";
import { additionsAtMost, type SealedAddition } from "./seal-model.ts";
import type { SealingHouse } from "./seal-plan.ts";
import { trainingStart } from "./training-start.ts";
import { type CheckedSeals, checkedSeals } from "./view-seals.ts";

/** Words to add after sealing, about an indicator of the plan, or "" for the whole. */
export interface AddToPlan {
  readonly project: string;
  readonly indicator: string;
  readonly words: string;
}

/** In order of precedence. */
export type AddToPlanRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "notSealed" }
  | { readonly code: "unknownIndicator" }
  | { readonly code: "tooManyAdditions" };

/** Adds words to a sealed plan: dated, chained, and shown apart from what was sealed. */
export async function addToPlan(
  house: SealingHouse,
  actor: Actor,
  { project, indicator, words }: AddToPlan,
): Promise<Result<CheckedSeals, AddToPlanRefusal>> {
  if (!may(actor, "sealPlan")) return refuse(notAllowed);
  const found = await house.projects.find(project);
  if (found === undefined) return refuse({ code: "unknownDocument" });
  const last = await house.planSeals.holdLast();
  const [sealed, ...additions] = await house.planSeals.ofProject(project);
  if (sealed === undefined) return refuse({ code: "notSealed" });
  if (!isOfPlan(sealed.content, indicator)) return refuse({ code: "unknownIndicator" });
  if (additions.length >= additionsAtMost) return refuse({ code: "tooManyAdditions" });
  const { label, company } = found.content;
  const content: SealedAddition = {
    format: 1,
    kind: "addition",
    project: { id: project, label, company: company.name },
    start: trainingStart(found.content, house.clock.today()),
    indicator,
    words,
  };
  const seal = makeSeal(content, { last, now: house.clock.now() }, house.sha256);
  await house.planSeals.append(project, seal);
  return accept(await checkedSeals(house, project));
}

function isOfPlan(text: string, indicator: string): boolean {
  const content = readContent(text);
  if (indicator === "" || content?.kind !== "plan") return indicator === "";
  return content.plan.indicators.some(({ id }) => id === indicator);
}
