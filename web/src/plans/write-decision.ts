import type { PlanDecision } from "../../../core/src/plans/public.ts";
import { say } from "../words/say.ts";
import { inSentence } from "./say-plan.ts";

/** "Ouvrir au site 12 : direction" */
export function writeDecision({ words, by }: PlanDecision): string {
  const who = by.known ? say(`training.actor.${by.value}`) : say("plan.nobody");
  return say("plan.sealed.decisions", { words, who: inSentence(who) });
}
