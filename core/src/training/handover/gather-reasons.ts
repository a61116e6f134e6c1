import { costOfInaction, type Diagnosis, namedMotives, roundOutward } from "../../diagnosis/index.ts";
import type { KnownTotal } from "../known-total.ts";
import type { HandoverMotive } from "./handover-facts.ts";

/** Why the company would act, and what doing nothing costs in a year, as its diagnosis says. */
export interface HandoverReasons {
  readonly motives: readonly HandoverMotive[];
  readonly inactionLow: KnownTotal;
  readonly inactionHigh: KnownTotal;
  readonly isInactionPartial: boolean;
}

const untold: KnownTotal = { atLeast: 0, isComplete: false };

export function gatherReasons(diagnosis: Diagnosis | undefined): HandoverReasons {
  if (diagnosis === undefined) {
    return { motives: [], inactionLow: untold, inactionHigh: untold, isInactionPartial: false };
  }
  const { total, isPartial } = costOfInaction(diagnosis);
  const range = total === undefined ? undefined : roundOutward(total);
  const bound = (euros: number | undefined) =>
    euros === undefined ? untold : { atLeast: euros * 100, isComplete: true };
  return {
    motives: namedMotives(diagnosis),
    inactionLow: bound(range?.low),
    inactionHigh: bound(range?.high),
    isInactionPartial: total !== undefined && isPartial,
  };
}
