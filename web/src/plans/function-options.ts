import type { PlanDecision } from "../../../core/src/plans/public.ts";
import type { Option } from "../training/fields.tsx";
import { say } from "../words/say.ts";

type PlanFunction = Extract<PlanDecision["by"], { readonly known: true }>["value"];

const planFunctions: readonly PlanFunction[] = [
  "executive",
  "hr",
  "frontlineManager",
  "workplaceTutor",
  "trainer",
  "trainingProvider",
  "opco",
  "expert",
  "worksCouncil",
];

/** Functions that read a figure or decide: never a name. */
export function functionOptions(): readonly Option<PlanFunction>[] {
  return planFunctions.map((value) => ({ value, text: say(`training.actor.${value}`) }));
}
