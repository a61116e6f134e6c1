import type { NotEstimable } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { ToldTrajectoryCaveat } from "./trajectory-caveat.ts";
import type { TrajectoryRefusalCode } from "./trajectory-refusal.ts";

/** Where a value lies beside what comparable people did. */
export type Place = "within" | "above" | "below";

/** One period of the path of a person, in units of the outcome. */
export interface TrajectoryPoint {
  /** As in the input. */
  readonly period: string;
  readonly stage: "before" | "after";
  readonly observed: number;
  /** Where comparable people ended up from the same start; holds for all periods of the path together. */
  readonly band?: readonly [number, number];
  /** The same for this period looked at alone. */
  readonly bandAlone?: readonly [number, number];
  readonly place?: Place;
}

/** A path beside its band. It holds no effect on this person: one path cannot tell it from chance. */
export interface TrajectoryShown {
  readonly kind: "shown";
  readonly path: readonly TrajectoryPoint[];
  /** Of the whole path: outside on both sides is `both`. */
  readonly place: Place | "both";
  /** People the band is made of. */
  readonly comparable: number;
  /** How many of them went at least as far from what was to be expected as this person. */
  readonly asFar: number;
  /** Share of comparable people whose whole path such a band holds. */
  readonly confidence: number;
  /** Half the width of the band in its last period: smaller moves of one person cannot be told from chance. */
  readonly reach: number;
  readonly caveats: readonly ToldTrajectoryCaveat[];
  readonly explanation: Sentences;
  readonly reading: Sentences;
}

/** A path without a band, with the cheapest remedy in the reading. */
export interface TrajectoryRefused {
  readonly kind: "refused";
  readonly notEstimable: NotEstimable<TrajectoryRefusalCode>;
  readonly caveats: readonly ToldTrajectoryCaveat[];
}

export type TrajectoryFinding = TrajectoryShown | TrajectoryRefused;
