import type { Caveat } from "../../evaluate/caveat.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { WeightStage } from "../../linear/stacked-estimate.ts";

/** Whom the answer is about; `weighted` are the people as the weights count them. */
export type WeightTarget = "treated" | "comparison" | "everybody" | "weighted";

/** Weights and the equations they come from. */
export interface WeightedDesign {
  /** Positive, in any unit. */
  readonly weights: Float64Array;
  readonly stages: readonly WeightStage[];
  /** The same equations as the reference package counts them, when it takes some of their randomness as known. */
  readonly printedStages?: () => readonly WeightStage[];
  readonly target: WeightTarget;
  readonly scores?: Float64Array;
  readonly caveats: readonly Caveat[];
}

export type WeightAttempt =
  | { readonly ok: true; readonly design: WeightedDesign }
  | { readonly ok: false; readonly refusal: Refusal; readonly caveats: readonly Caveat[] };
