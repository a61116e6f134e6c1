import type { Columns } from "../columns/column.ts";
import type { ModelColumn } from "../columns/model-columns.ts";
import type { PointEstimate } from "../evaluate/finding.ts";
import { type BlockDesign, fitFixedEffects } from "../linear/fixed-effects.ts";
import {
  independentVariance,
  pulledContrast,
  pullOfPatterns,
  residualDegrees,
} from "../linear/fixed-effects-variance.ts";
import { inferContrast } from "../linear/infer.ts";
import { type LeastSquaresFit, leastSquares, linearContrast } from "../linear/least-squares.ts";
import { partlyWithin, type SharedSpread, swamyArora } from "../linear/swamy-arora.ts";
import type { PanelCaveat, ToldPanelCaveat } from "./panel-caveat.ts";
import { type PanelRefusal, panelCauseOf } from "./panel-refusal.ts";
import {
  type PanelCoefficient,
  type PanelRegressionFinding,
  type PanelRegressionOptions,
  type PanelRegressionStudy,
  type UnitEffects,
  unitEffects,
} from "./panel-regression-finding.ts";
import { readPanelCaveat } from "./panel-words-of-caveats.ts";
import { readPanelRefusal } from "./panel-words-of-refusals.ts";
import { inferEffects } from "./pulled-effects.ts";
import { type PanelRows, readPanelRows } from "./read-panel-rows.ts";
import { panelRegressionExplanations, readPanelRegression } from "./words-of-panel-regressions.ts";

/**
 * Regression of units followed over time, for what comes and goes or varies in amount: hours of training, a grant.
 *
 * Estimand: the change of the outcome that goes with one unit more of a term, in the same unit of the panel
 * (`fixed`), or also between units (`random`, `pooled`).
 * Assumes that nothing that changes over time in a unit drives both the term and the outcome, that past outcomes do not
 * decide the term, and that one more always counts the same; `random` and `pooled` assume too that units with more
 * of the term do not differ in anything else.
 * Do not use for a training that starts once and lasts: the group-time method compares like with like. Not for a
 * cause that acts with delay, unless its lags are among the terms.
 * In words: least squares on the terms and a level for each period, after taking out the mean of each unit
 * (`fixed`), a share of it (`random`), or nothing (`pooled`).
 * `standardError` is clustered (as fixest for `fixed`, CR1 otherwise); the interval uses CR2 with Satterthwaite
 * degrees of freedom; `conventionalError` takes all rows as independent.
 * Reference: Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, 2nd ed., pp. 291-310; Swamy &
 * Arora (1972), Econometrica 40:261; Pustejovsky & Tipton (2018), J. Business & Economic Statistics 36:672.
 * Checked against plm 2.6.2, fixest 0.12.2 and clubSandwich 0.5.8 on grants to firms (Wooldridge, example 14.1).
 */
export function regressPanel(
  study: PanelRegressionStudy,
  columns: Columns,
  options: PanelRegressionOptions = {},
): PanelRegressionFinding {
  const effects = options.effects ?? "fixed";
  const confidence = options.confidence ?? 0.95;
  if (!unitEffects.includes(effects)) return refused({ code: "optionOutOfRange", option: "effects" }, []);
  if (!(confidence >= 0.5 && confidence < 1))
    return refused({ code: "optionOutOfRange", option: "confidence" }, []);
  const rows = readPanelRows(study, columns);
  if ("code" in rows) return refused(rows, []);
  const refusal = refusalOf(rows, effects);
  if (refusal !== undefined) return refused(refusal, rows.caveats);
  const terms = [...rows.terms, ...(study.periodEffects === false ? [] : periodColumns(rows))];
  const fitted =
    effects === "fixed" ? fitFixed(rows, terms, confidence) : fitLevels(rows, terms, effects, confidence);
  if (fitted.coefficients.length === 0) return refused({ code: "noResidualVariation" }, rows.caveats);
  const caveats = [...rows.caveats, ...fitted.caveats, ...fewClusters(rows)].map(tell);
  const units = rows.start.length - 1;
  const sizes = {
    units,
    observations: rows.outcome.length,
    periods: rows.periodNames.length,
    clusters: rows.clusters.count,
    seenOnce: Array.from({ length: units }, (_, unit) => rows.start[unit + 1] - rows.start[unit]).filter(
      (size) => size === 1,
    ).length,
  };
  const finding = {
    kind: "estimated" as const,
    effects,
    coefficients: fitted.coefficients,
    sizes,
    ...(fitted.spread === undefined ? {} : { spread: fitted.spread }),
    caveats,
    explanation: panelRegressionExplanations[effects],
  };
  const names = new Set(rows.terms.map(({ name }) => name));
  return { ...finding, reading: readPanelRegression(finding, study, names) };
}

function refused(refusal: PanelRefusal, caveats: readonly PanelCaveat[]): PanelRegressionFinding {
  const notEstimable = {
    code: refusal.code,
    cause: panelCauseOf(refusal.code),
    reading: readPanelRefusal(refusal),
  };
  return { kind: "refused", notEstimable, caveats: caveats.map(tell) };
}

function tell(caveat: PanelCaveat): ToldPanelCaveat {
  return { ...caveat, reading: readPanelCaveat(caveat) };
}

const fewestClusters = 3;
const comfortableClusters = 10;

