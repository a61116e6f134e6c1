import type { Columns } from "../columns/column.ts";
import { studentQuantile } from "../distributions/student-t.ts";
import type { Caveat, Told } from "../evaluate/caveat.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import type { RefusalCode } from "../evaluate/refusal.ts";
import type { Sentences, Study } from "../evaluate/study.ts";
import type { AdjustedCoefficient, Benchmark, BenchmarkRow, HiddenStrength } from "./check-figures.ts";
import type { SensitivityRefusal, SensitivityRefusalCode } from "./sensitivity-refusal.ts";
import { regressTreatment } from "./treatment-regression.ts";
import { readRobustness } from "./words-of-checks.ts";
import { notCheckable } from "./words-of-sensitivity.ts";

/** A coefficient of a linear regression. */
export interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

export interface RobustnessOptions {
  /** Share of the estimate to explain away, default 1 (all of it). */
  readonly share?: number;
  /** Level of the second robustness value, default 0.05. */
  readonly alpha?: number;
}

export interface Robustness extends Coefficient {
  readonly kind: "estimated";
  readonly t: number;
  /** Partial R² of the treatment with the outcome: what a cause of the whole rest of the outcome would need. */
  readonly partialRSquared: number;
  readonly fSquared: number;
  /** Strength, equal on both sides, that brings the estimate to (1 - share) of itself. */
  readonly robustnessValue: number;
  /** Strength that already makes it not significant at `alpha`. */
  readonly robustnessValueOfSignificance: number;
  readonly benchmarks: readonly BenchmarkRow[];
  readonly caveats: readonly Told<Caveat>[];
  readonly reading: Sentences;
}

export type RobustnessFinding =
  | Robustness
  | {
      readonly kind: "refused";
      readonly notEstimable: NotEstimable<SensitivityRefusalCode | RefusalCode>;
      readonly caveats: readonly Told<Caveat>[];
    };

/**
 * Robustness value.
 *
 * Estimand: none of its own; it is the share of what remains unexplained, both in who was trained and in the outcome,
 * that something unmeasured would have to explain to bring a regression estimate to zero (or to make it not
 * significant).
 * Assumptions: the estimate comes from a linear regression with the classical standard error; whatever is unmeasured
 * enters linearly. Nothing is assumed on how many hidden causes there are.
 * Do not use for matched or weighted differences of means, nor with clusters: the partial R² would not be those of
 * the regression that gave the estimate.
 * In words: with f = |t| / sqrt(df) times the share, (sqrt(f⁴ + 4 f²) - f²) / 2. The bias of a hidden cause is the
 * standard error times sqrt(df) times sqrt(R²_outcome R²_treatment / (1 - R²_treatment)). A benchmark supposes the
 * hidden cause k times as strong as a covariate, beyond all the others.
 * Reference: Cinelli & Hazlett (2020), J. Royal Statistical Society B 82:39, p. 48-52 (values) and p. 55-56
 * (benchmarks).
 * Checked against: formulas in base R on LaLonde and on the NSW experiment (07_sensitivity.json), the published
 * Darfur example, and refits of a regression with the hidden cause put in.
 */
export function robustnessValue(
  coefficient: Coefficient,
  options: RobustnessOptions = {},
): RobustnessFinding {
  const refusal = refusalOf(coefficient, options);
  if (refusal !== undefined) return { kind: "refused", notEstimable: notCheckable(refusal), caveats: [] };
  return robustnessOf(coefficient, options, []);
}

/** The same from people, with covariates as benchmarks: by default each of them, 1, 2 and 3 times as strong. */
export function robustnessOfRegression(
  study: Study,
  columns: Columns,
  options: RobustnessOptions & {
    readonly benchmarks?: readonly string[];
    readonly multiples?: readonly number[];
  } = {},
): RobustnessFinding {
  const read = regressTreatment(study, columns);
  if (!read.ok) return { kind: "refused", notEstimable: read.notEstimable, caveats: read.caveats };
  const { regression, caveats } = read;
  const refused = (refusal: SensitivityRefusal): RobustnessFinding => ({
    kind: "refused",
    notEstimable: notCheckable(refusal),
    caveats,
  });
  const refusal = refusalOf(regression, options);
  if (refusal !== undefined) return refused(refusal);
  const asked = options.benchmarks ?? study.covariates.filter((one) => typeof one === "string");
  const multiples = options.multiples ?? [1, 2, 3];
  const wrong = multiples.some((multiple) => !(multiple > 0 && Number.isFinite(multiple)));
  if (wrong) return refused({ code: "optionOutOfRange", option: "multiples" });
  const rows: BenchmarkRow[] = [];
  for (const covariate of asked) {
    const observed = regression.benchmarkOf(covariate);
    if (observed === undefined) return refused({ code: "unknownColumn", column: covariate });
    for (const multiple of multiples) {
      const strength = benchmarkStrength(observed, multiple);
      if (strength !== undefined) {
        rows.push({ covariate, multiple, observed, ...adjustCoefficient(regression, strength) });
      } else if (options.multiples !== undefined) return refused({ code: "benchmarkTooStrong", covariate });
    }
  }
  return robustnessOf(regression, options, caveats, rows);
}

