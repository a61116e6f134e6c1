import type { Columns } from "../columns/column.ts";
import type { ModelColumn } from "../columns/model-columns.ts";
import type { Caveat, Told } from "../evaluate/caveat.ts";
import type { NotEstimable } from "../evaluate/finding.ts";
import { readSample } from "../evaluate/read-sample.ts";
import { causeOf, type Refusal, type RefusalCode } from "../evaluate/refusal.ts";
import type { Sample } from "../evaluate/sample.ts";
import type { Study } from "../evaluate/study.ts";
import { leastSquares } from "../linear/least-squares.ts";
import { readCaveat } from "../reading/words-of-caveats.ts";
import { readRefusal } from "../reading/words-of-refusals.ts";
import type { Benchmark } from "./check-figures.ts";

/** Least squares of the outcome on the treatment and the covariates, and the sums that robustness checks need. */
export interface TreatmentRegression {
  readonly estimate: number;
  /** The classical one, under equal spread, on which partial R² rest. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly rSquared: number;
  /** Without covariates. */
  readonly uncontrolled: { readonly estimate: number; readonly rSquared: number };
  /** Variances with divisor n - 1. */
  readonly outcomeVariance: number;
  readonly treatmentVariance: number;
  /** Variance of what the covariates leave of the treatment. */
  readonly treatmentLeftVariance: number;
  /** Shares of what the others leave unexplained that this covariate (all its categories) explains. */
  readonly benchmarkOf: (covariate: string) => Benchmark | undefined;
}

export type RegressionReading =
  | {
      readonly ok: true;
      readonly regression: TreatmentRegression;
      readonly caveats: readonly Told<Caveat>[];
    }
  | {
      readonly ok: false;
      readonly notEstimable: NotEstimable<RefusalCode>;
      readonly caveats: readonly Told<Caveat>[];
    };

/** Reads the people of a study and regresses, or says why this cannot be done. */
export function regressTreatment(study: Study, columns: Columns): RegressionReading {
  const read = readSample(study, columns, {});
  const caveats = read.caveats.map((caveat) => ({ ...caveat, reading: readCaveat(caveat) }));
  if (!read.ok) return { ok: false, notEstimable: tell(read.refusal), caveats };
  for (const option of ["weights", "cluster"] as const) {
    if (study[option] === undefined) continue;
    const ignored: Caveat = { code: "optionIgnored", option, method: "robustness" };
    caveats.push({ ...ignored, reading: readCaveat(ignored) });
  }
  const regression = regress(read.sample);
  return "code" in regression
    ? { ok: false, notEstimable: tell(regression), caveats }
    : { ok: true, regression, caveats };
}

function tell(refusal: Refusal): NotEstimable<RefusalCode> {
  return { code: refusal.code, cause: causeOf(refusal.code), reading: readRefusal(refusal) };
}

function regress(sample: Sample): TreatmentRegression | Refusal {
  const people = sample.rows.length;
  const { model } = sample;
  if (model.length + 2 >= people) return { code: "tooManyTerms", terms: model.length, people };
  const ones = new Float64Array(people).fill(1);
  const treated = Float64Array.from(sample.treated);
  const controls = [ones, ...model.map((column) => column.values)];
  const full = leastSquares([...controls, treated], sample.outcome);
  const names = model.map((column) => column.name);
  if (full.basis.aliased.includes(controls.length)) return { code: "treatmentExplained", columns: names };
  const outcomeLeft = squares(full.residuals);
  const treatmentLeft = squares(leastSquares(controls, treated).residuals);
  const outcomeAll = squares(leastSquares([ones], sample.outcome).residuals);
  if (!(outcomeLeft > 1e-20 * outcomeAll)) return { code: "noResidualVariation" };
  const degreesOfFreedom = people - full.basis.kept.length;
  const short = leastSquares([ones, treated], sample.outcome);
  const treatmentAll = squares(leastSquares([ones], treated).residuals);
  return {
    estimate: full.coefficients[full.coefficients.length - 1],
    standardError: Math.sqrt(outcomeLeft / degreesOfFreedom / treatmentLeft),
    degreesOfFreedom,
    rSquared: 1 - outcomeLeft / outcomeAll,
    uncontrolled: {
      estimate: short.coefficients[1],
      rSquared: 1 - squares(short.residuals) / outcomeAll,
    },
    outcomeVariance: outcomeAll / (people - 1),
    treatmentVariance: treatmentAll / (people - 1),
    treatmentLeftVariance: treatmentLeft / (people - 1),
    benchmarkOf: (covariate) => {
      const others = model.filter((column) => !isPartOf(column, covariate)).map((column) => column.values);
      if (others.length === model.length) return undefined;
      const without = squares(leastSquares([ones, ...others, treated], sample.outcome).residuals);
      const treatmentWithout = squares(leastSquares([ones, ...others], treated).residuals);
      return {
        withTreatment: share(treatmentWithout, treatmentLeft),
        withOutcome: share(without, outcomeLeft),
      };
    },
  };
}

/** Part of what was left that the covariate takes; rounding never makes it negative. */
function share(without: number, remaining: number): number {
  return Math.max(0, (without - remaining) / without);
}

function isPartOf(column: ModelColumn, covariate: string): boolean {
  return column.name === covariate || column.category?.column === covariate;
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
