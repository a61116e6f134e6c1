import { gather } from "../../columns/gather.ts";
import type { ModelColumn } from "../../columns/model-columns.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { Sample } from "../../evaluate/sample.ts";
import { leastSquares } from "../../linear/least-squares.ts";
import type { LogisticFit } from "../../propensity/logistic.ts";
import { propensityScore } from "../../propensity/propensity-score.ts";
import { coefficientsByColumn } from "./arm-regression.ts";

/** What a doubly robust estimate is made of, for every person. */
export interface Nuisances extends Predictions {
  /** Chance of being trained. */
  readonly scores: Float64Array;
}

/** What a person would have without and with the training, as the people of each arm say. */
export interface Predictions {
  /** Predicted outcome with training. */
  readonly withTraining: Float64Array;
  /** Predicted outcome without training. */
  readonly without: Float64Array;
}

export type ScoreFit =
  | {
      readonly ok: true;
      readonly scores: Float64Array;
      readonly caveats: readonly Caveat[];
      /** The propensity model, when one alone serves for all people. */
      readonly propensity?: LogisticFit;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly caveats: readonly Caveat[] };

export type NuisanceFit =
  | (ScoreFit & { readonly ok: false })
  | (Omit<ScoreFit & { readonly ok: true }, "scores"> & { readonly nuisances: Nuisances });

/** Fits the propensity on everybody and the outcome in each arm, and predicts for everybody. */
export function fitNuisances(sample: Sample): NuisanceFit {
  return withPredictions(fitScores(sample), () => predictOutcomes(sample));
}

/**
 * The same, each person predicted by models fitted on the people of the other folds (cross-fitting):
 * Chernozhukov et al.
 * (2018), Econometrics Journal 21:C1, definition 3.1.
 */
export function crossFitNuisances(sample: Sample, folds: Int32Array): NuisanceFit {
  return withPredictions(crossFitScores(sample, folds), () => crossPredictOutcomes(sample, folds));
}

function withPredictions(fit: ScoreFit, predictions: () => Predictions): NuisanceFit {
  if (!fit.ok) return fit;
  const { scores, ...rest } = fit;
  return { ...rest, nuisances: { scores, ...predictions() } };
}

/** The propensity of everybody. */
export function fitScores(people: People): ScoreFit {
  const propensity = propensityScore(people.model, people.treated);
  if (!propensity.ok) return { ...propensity, caveats: [] };
  const { fit, caveats } = propensity;
  return { ok: true, scores: fit.probabilities, caveats, propensity: fit };
}

/** The propensity of each person by a model of the people of the other folds. */
export function crossFitScores(people: People, folds: Int32Array): ScoreFit {
  const columns = withIntercept(people.model);
  const scores = new Float64Array(folds.length);
  const caveats: Caveat[] = [];
  for (const fold of new Set(folds)) {
    const others = rowsWhere(folds, (own) => own !== fold);
    const model = people.model.map(({ name, values }) => ({ name, values: gather(values, others) }));
    const propensity = propensityScore(
      model,
      Uint8Array.from(others, (row) => people.treated[row]),
    );
    if (!propensity.ok) return { ...propensity, caveats };
    caveats.push(...propensity.caveats);
    const { fit } = propensity;
    const odds = new Float64Array(columns.length);
    fit.basis.kept.forEach((position, at) => {
      odds[position] = fit.coefficients[at];
    });
    const bent = predict(columns, odds);
    for (let row = 0; row < folds.length; row++) {
      if (folds[row] === fold) scores[row] = 1 / (1 + Math.exp(-bent[row]));
    }
  }
  return { ok: true, scores, caveats: distinct(caveats) };
}

/** Predictions for everybody by the regression of each arm. */
export function predictOutcomes(sample: Sample): Predictions {
  const columns = withIntercept(sample.model);
  const [without, withTraining] = [0, 1].map((arm) => {
    const rows = rowsWhere(sample.treated, (own) => own === arm);
    return predict(columns, slopesOf(columns, sample.outcome, rows));
  });
  return { withTraining, without };
}

/** Predictions for each person by the regressions of the people of the other folds. */
export function crossPredictOutcomes(sample: Sample, folds: Int32Array): Predictions {
  const columns = withIntercept(sample.model);
  const withTraining = new Float64Array(folds.length);
  const without = new Float64Array(folds.length);
  for (const fold of new Set(folds)) {
    const others = rowsWhere(folds, (own) => own !== fold);
    const armRows = [0, 1].map((arm) => others.filter((row) => sample.treated[row] === arm));
    const [low, high] = armRows.map((rows) => predict(columns, slopesOf(columns, sample.outcome, rows)));
    for (let row = 0; row < folds.length; row++) {
      if (folds[row] !== fold) continue;
      withTraining[row] = high[row];
      without[row] = low[row];
    }
  }
  return { withTraining, without };
}

function withIntercept(model: readonly ModelColumn[]): readonly Float64Array[] {
  const people = model[0]?.values.length ?? 0;
  return [new Float64Array(people).fill(1), ...model.map(({ values }) => values)];
}

/** Coefficients by column of the regression among the rows; a column that does not vary there has none. */
function slopesOf(columns: readonly Float64Array[], outcome: Float64Array, rows: Int32Array): Float64Array {
  const fit = leastSquares(
    columns.map((column) => gather(column, rows)),
    gather(outcome, rows),
  );
  return coefficientsByColumn(fit, columns.length);
}

function predict(columns: readonly Float64Array[], slopes: Float64Array): Float64Array {
  const predicted = new Float64Array(columns[0].length);
  columns.forEach((column, at) => {
    const slope = slopes[at];
    if (slope === 0) return;
    for (let row = 0; row < predicted.length; row++) predicted[row] += slope * column[row];
  });
  return predicted;
}

function rowsWhere(codes: ArrayLike<number>, wanted: (code: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) if (wanted(codes[row])) rows.push(row);
  return Int32Array.from(rows);
}

/** The same caveat of several folds is told once. */
function distinct(caveats: readonly Caveat[]): readonly Caveat[] {
  return [...new Map(caveats.map((caveat) => [JSON.stringify(caveat), caveat])).values()];
}