function robustnessOf(
  { estimate, standardError, degreesOfFreedom }: Coefficient,
  { share = 1, alpha = 0.05 }: RobustnessOptions,
  caveats: readonly Told<Caveat>[],
  benchmarks: readonly BenchmarkRow[] = [],
): Robustness {
  const t = estimate / standardError;
  const fSquared = (t * t) / degreesOfFreedom;
  const wanted = share * Math.sqrt(fSquared);
  const value = balancedStrength(wanted);
  return {
    kind: "estimated",
    estimate,
    standardError,
    degreesOfFreedom,
    t,
    partialRSquared: (t * t) / (t * t + degreesOfFreedom),
    fSquared,
    robustnessValue: value,
    robustnessValueOfSignificance: strengthForSignificance(wanted, degreesOfFreedom, alpha),
    benchmarks,
    caveats,
    reading: readRobustness(value, benchmarks),
  };
}

/** Strength on both sides whose bias is `wanted` in units of standardError * sqrt(df). */
function balancedStrength(wanted: number): number {
  const square = wanted * wanted;
  // (sqrt(f⁴ + 4f²) - f²) / 2, written without a difference of near equals.
  return square === 0 ? 0 : (2 * square) / (Math.sqrt(square * square + 4 * square) + square);
}

/** Corner solution when the outcome is explained entirely: Cinelli & Hazlett, web appendix. */
function strengthForSignificance(wanted: number, degreesOfFreedom: number, alpha: number): number {
  const critical = -studentQuantile(alpha / 2, degreesOfFreedom - 1) / Math.sqrt(degreesOfFreedom - 1);
  if (wanted <= critical) return 0;
  if (wanted < 1 / critical) return balancedStrength(wanted - critical);
  return (wanted * wanted - critical * critical) / (1 + wanted * wanted);
}

/** The coefficient once something unmeasured of that strength pulls it towards zero. */
export function adjustCoefficient(
  { estimate, standardError, degreesOfFreedom }: Coefficient,
  { withTreatment, withOutcome }: HiddenStrength,
): AdjustedCoefficient {
  const bias =
    standardError *
    Math.sqrt(degreesOfFreedom) *
    Math.sqrt((withOutcome * withTreatment) / (1 - withTreatment));
  const adjusted = Math.sign(estimate) * (Math.abs(estimate) - bias);
  const error =
    standardError *
    Math.sqrt(((1 - withOutcome) / (1 - withTreatment)) * (degreesOfFreedom / (degreesOfFreedom - 1)));
  return {
    withTreatment,
    withOutcome,
    bias,
    estimate: adjusted,
    standardError: error,
    t: error > 0 ? adjusted / error : Math.sign(adjusted) * Number.MAX_VALUE,
  };
}

/**
 * Strength of something `multiple` times as strong as a covariate, or undefined when it would explain more than
 * everything about the treatment. With the outcome it is at most 1.
 */
export function benchmarkStrength(observed: Benchmark, multiple: number): HiddenStrength | undefined {
  const { withTreatment: treatment, withOutcome: outcome } = observed;
  const withTreatment = (multiple * treatment) / (1 - treatment);
  if (!(withTreatment < 1) || !(outcome < 1)) return undefined;
  const overlap = (multiple * treatment * treatment) / ((1 - multiple * treatment) * (1 - treatment));
  if (!(overlap >= 0 && overlap < 1)) return undefined;
  const pull = (Math.sqrt(multiple) + Math.sqrt(overlap)) ** 2 / (1 - overlap);
  return { withTreatment, withOutcome: Math.min(1, (pull * outcome) / (1 - outcome)) };
}

function refusalOf(
  { estimate, standardError, degreesOfFreedom }: Coefficient,
  { share = 1, alpha = 0.05 }: RobustnessOptions,
): SensitivityRefusal | undefined {
  const usable: readonly (readonly [string, boolean])[] = [
    ["estimate", Number.isFinite(estimate)],
    ["standardError", standardError > 0 && Number.isFinite(standardError)],
    ["degreesOfFreedom", degreesOfFreedom > 1 && Number.isFinite(degreesOfFreedom)],
    ["share", share > 0 && share <= 1],
    ["alpha", alpha > 0 && alpha < 1],
  ];
  const wrong = usable.find(([, fine]) => !fine);
  return wrong === undefined ? undefined : { code: "optionOutOfRange", option: wrong[0] };
}
