import type { Sentences } from "../evaluate/study.ts";
import type { Criterion } from "../linear/variance-components.ts";
import type { MixedFit } from "./mixed-fit.ts";
import type { MixedRefusal } from "./mixed-refusal.ts";
import type { FreedomRule, MixedMethodName, MixedOptions } from "./mixed-study.ts";
import type { MixedSample } from "./read-mixed.ts";
import type { SmallSampleTest } from "./small-sample.ts";

/** Options with their defaults filled in. */
export interface SettledMixed {
  readonly method: MixedMethodName;
  readonly criterion: Criterion;
  readonly isCorrelated: boolean;
  readonly degreesOfFreedom: FreedomRule;
  readonly confidence: number;
}

/** What a model hands back when it could be fitted. */
export interface MixedModel {
  readonly ok: true;
  readonly fit: MixedFit;
  readonly logLikelihood: number;
  readonly phi?: number;
  /** One test per fixed column, in the order of `fit.basis.kept`. */
  readonly satterthwaite: readonly SmallSampleTest[];
  readonly kenwardRoger?: readonly SmallSampleTest[];
}

export type MixedAttempt = MixedModel | { readonly ok: false; readonly refusal: MixedRefusal };

/** A mixed model. One file each, headed by its page. */
export interface MixedMethod {
  readonly name: MixedMethodName;
  readonly explanation: Sentences;
  readonly reads: ReadonlySet<keyof MixedOptions>;
  readonly needsTime: boolean;
  readonly run: (sample: MixedSample, options: SettledMixed) => MixedAttempt;
}

/** One contrast per kept fixed column, picking it. */
export function keptContrasts(fit: MixedFit): readonly Float64Array[] {
  return fit.basis.kept.map((position) =>
    Float64Array.from(fit.rows.fixed, (_, at) => (at === position ? 1 : 0)),
  );
}