function refusalOf(
  { clusters, outcome, terms, start, periodNames }: PanelRows,
  effects: UnitEffects,
): PanelRefusal | undefined {
  if (clusters.count < fewestClusters) {
    return { code: "tooFewClusters", clusters: clusters.count, needed: fewestClusters };
  }
  const units = start.length - 1;
  const columns = terms.length + periodNames.length + (effects === "fixed" ? units : 0);
  return columns >= outcome.length ? { code: "tooManyTerms", terms: terms.length, units } : undefined;
}

function fewClusters({ clusters }: PanelRows): readonly PanelCaveat[] {
  return clusters.count < comfortableClusters ? [{ code: "fewClusters", clusters: clusters.count }] : [];
}

/** A level of each period but the first. */
function periodColumns({ period, periodNames }: PanelRows): readonly ModelColumn[] {
  return periodNames.slice(1).map((name, at) => ({
    name: `period ${name}`,
    values: Float64Array.from(period, (own) => (own === at + 1 ? 1 : 0)),
  }));
}

interface Fitted {
  readonly coefficients: readonly PanelCoefficient[];
  readonly caveats: readonly PanelCaveat[];
  readonly spread?: SharedSpread;
}

function fixedFit({ start, outcome }: PanelRows, terms: readonly ModelColumn[]) {
  const units = start.length - 1;
  const design: BlockDesign = {
    start,
    patternOf: Int32Array.from({ length: units }, (_, unit) => unit),
    patterns: units,
    size: terms.length,
    write: (row, line, at) => {
      for (let k = 0; k < terms.length; k++) line[at + k] = terms[k].values[row];
    },
  };
  return fitFixedEffects(design, outcome);
}

function fitFixed(rows: PanelRows, terms: readonly ModelColumn[], confidence: number): Fitted {
  const fit = fixedFit(rows, terms);
  const pulled = fit.kept.map((column) => pulledContrast(fit, only(terms.length, column)));
  const inferred = inferEffects(fit, pulled, {
    clusters: rows.clusters,
    standardErrorRule: "CR1",
    scaling: "fixest",
    confidence,
  });
  const coefficients = inferred.flatMap((each, at) => {
    if (each === undefined) return [];
    const pulls = pullOfPatterns(fit, pulled[at].pull);
    const conventionalError = Math.sqrt(independentVariance(fit, pulls, "iid"));
    return [{ term: terms[fit.kept[at]].name, ...each.effect, conventionalError }];
  });
  return { coefficients, caveats: aliased(fit.aliased.map((column) => terms[column].name)) };
}

function aliased(columns: readonly string[]): readonly PanelCaveat[] {
  return columns.length === 0 ? [] : [{ code: "aliasedColumns", columns }];
}

/** Least squares with an intercept on the rows, or on the rows minus a share of the mean of their unit. */
function fitLevels(
  rows: PanelRows,
  terms: readonly ModelColumn[],
  effects: "random" | "pooled",
  confidence: number,
): Fitted {
  const all = [{ name: "(Intercept)", values: new Float64Array(rows.outcome.length).fill(1) }, ...terms];
  const spread = effects === "random" ? spreadOf(rows, terms) : undefined;
  const shares = spread?.shares ?? new Float64Array(rows.start.length - 1);
  const turned = (values: Float64Array) => partlyWithin(rows.start, values, shares);
  const fit = leastSquares(
    all.map(({ values }) => turned(values)),
    turned(rows.outcome),
  );
  const clusters = clustersOfRows(rows);
  const coefficients = fit.basis.kept.flatMap((column) => {
    const contrast = linearContrast(fit, only(all.length, column));
    const point: PointEstimate | undefined = inferContrast(
      fit,
      contrast,
      { kind: "clusters", clusters },
      confidence,
    );
    if (point === undefined) return [];
    return [{ term: all[column].name, ...point, conventionalError: conventionalError(fit, contrast.pull) }];
  });
  const caveats = aliased(fit.basis.aliased.map((column) => all[column].name));
  return { coefficients, caveats, ...(spread === undefined ? {} : { spread }) };
}

/** Undefined (rows are pooled) when too few rows or units are left to tell the two variances apart. */
function spreadOf(rows: PanelRows, terms: readonly ModelColumn[]): SharedSpread | undefined {
  const fit = fixedFit(rows, terms);
  const degrees = residualDegrees(fit);
  if (degrees < 1) return undefined;
  const within = fit.residuals.reduce((sum, residual) => sum + residual * residual, 0) / degrees;
  const ones = new Float64Array(rows.outcome.length).fill(1);
  return swamyArora(rows.start, [ones, ...terms.map(({ values }) => values)], rows.outcome, within);
}

function clustersOfRows({ start, clusters, outcome }: PanelRows): Int32Array {
  const of = new Int32Array(outcome.length);
  for (let unit = 0; unit + 1 < start.length; unit++)
    of.fill(clusters.of[unit], start[unit], start[unit + 1]);
  return of;
}

function conventionalError({ residuals, basis }: LeastSquaresFit, pull: Float64Array): number {
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const pulls = pull.reduce((sum, own) => sum + own * own, 0);
  return Math.sqrt((squares / (basis.rows - basis.kept.length)) * pulls);
}

function only(size: number, at: number): Float64Array {
  const contrast = new Float64Array(size);
  contrast[at] = 1;
  return contrast;
}
