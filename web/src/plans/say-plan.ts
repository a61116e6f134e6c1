import type { PlannedIndicator, SayPlan } from "../../../core/src/plans/public.ts";
import { writeNames } from "../training/write-amounts.ts";
import { say } from "../words/say.ts";

/** Says the sentences of a plan on its page, whose words are open. */
export const sayPlan: SayPlan = (key, values) => say(key, values);

/** "avant la première séance et douze mois après" */
export function writeMoments({ moments }: Pick<PlannedIndicator, "moments">): string {
  return writeNames(moments.map((moment) => inSentence(say(`plans.moment.${moment}`))));
}

export function inSentence(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
