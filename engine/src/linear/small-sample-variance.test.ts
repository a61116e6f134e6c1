import { expect, test } from "vitest";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { leastSquares, linearContrast } from "./least-squares.ts";
import { smallSampleVariance } from "./small-sample-variance.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

type Matrix = readonly Float64Array[];

const multiply = (left: Matrix, right: Matrix): Matrix =>
  left.map((row) =>
    Float64Array.from(right[0], (_, j) => row.reduce((sum, value, at) => sum + value * right[at][j], 0)),
  );

/** CR2 and its degrees of freedom from the definition, with matrices of people by people. */
function byDefinition(columns: Matrix, weights: Float64Array, clusters: Int32Array, residuals: Float64Array) {
  const people = [...weights.keys()];
  const fit = leastSquares(
    columns,
    weights.map((_, at) => (at % 3) + at),
    weights,
  );
  const contrast = linearContrast(fit, [0, 1, 0, 0]);
  const { directions } = fit.basis;
  const root = weights.map(Math.sqrt);
  // Residuals are (I - H) y with H = W^(-1/2) Q Q' W^(1/2).
  const leftOver = people.map((i) =>
    Float64Array.from(people, (j) =>
      directions.reduce((sum, q) => sum - (q[i] * q[j] * root[j]) / root[i], i === j ? 1 : 0),
    ),
  );
  const covariance = people.map((i) =>
    Float64Array.from(people, (j) => people.reduce((sum, at) => sum + leftOver[i][at] * leftOver[j][at], 0)),
  );
  const groups = [...new Set(clusters)].map((code) => people.filter((person) => clusters[person] === code));
  const pulls = groups.map((rows) => {
    const { values, vectors } = symmetricEigen(
      rows.map((i) => Float64Array.from(rows, (j) => covariance[i][j])),
    );
    const changed = new Float64Array(people.length);
    values.forEach((value, at) => {
      if (value < 1e-10) return;
      const along = rows.reduce((sum, row, i) => sum + vectors[at][i] * contrast.pull[row], 0);
      rows.forEach((row, i) => {
        changed[row] += (vectors[at][i] * along) / Math.sqrt(value);
      });
    });
    return changed;
  });
  let variance = 0;
  for (const pull of pulls) variance += pull.reduce((sum, value, at) => sum + value * residuals[at], 0) ** 2;
  const spread = multiply(multiply(pulls, covariance), pulls[0].length === 0 ? [] : transpose(pulls));
  let [trace, squares] = [0, 0];
  spread.forEach((row, i) => {
    trace += row[i];
    row.forEach((value) => {
      squares += value * value;
    });
  });
  return { variance, degreesOfFreedom: (trace * trace) / squares };
}

const transpose = (matrix: Matrix): Matrix =>
  Array.from(matrix[0], (_, j) => Float64Array.from(matrix, (row) => row[j]));

test.each([
  [
    "clusters of one, two, a few and many people",
    48,
    (at: number) => [0, 1, 1, 2, 2, 2, 2][at] ?? 3 + (at % 2),
  ],
  ["many light clusters", 240, (at: number) => Math.floor(at / 4)],
  ["people one by one", 40, (at: number) => at],
])("%s, with and without weights: as the definition says", (_, size, codeOf) => {
  const stream = new SeededStream(size);
  const some = () => Float64Array.from({ length: size }, () => stream.nextUniform());
  const columns = [new Float64Array(size).fill(1), some(), some(), some()];
  const clusters = Int32Array.from({ length: size }, (__, at) => codeOf(at));
  const outcome = some();
  for (const weights of [
    new Float64Array(size).fill(1),
    new Float64Array(size).fill(2.5),
    some().map((w) => w + 0.2),
  ]) {
    const fit = leastSquares(columns, outcome, weights);
    const found = smallSampleVariance(fit, linearContrast(fit, [0, 1, 0, 0]), clusters);
    const wanted = byDefinition(columns, weights, clusters, fit.residuals);
    expect(found.variance / wanted.variance).toBeCloseTo(1, 9);
    expect(found.degreesOfFreedom / wanted.degreesOfFreedom).toBeCloseTo(1, 9);
  }
});
