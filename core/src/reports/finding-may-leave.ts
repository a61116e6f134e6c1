import type { Estimated } from "../../../engine/src/index.ts";
import { degreesOfFreedomMin, employerFrameRule } from "../disclosure/index.ts";

/** Why an estimate stays with whoever brought its table. `smallGroup` comes first. */
export type StaysBecause = "smallGroup" | "fewDegrees";

/** What of an estimate tells whether it may leave. */
interface LeavingEstimate {
  readonly sizes: Pick<Estimated["sizes"], "matchedTreated" | "matchedComparison">;
  readonly inference: Pick<Estimated["inference"], "degreesOfFreedom">;
}

/**
 * Whether an estimate may stand on a paper that others read: ten people at least on each side, and ten degrees of
 * freedom (ESSnet, output checking for research). Below, an estimate is nearly the figures of a few people.
 */
export function findingStays({ sizes, inference }: LeavingEstimate): StaysBecause | undefined {
  const { k } = employerFrameRule;
  if (sizes.matchedTreated < k || sizes.matchedComparison < k) return "smallGroup";
  return inference.degreesOfFreedom >= degreesOfFreedomMin ? undefined : "fewDegrees";
}
