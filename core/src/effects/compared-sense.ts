import type { ComparedFinding } from "../comparisons/index.ts";
import { type Known, unknown } from "../kernel/known.ts";
import { type ChangeRule, senseOf } from "./figure-change.ts";
import type { Sense } from "./vocabulary.ts";

type Outcome = Extract<ComparedFinding, { readonly kind: "effect" }>["outcome"];

/** Outcomes of which less is better, whatever the indicator they tell something of. */
const fallingOutcomes: readonly Outcome[] = ["longAbsence"];
/** Outcomes that are figures of a person; the others are yes or no, and their effect is a difference of shares. */
const figureOutcomes: readonly Outcome[] = ["payChange", "longAbsence"];

/**
 * Which way a comparison says the effect goes. An interval that holds zero says nothing, unless all of it is smaller
 * than what is worth knowing: then it says that nothing worth knowing moved.
 */
export function comparedSense(finding: ComparedFinding | undefined, rule: ChangeRule): Sense {
  if (finding?.kind !== "effect") return "unknown";
  const { outcome, effect } = finding;
  const wanted = fallingOutcomes.includes(outcome) ? "fall" : "rise";
  const direction = rule.direction === "hold" ? "hold" : wanted;
  const smallest = smallestOf(outcome, rule);
  const [low, high] = effect.confidenceInterval;
  if (low > 0 || high < 0) return senseOf(effect.estimate, { direction, smallest });
  return smallest.known && Math.max(-low, high) < smallest.value ? "same" : "unknown";
}

/** The smallest change worth knowing, when the outcome is told in what the indicator is told in. */
function smallestOf(outcome: Outcome, { measure, smallest }: ChangeRule): Known<number> {
  if (!smallest.known || measure !== "share" || figureOutcomes.includes(outcome)) return unknown;
  return smallest;
}
