import { euroText } from "../../reference/index.ts";
import type { AssumptionName, ReturnEstimated, ReturnFinding } from "../../returns/index.ts";
import { formatShare } from "../format-french.ts";
import type { SayEffects } from "./effects-subject.ts";

/** What the effects are worth against what they cost: always a distribution, never one figure. */
export function returnLines(returned: ReturnFinding | undefined, say: SayEffects): readonly string[] {
  if (returned === undefined) return [say("reports.effects.return.none")];
  const { intangible } = returned;
  return [
    ...(returned.kind === "estimated"
      ? worthLines(returned, say)
      : [say(`returns.notEstimable.${returned.reason}`)]),
    ...(intangible.length === 0
      ? []
      : [say("reports.effects.return.intangible", { words: intangible.join(", ") })]),
  ];
}

function worthLines(returned: ReturnEstimated, say: SayEffects): readonly string[] {
  const { valued, costs, probabilityAboveCosts, together, drivers } = returned;
  const worth = {
    low: euros(valued.p5),
    middle: euros(valued.p50),
    high: euros(valued.p95),
    leastCost: euros(costs.p5),
    mostCost: euros(costs.p95),
    share: formatShare(probabilityAboveCosts),
    together: formatShare(together.probabilityAboveCosts),
  };
  const [driver] = drivers;
  return [
    say("reports.effects.return.worth", worth),
    ...(driver === undefined
      ? []
      : [say("reports.effects.return.driver", { words: driverText(returned, driver.assumption, say) })]),
  ];
}

/** Cents of a draw: whole euros are all that such an estimate carries. */
function euros(cents: number): string {
  return euroText(100 * Math.round(cents / 100));
}

function driverText({ effects }: ReturnEstimated, name: AssumptionName, say: SayEffects): string {
  if (name.of === "cost") return say(`reports.effects.return.cost.${name.kind}`);
  const label = effects.find(({ key }) => key === name.effect)?.label ?? "";
  return say(`reports.effects.return.part.${name.part}`, { label });
}
