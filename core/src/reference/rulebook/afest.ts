import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type { Rulebook, RuleCheck } from "../model.ts";
import { checkOf, checkRule, outcomeOf, sentence, stepFrom } from "./rule-step.ts";

/** The four components of an AFEST (D.6313-3-2), in the order of the article. */
export const afestComponents = ["workAnalysis", "trainer", "reflection", "assessment"] as const;
export type AfestComponent = (typeof afestComponents)[number];

/** For each component, whether its proof is there. */
export type AfestProofs = Readonly<Record<AfestComponent, Known<boolean>>>;

/** Whether an action may be called an AFEST: allowed with all four proofs, blocked as soon as one is missing. */
export function checkAfest(book: Rulebook, day: Day, proofs: AfestProofs): RuleCheck {
  return checkOf(
    checkRule(book, day, { key: "afest.fourComponents", amounts: [] }, (row) =>
      afestComponents.map((component) =>
        stepFrom(row, {
          sentence: sentence("reference.step.afest", { component }),
          outcome: outcomeOf(proofs[component]),
        }),
      ),
    ),
  );
}
