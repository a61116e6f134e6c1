import type { EstimateLook } from "../../../core/src/patterns/public.ts";
import { writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";

type Outcome = EstimateLook["outcome"];

/** An effect in its own unit, with two significant digits: "+12 points", "−0,8 mois". */
export function writeEffect(outcome: Outcome, value: number): string {
  const text = writeNumber(value, 2);
  const amount = value > 0 ? `+${text}` : text;
  if (outcome === "payChange") return say("pattern.unit.percent", { amount });
  return say(outcome === "longAbsence" ? "pattern.unit.months" : "pattern.unit.points", { amount });
}
