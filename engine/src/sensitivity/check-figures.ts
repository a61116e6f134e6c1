/** `none`: already unclear without hidden bias. */
export type CriticalGamma = { readonly kind: "none" } | { readonly kind: "reached"; readonly gamma: number };

/** People of an arm whose outcome is unknown. */
export interface ArmLoss {
  readonly missing: number;
  readonly of: number;
  readonly rate: number;
}

/** Partial R² of a covariate. */
export interface Benchmark {
  readonly withTreatment: number;
  readonly withOutcome: number;
}

/** How strong something unmeasured would be: partial R², in [0, 1[ with the treatment, [0, 1] with the outcome. */
export interface HiddenStrength {
  readonly withTreatment: number;
  readonly withOutcome: number;
}

/** The estimate once something of that strength, pulling the worst way, is allowed for. */
export interface AdjustedCoefficient extends HiddenStrength {
  readonly bias: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
}

/** Something unmeasured this many times as strong as a covariate. */
export interface BenchmarkRow extends AdjustedCoefficient {
  readonly covariate: string;
  readonly multiple: number;
  /** Of the covariate itself. */
  readonly observed: Benchmark;
}
