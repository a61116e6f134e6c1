import { describe, expect, test } from "vitest";
import own from "../../reference/missing/reference.json" with { type: "json" };
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { normal } from "../../reference/simulate.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type NormalMoments, normalMoments } from "./multivariate-normal-em.ts";

const record = proofRecord("normalMoments", "base R, 08d_missing_data.json");

function moments(columns: readonly Float64Array[]): NormalMoments {
  const finding = normalMoments(columns);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("agreement with 08d: nhanes"), () => {
  test("means, covariances, likelihood and number of rounds", () => {
    const wanted = referenceResults("08d_missing_data.json").em_multivariate_normal;
    const file = referenceColumns("mice_nhanes.csv");
    const names: string[] = wanted.cov.rows;
    const found = moments(names.map((name) => numbersIn(file, name)));
    names.forEach((name, i) => {
      record.agree(`nhanes, mean of ${name}`, found.mean[i], wanted.mean[name], { relative: 1e-6 });
      names.forEach((other, j) => {
        const rule = { relative: 1e-6, absolute: 1e-8 };
        record.agree(`nhanes, ${name} and ${other}`, found.covariance[i][j], wanted.cov.values[i][j], rule);
      });
    });
    record.agree("nhanes, log likelihood", found.logLikelihood, wanted.loglik, { relative: 1e-12 });
    expect(Math.abs(found.iterations - wanted.iterations)).toBeLessThanOrEqual(1);
  });
});

test("the likelihood of our own people is the one general purpose optimization finds", () => {
  const columns = [own.age, own.tenure, own.outcome].map((values) =>
    Float64Array.from(values, (x) => x ?? Number.NaN),
  );
  const found = moments(columns);
  const source = "optim of R, engine/reference/missing";
  found.mean.forEach((mean, at) => {
    record.agree(`own people, mean ${at + 1}`, mean, own.em.mean[at], { source, relative: 1e-5 });
  });
  record.agree("own people, log likelihood", found.logLikelihood, own.em.loglik, { source });
  expect(found.logLikelihood).toBeGreaterThanOrEqual(own.em.loglik - 1e-9);
});

const stream = new SeededStream(4);
const one = Float64Array.from({ length: 40 }, () => normal(stream));
const two = one.map((value, row) => (row % 5 === 0 ? Number.NaN : 2 * value + normal(stream)));

describe("invariance", () => {
  const base = moments([one, two]);
  test("rows in another order give the same to the last digit", () => {
    const turned = moments([one.slice().reverse(), two.slice().reverse()]);
    expect(turned.covariance[1]).toEqual(base.covariance[1]);
    expect(turned.mean).toEqual(base.mean);
  });
  test("columns in another order, another unit", () => {
    const turned = moments([two.map((value) => 5 - 100 * value), one]);
    expect(turned.covariance[0][1]).toBeCloseTo(-100 * base.covariance[0][1], 8);
    expect(turned.mean[0]).toBeCloseTo(5 - 100 * base.mean[1], 9);
  });
  test("without gaps: the plain means and covariances with divisor n", () => {
    const full = moments([one]);
    const mean = one.reduce((sum, value) => sum + value, 0) / 40;
    expect(full.mean[0]).toBeCloseTo(mean, 13);
    expect(full.covariance[0][0]).toBeCloseTo(
      one.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 40,
      13,
    );
  });
  test("a row without any value changes nothing", () => {
    const longer = (column: Float64Array) => Float64Array.from([...column, Number.NaN]);
    const found = moments([longer(one), longer(two)]);
    expect(found.covariance[1][1]).toBeCloseTo(base.covariance[1][1], 9);
    expect(found.logLikelihood).toBeCloseTo(base.logLikelihood, 9);
  });
});

describe("refusals", () => {
  const codeOf = (columns: readonly Float64Array[]) => {
    const finding = normalMoments(columns, { names: ["pay", "tenure"] });
    return finding.kind === "refused" ? finding.notEstimable : undefined;
  };
  test.each([
    ["optionOutOfRange", []],
    ["unequalColumns", [one, two.slice(1)]],
    ["neverObserved", [one, new Float64Array(40).fill(Number.NaN)]],
    ["tooFewObserved", [one, new Float64Array(40).fill(3)]],
    ["neverTogether", [one, one]],
  ] as const)("%s", (code, columns) => {
    expect(codeOf(columns)?.code).toBe(code);
  });
  test("the column is named", () => {
    expect(codeOf([one, new Float64Array(40).fill(Number.NaN)])?.reading.fr).toContain("« tenure »");
  });
});
