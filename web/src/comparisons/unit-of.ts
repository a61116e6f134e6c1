import type { OutcomeKey } from "../../../core/src/comparisons/public.ts";
import { say } from "../words/say.ts";

/** Unit of an outcome, as it is written after a figure. */
export function unitOf(outcome: OutcomeKey): string {
  if (outcome === "payChange") return "%";
  return outcome === "longAbsence" ? say("comparisons.unit.months") : say("comparisons.unit.points");
}
