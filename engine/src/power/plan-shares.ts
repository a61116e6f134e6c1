import type { PowerCaveat } from "./power-caveat.ts";
import type { PowerEstimated } from "./power-finding.ts";
import type { PowerRequest } from "./power-request.ts";
import type { SettledPlan } from "./settle-plan.ts";
import { detectableShare, sharePower, shareTestFor } from "./share-power.ts";

type ShareFigures = Pick<PowerEstimated, "detectable" | "detectableFall" | "wanted" | "alternatives"> & {
  readonly caveats: readonly PowerCaveat[];
};

/** A plan whose outcome is yes or no; undefined when neither a rise to all nor a fall to nobody would be seen. */
export function planShares(plan: SettledPlan, request: PowerRequest): ShareFigures | undefined {
  const { treated, comparison, power, alpha } = plan;
  const comparisonShare = request.share ?? 0.5;
  const test = shareTestFor(treated, comparison);
  const [rise, fall] = ([1, -1] as const).map((direction) =>
    detectableShare({ treated, comparison, comparisonShare }, direction, { test, power, alpha }),
  );
  if (rise === undefined && fall === undefined) return undefined;
  const { effect } = request;
  const caveats: PowerCaveat[] = [];
  if (rise === undefined) caveats.push({ code: "shareUnreachable", direction: "rise" });
  if (fall === undefined) caveats.push({ code: "shareUnreachable", direction: "fall" });
  if (test !== "fisher") caveats.push({ code: "approximateShares" });
  return {
    detectable: rise === undefined ? {} : { value: rise },
    ...(fall === undefined ? {} : { detectableFall: fall }),
    alternatives: [2 * treated, 2 * comparison].flatMap((to, at) => {
      const groups = at === 0 ? { treated: to, comparison } : { treated, comparison: to };
      const rules = { test: shareTestFor(groups.treated, groups.comparison), power, alpha };
      const value = detectableShare({ ...groups, comparisonShare }, rise === undefined ? -1 : 1, rules);
      const change = at === 0 ? ("treatedDoubled" as const) : ("comparisonDoubled" as const);
      return value === undefined || (at === 1 && request.ratio !== undefined)
        ? []
        : [{ change, to, detectable: { value } }];
    }),
    ...(effect === undefined ? {} : { wanted: wantedShare(plan, comparisonShare, effect) }),
    caveats,
  };
}

function wantedShare(
  plan: SettledPlan,
  comparisonShare: number,
  effect: number,
): NonNullable<PowerEstimated["wanted"]> {
  const powerWith = (treated: number) => {
    const comparison = Math.round((plan.comparison * treated) / plan.treated);
    const shares = { treated, comparison, comparisonShare, treatedShare: comparisonShare + effect };
    return sharePower(shares, shareTestFor(treated, comparison), plan.alpha);
  };
  // Exact power goes up in small steps back and forth: from below, the first size that reaches it.
  let [low, high] = [2, 4];
  while (powerWith(high) < plan.power && high < 1e6) [low, high] = [high, 2 * high];
  const isReached = powerWith(high) >= plan.power;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (powerWith(middle) >= plan.power) high = middle;
    else low = middle;
  }
  return { effect, power: powerWith(plan.treated), ...(isReached ? { treatedNeeded: high } : {}) };
}
