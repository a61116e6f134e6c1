import type { Sample } from "../../evaluate/sample.ts";
import type { LogisticFit } from "../../propensity/logistic.ts";
import type { Target } from "./arm-regression.ts";
import { project, type Removable, removableLeastSquares, removableLogistic } from "./leave-out.ts";

/**
 * Variance of the doubly robust estimate from leaving out each person, or each cluster, in turn: (n_a - 1)/n_a
 * times the
 * squared distances from their mean, in each arm; over all clusters together when some hold both arms.
 * The regressions without a group are exact; the propensity without it is one Newton step away.
 */
export function jackknifeVariance(sample: Sample, propensity: LogisticFit, target: Target): number {
  const models = removableModels(sample, propensity, target);
  const groups = groupsOf(sample);
  const stratumOf = strataOf(sample, groups);
  const sums = new Map<number, { count: number; total: number; squares: number }>();
  const values = groups.map((rows) => estimateWithout(sample, models, { target, rows }));
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  values.forEach((value, at) => {
    const sum = sums.get(stratumOf[at]) ?? { count: 0, total: 0, squares: 0 };
    sum.count++;
    sum.total += value - centre;
    sum.squares += (value - centre) ** 2;
    sums.set(stratumOf[at], sum);
  });
  let variance = 0;
  for (const { count, total, squares } of sums.values()) {
    variance += ((count - 1) / count) * (squares - (total * total) / count);
  }
  return variance;
}

interface Models {
  readonly linear: Float64Array;
  readonly chance: Removable;
  readonly without: Removable & { readonly predicted: Float64Array };
  readonly withTraining: (Removable & { readonly predicted: Float64Array }) | undefined;
}

function removableModels(sample: Sample, propensity: LogisticFit, target: Target): Models {
  const { treated, outcome } = sample;
  const columns = [new Float64Array(outcome.length).fill(1), ...sample.model.map(({ values }) => values)];
  const people = Int32Array.from(outcome.keys());
  const inArm = (arm: number) => people.filter((person) => treated[person] === arm);
  const gaps = propensity.probabilities.map((chance, person) => treated[person] - chance);
  return {
    linear: propensity.linear,
    chance: removableLogistic(propensity.basis, propensity.probabilities, gaps),
    without: removableLeastSquares(columns, outcome, inArm(0)),
    withTraining: target === "ate" ? removableLeastSquares(columns, outcome, inArm(1)) : undefined,
  };
}

function groupsOf({ clusters, clusterCount, outcome }: Sample): readonly Int32Array[] {
  if (clusters === undefined) return Array.from(outcome, (_, person) => Int32Array.of(person));
  const rows: number[][] = Array.from({ length: clusterCount }, () => []);
  clusters.forEach((cluster, person) => {
    rows[cluster].push(person);
  });
  return rows.map((own) => Int32Array.from(own));
}

/** The arm of each group; one stratum for all when a group holds both arms or an arm has a single group. */
function strataOf({ treated }: Sample, groups: readonly Int32Array[]): readonly number[] {
  const arms = groups.map((rows) => treated[rows[0]]);
  const mixed = groups.some((rows, at) => rows.some((row) => treated[row] !== arms[at]));
  const trained = arms.filter((arm) => arm === 1).length;
  return mixed || trained < 2 || arms.length - trained < 2 ? arms.map(() => 0) : arms;
}

/** The estimate on the people left, with every model fitted without the others. */
function estimateWithout(
  { treated, outcome }: Sample,
  models: Models,
  { target, rows }: { readonly target: Target; readonly rows: Int32Array },
): number {
  const gone = new Uint8Array(outcome.length);
  for (const row of rows) gone[row] = 1;
  const chance = project(models.chance.lines, models.chance.changeWithout(rows));
  const without = shifted(models.without, rows);
  const withTraining = models.withTraining === undefined ? without : shifted(models.withTraining, rows);
  let [sum, size] = [0, 0];
  for (let person = 0; person < outcome.length; person++) {
    if (gone[person] === 1) continue;
    const odds = Math.exp(models.linear[person] + chance[person]);
    const missed = outcome[person] - without[person];
    const isTreated = treated[person] === 1;
    if (target === "att") {
      sum += isTreated ? missed : -odds * missed;
      size += treated[person];
      continue;
    }
    size++;
    sum += withTraining[person] - without[person];
    sum += isTreated ? (outcome[person] - withTraining[person]) * (1 + 1 / odds) : -missed * (1 + odds);
  }
  return sum / size;
}

function shifted(model: Removable & { readonly predicted: Float64Array }, rows: Int32Array): Float64Array {
  const change = project(model.lines, model.changeWithout(rows));
  return model.predicted.map((value, person) => value + change[person]);
}
