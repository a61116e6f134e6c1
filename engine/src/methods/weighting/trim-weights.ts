import { sortedOrder } from "../../columns/sorted-order.ts";
import type { People } from "../../evaluate/people.ts";
import type { WeightedDesign, WeightTarget } from "./weight-attempt.ts";

/**
 * Brings weights above a quantile down to it. The quantile is over the people whose weights say something: everybody,
 * or the arm that is reweighted when the other one counts one each. It is the weight of one person (the nearest
 * order statistic, Hyndman & Fan 1996, American Statistician 50:361, definition 3), and a cut weight follows the weight
 * of that person. Reference: Cole & Hernán (2008), American Journal of Epidemiology 168:656.
 */
export function trimWeights(design: WeightedDesign, people: People, quantile: number): WeightedDesign {
  const { weights } = design;
  const asked = reweighted(people, design.target);
  const own = Float64Array.from(asked, (person) => weights[person]);
  const order = sortedOrder(own);
  const last = asked[order[nearestRank(quantile, own.length) - 1]];
  const most = weights[last];
  const source = Int32Array.from(weights, (weight, person) => (weight > most ? last : person));
  const stages = design.stages.map((stage) => ({
    ...stage,
    source,
    slope: stage.slope.map((slope, person) => (source[person] === person ? slope : stage.slope[last])),
  }));
  return { ...design, weights: weights.map((weight) => Math.min(weight, most)), stages };
}

function reweighted({ treated }: People, target: WeightTarget): Int32Array {
  const everybody = Int32Array.from(treated.keys());
  if (target === "treated") return everybody.filter((person) => treated[person] === 0);
  return target === "comparison" ? everybody.filter((person) => treated[person] === 1) : everybody;
}

/** Rank nearest to quantile × count; halfway, the even one. */
function nearestRank(quantile: number, count: number): number {
  const exact = quantile * count;
  const below = Math.floor(exact);
  const rank = exact - below > 0.5 || (exact - below === 0.5 && below % 2 === 1) ? below + 1 : below;
  return Math.min(count, Math.max(1, rank));
}
