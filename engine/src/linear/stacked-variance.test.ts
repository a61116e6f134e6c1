import { describe, expect, test } from "vitest";
import { numbersIn, people } from "../../reference/read-files.ts";
import { leastSquares, linearContrast } from "./least-squares.ts";
import { maximizeIndex } from "./maximize-index.ts";
import { orthogonalBasis } from "./orthogonal-basis.ts";
import { smallSampleVariance } from "./small-sample-variance.ts";
import { type ArmFit, fitArm, type Stack, stackedEstimate, type WeightStage } from "./stacked-estimate.ts";
import { influenceVariance, stackedVariance } from "./stacked-variance.ts";

const columns = people();
const outcome = numbersIn(columns, "outcome");
const trained = numbersIn(columns, "trained");
const age = numbersIn(columns, "age");
const size = outcome.length;

/** One arm per value of `trained`, on the given covariates, compared at the given place. */
function armsOf(values: Float64Array, own: Float64Array, at: number): ArmFit[] {
  return [1, 0].map((arm) => {
    const rows = Int32Array.from(trained.keys()).filter((row) => trained[row] === arm);
    const sign = arm === 1 ? 1 : -1;
    return fitArm({ rows, columns: [values], outcome, weights: own, sign }, [1, at]);
  });
}

function solved(stack: Stack) {
  const estimate = stackedEstimate(stack);
  if (estimate === undefined) throw new Error("invalid stack; solvable: no");
  return estimate;
}

test("without stages it is HC2 with the degrees of freedom of Bell and McCaffrey", () => {
  const stack: Stack = { rows: size, arms: armsOf(age, new Float64Array(size).fill(1), 40), stages: [] };
  const found = stackedVariance(stack, solved(stack));
  const interacted = age.map((value, row) => value * trained[row]);
  const joint = leastSquares([new Float64Array(size).fill(1), trained, age, interacted], outcome);
  const wanted = smallSampleVariance(joint, linearContrast(joint, [0, 1, 0, 40]));
  expect(found.variance / wanted.variance).toBeCloseTo(1, 10);
  expect(found.degreesOfFreedom / wanted.degreesOfFreedom).toBeCloseTo(1, 9);
});

/** Weights exp(index) in the comparison that bring its mean age to the one of the trained. */
function entropyStage(rows: Float64Array) {
  const basis = orthogonalBasis([new Float64Array(size).fill(1), age], size);
  const total = rows.reduce((sum, count, row) => sum + count * trained[row], 0);
  const maximum = maximizeIndex(basis.directions, {
    rows: size,
    fill: (index, { from, rows: many }, score, curvature) => {
      for (let at = 0; at < many; at++) {
        const row = from + at;
        const weight = trained[row] === 0 ? rows[row] * Math.exp(index[row]) : 0;
        score[at] = (rows[row] * trained[row]) / total - weight;
        curvature[at] = weight;
      }
    },
  });
  const own = maximum.index.map((value, row) =>
    trained[row] === 0 ? rows[row] * Math.exp(value) : rows[row],
  );
  const score = maximum.index.map(
    (value, row) => trained[row] / total - (1 - trained[row]) * Math.exp(value),
  );
  const slope = trained.map((arm) => 1 - arm);
  const stage: WeightStage = { directions: basis.directions, curvature: maximum.curvature, score, slope };
  return { stage, own };
}

describe("with weights that come out of an equation", () => {
  const even = new Float64Array(size).fill(1);
  const { stage, own } = entropyStage(even);
  const stack: Stack = { rows: size, arms: armsOf(age, own, 40), stages: [stage] };
  test("the influence of a row is how the estimate moves when the row counts a little more", () => {
    const { influence, estimate } = solved(stack);
    for (const row of [0, 17, 70, 159]) {
      const step = 1e-5;
      const estimates = [step, -step].map((change) => {
        const counts = even.map((count, at) => (at === row ? count + change : count));
        return solved({ rows: size, arms: armsOf(age, entropyStage(counts).own, 40), stages: [] }).estimate;
      });
      expect((estimates[0] - estimates[1]) / (2 * step)).toBeCloseTo(influence[row], 6);
    }
    expect(estimate).toBeGreaterThan(0);
    expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
  });
  test("the correction widens, and the order of the rows of a cluster does not matter", () => {
    const found = solved(stack);
    expect(stackedVariance(stack, found).variance).toBeGreaterThan(influenceVariance(found.influence));
    const clusters = Int32Array.from({ length: size }, (_, row) => row % 12);
    const renamed = clusters.map((code) => 11 - code);
    const [one, two] = [clusters, renamed].map((codes) => stackedVariance(stack, found, codes));
    expect(one.variance).toBeCloseTo(two.variance, 12);
    expect(one.degreesOfFreedom).toBeCloseTo(two.degreesOfFreedom, 9);
    expect(one.degreesOfFreedom).toBeLessThan(12);
  });
  test("where nobody weighs more than a thousandth, leaving the correction out changes less than that", () => {
    const times = 8;
    const rows = size * times;
    const repeat = (values: Float64Array) =>
      Float64Array.from({ length: rows }, (_, at) => values[at % size]);
    const many: Stack = {
      rows,
      arms: stack.arms.map(({ rows: people, sign }) => {
        const all = Int32Array.from({ length: people.length * times }, (_, at) => {
          return people[at % people.length] + size * Math.floor(at / people.length);
        });
        const every = { columns: [], outcome: repeat(outcome), weights: repeat(own) };
        return fitArm({ rows: all, sign, ...every }, [1]);
      }),
      stages: [
        {
          ...stage,
          directions: stage.directions.map(repeat),
          score: repeat(stage.score),
          slope: repeat(stage.slope),
        },
      ],
    };
    const found = solved(many);
    const alone = Int32Array.from({ length: rows }, (_, row) => row);
    const corrected = stackedVariance(many, found);
    expect(Math.sqrt(corrected.variance / influenceVariance(found.influence, alone))).toBeCloseTo(1, 2);
  });
});
