import { describe, expect, test } from "vitest";
import {
  numbersIn,
  ownReference,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  textsIn,
  withReference,
} from "../../reference/read-files.ts";
import { codesFromZero } from "../evaluate/group-codes.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { leastSquares, linearContrast } from "./least-squares.ts";
import { clusterVariance, heteroskedasticVariance } from "./robust-variance.ts";
import { smallSampleVariance } from "./small-sample-variance.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

function expectClose(found: number, wanted: number, relative = 1e-9) {
  expect(Math.abs(found / wanted - 1), `${found} against ${wanted}`).toBeLessThan(relative);
}

describe.each(["regression", "regression_weighted"])(
  "agreement with R on the synthetic company: %s",
  (name) => {
    const columns = people();
    const reference = ownReference()[name];
    const places = textsIn(columns, "place");
    const number = (column: string) => numbersIn(columns, column);
    const place = (label: string) => Float64Array.from(places, (own) => (own === label ? 1 : 0));
    const ones = new Float64Array(160).fill(1);
    const x = [
      ones,
      number("age"),
      number("tenure"),
      place("entrepot"),
      place("nettoyage"),
      number("night"),
      number("pay"),
      number("trained"),
    ];
    const fit = leastSquares(x, number("outcome"), name === "regression" ? undefined : number("weight"));
    const contrast = linearContrast(fit, [0, 0, 0, 0, 0, 0, 0, 1]);
    const sites = codesFromZero(Int32Array.from(number("site")));

    test("the coefficient is that of lm", () => expectClose(contrast.estimate, reference.estimate, 1e-11));
    test.each(["HC0", "HC1", "HC2", "HC3"] as const)("%s is that of sandwich", (rule) => {
      expectClose(Math.sqrt(heteroskedasticVariance(fit, contrast, rule)), reference.hc[rule]);
    });
    test("CR1 by site is that of sandwich", () => {
      expectClose(Math.sqrt(clusterVariance(fit, contrast, sites)), reference.cr1_site);
    });
    test("CR2 by site and its degrees of freedom are those of clubSandwich", () => {
      const small = smallSampleVariance(fit, contrast, sites);
      expectClose(Math.sqrt(small.variance), reference.cr2_site.se);
      expectClose(small.degreesOfFreedom, reference.cr2_site.df);
    });
    test("with one person per cluster, CR2 and its degrees of freedom are those of clubSandwich", () => {
      const small = smallSampleVariance(fit, contrast);
      expectClose(Math.sqrt(small.variance), reference.hc2_own.se);
      expectClose(small.degreesOfFreedom, reference.hc2_own.df);
    });
  },
);

describe.skipIf(!referencePresent)(withReference("agreement with R on training grants to firms"), () => {
  test("04a: CR2 and Satterthwaite of the within-firm regression of scrap rates", () => {
    const columns = referenceColumns("wooldridge_jtrain.csv");
    const names = ["lscrap", "d88", "d89", "grant", "grant_1"];
    const firms = numbersIn(columns, "fcode");
    const rows = [...firms.keys()].filter((row) =>
      names.every((name) => Number.isFinite(numbersIn(columns, name)[row])),
    );
    const codes = codesFromZero(Int32Array.from(rows, (row) => firms[row]));
    const dummies = Array.from({ length: 54 }, (_, firm) =>
      Float64Array.from(codes, (code) => (code === firm ? 1 : 0)),
    );
    const [outcome, ...x] = names.map((name) =>
      Float64Array.from(rows, (row) => numbersIn(columns, name)[row]),
    );
    const fit = leastSquares([...x, ...dummies], outcome);
    const wanted = referenceResults("04a_jtrain.json").fixed_effects[0];
    wanted.CR2_satterthwaite.forEach((row: { se: number; df: number }, at: number) => {
      const pick = Array.from({ length: 58 }, (_, column) => (column === at ? 1 : 0));
      const contrast = linearContrast(fit, pick);
      const small = smallSampleVariance(fit, contrast, codes);
      expectClose(contrast.estimate, wanted.coefficients[at].estimate);
      expectClose(Math.sqrt(small.variance), row.se, 1e-8);
      expectClose(small.degreesOfFreedom, row.df, 1e-7);
    });
  });
});

test("small-sample variance does not depend on row order or on cluster numbers", () => {
  const stream = new SeededStream(8);
  const size = 30;
  const x = Float64Array.from({ length: size }, () => stream.nextUniform());
  const y = Float64Array.from({ length: size }, () => stream.nextUniform());
  const weights = Float64Array.from({ length: size }, () => 0.5 + stream.nextUniform());
  const clusters = Int32Array.from({ length: size }, (_, row) => row % 7);
  const run = (order: readonly number[], renumber: (code: number) => number) => {
    const pick = (values: Float64Array) => Float64Array.from(order, (row) => values[row]);
    const fit = leastSquares([new Float64Array(size).fill(1), pick(x)], pick(y), pick(weights));
    const codes = Int32Array.from(order, (row) => renumber(clusters[row]));
    return smallSampleVariance(fit, linearContrast(fit, [0, 1]), codes);
  };
  const straight = run([...x.keys()], (code) => code);
  const turned = run([...x.keys()].reverse(), (code) => 6 - code);
  expectClose(turned.variance, straight.variance, 1e-10);
  expectClose(turned.degreesOfFreedom, straight.degreesOfFreedom, 1e-10);
});

test("two arms without covariates give Welch's standard error and about Welch's degrees of freedom", () => {
  const y = Float64Array.of(1, 4, 2, 8, 5, 7, 3, 9, 12, 4, 6);
  const arm = Float64Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
  const fit = leastSquares([new Float64Array(11).fill(1), arm], y);
  const small = smallSampleVariance(fit, linearContrast(fit, [0, 1]));
  const variance = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  };
  const welch = variance([1, 4, 2, 8]) / 4 + variance([5, 7, 3, 9, 12, 4, 6]) / 7;
  expectClose(small.variance, welch, 1e-12);
  expect(small.degreesOfFreedom).toBeGreaterThan(3);
  expect(small.degreesOfFreedom).toBeLessThan(9.01);
});

test("eigenvalues and vectors rebuild the matrix", () => {
  const matrix = [Float64Array.of(4, 1, 0.5), Float64Array.of(1, 3, -1), Float64Array.of(0.5, -1, 2)];
  const { values, vectors } = symmetricEigen(matrix);
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      const rebuilt = values.reduce((sum, eigen, k) => sum + eigen * vectors[k][i] * vectors[k][j], 0);
      expect(rebuilt).toBeCloseTo(value, 12);
    });
  });
});
