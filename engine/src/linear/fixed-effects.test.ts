import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { studentTwoSided } from "../distributions/student-t.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type BlockDesign, type FixedEffectsFit, fitFixedEffects } from "./fixed-effects.ts";
import { fixedEffectsSmallSample } from "./fixed-effects-small-sample.ts";
import {
  fixedEffectsVariance,
  independentVariance,
  pulledContrast,
  pullOfPatterns,
  residualDegrees,
  twoWayVariance,
} from "./fixed-effects-variance.ts";

/** Rows in blocks of equal codes, every block its own pattern. */
function blocksOf(codes: ArrayLike<number>, columns: readonly Float64Array[]): BlockDesign {
  const start = [0];
  for (let row = 1; row < codes.length; row++) if (codes[row] !== codes[row - 1]) start.push(row);
  const blocks = start.length;
  start.push(codes.length);
  return {
    start: Int32Array.from(start),
    patternOf: Int32Array.from({ length: blocks }, (_, block) => block),
    patterns: blocks,
    size: columns.length,
    write: (row, line, at) => {
      for (let k = 0; k < columns.length; k++) line[at + k] = columns[k][row];
    },
  };
}

function only(size: number, at: number): Float64Array {
  return Float64Array.from({ length: size }, (_, column) => (column === at ? 1 : 0));
}

function ownClusters({ design }: FixedEffectsFit) {
  return { of: Int32Array.from(design.patternOf.keys()), count: design.patternOf.length };
}

const withReferenceOnly = describe.skipIf(!referencePresent);

withReferenceOnly(
  withReference("agreement with plm, fixest and clubSandwich on training grants to firms"),
  () => {
    const record = proofRecord(
      "fixedEffects",
      "plm 2.6.2, fixest 0.12.2, clubSandwich 0.5.8, 04a_jtrain.json",
    );
    const cases = referencePresent ? referenceResults("04a_jtrain.json").fixed_effects : [];
    test.each<string>(cases.map((each: { label: string }) => each.label))("%s: every figure", (label) => {
      const wanted = cases.find((each: { label: string }) => each.label === label);
      const [outcome = "", ...names] = wanted.formula
        .split("|")[0]
        .split(/[~+]/)
        .map((name: string) => name.trim());
      const table = referenceColumns("wooldridge_jtrain.csv");
      const firms = numbersIn(table, "fcode");
      const rows = [...firms.keys()]
        .filter((row) => [outcome, ...names].every((name) => Number.isFinite(numbersIn(table, name)[row])))
        .sort((a, b) => firms[a] - firms[b] || a - b);
      const column = (name: string) => Float64Array.from(rows, (row) => numbersIn(table, name)[row]);
      const fit = fitFixedEffects(blocksOf(column("fcode"), names.map(column)), column(outcome));
      const clusters = ownClusters(fit);
      expect(rows.length).toBe(wanted.n_obs);
      expect(clusters.count).toBe(wanted.n_firms);
      expect(residualDegrees(fit)).toBe(wanted.df_residual);
      const sizes = Array.from(clusters.of, (firm) => fit.design.start[firm + 1] - fit.design.start[firm]);
      expect(sizes.filter((size) => size === 1).length).toBe(wanted.n_singleton_firms);
      names.forEach((name: string, at: number) => {
        const { estimate, pull } = pulledContrast(fit, only(names.length, at));
        const pulls = pullOfPatterns(fit, pull);
        const plain = Math.sqrt(independentVariance(fit, pulls, "iid"));
        const agree = (what: string, ours: number, reference: number) =>
          record.agree(`${label}, ${name}, ${what}`, ours, reference);
        agree("estimate", estimate, wanted.coefficients[at].estimate);
        agree("standard error", plain, wanted.coefficients[at].se);
        agree("t", estimate / plain, wanted.coefficients[at].t);
        agree("p", studentTwoSided(estimate / plain, residualDegrees(fit)), wanted.coefficients[at].p);
        const clustered = (scaling: "fixest" | "CR0" | "CR1S") =>
          Math.sqrt(fixedEffectsVariance(fit, pulls, clusters, scaling));
        agree("clustered as fixest", clustered("fixest"), wanted.se_cluster_firm_fixest_default[name]);
        agree("CR0", clustered("CR0"), wanted.se_cluster_CR0[name]);
        agree("CR1S", clustered("CR1S"), wanted.se_cluster_CR1S[name]);
        const [small] = fixedEffectsSmallSample(fit, [{ pull }], clusters);
        const t = estimate / Math.sqrt(small.variance);
        agree("CR2", Math.sqrt(small.variance), wanted.se_cluster_CR2[name]);
        agree("CR2 of coef_test", Math.sqrt(small.variance), wanted.CR2_satterthwaite[at].se);
        agree("t on CR2", t, wanted.CR2_satterthwaite[at].t);
        agree("Satterthwaite degrees of freedom", small.degreesOfFreedom, wanted.CR2_satterthwaite[at].df);
        agree("p on CR2", studentTwoSided(t, small.degreesOfFreedom), wanted.CR2_satterthwaite[at].p);
        expect(small.plain).toBeCloseTo(clustered("CR0") ** 2, 12);
      });
      const total = sumOfSquares(fitFixedEffects(blocksOf(column("fcode"), []), column(outcome)).residuals);
      record.agree(`${label}, within R²`, 1 - sumOfSquares(fit.residuals) / total, wanted.within_r2.rsq);
    });
  },
);

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

withReferenceOnly(withReference("agreement with fixest on counties and minimum wages"), () => {
  const record = proofRecord("fixedEffects", "fixest 0.12.2, 03b_mpdta_twfe.json");
  test("the six standard errors of the two-way regression", () => {
    const table = referenceColumns("mpdta.csv");
    const year = numbersIn(table, "year");
    const first = numbersIn(table, "first.treat");
    const dummies = [2004, 2005, 2006, 2007].map((one) => year.map((own) => (own === one ? 1 : 0)));
    const post = first.map((own, row) => (own > 0 && year[row] >= own ? 1 : 0));
    const design = blocksOf(numbersIn(table, "countyreal"), [...dummies, post]);
    const fit = fitFixedEffects(design, numbersIn(table, "lemp"));
    const pulls = pullOfPatterns(fit, pulledContrast(fit, only(5, 4)).pull);
    const clusters = ownClusters(fit);
    const wanted = referenceResults("03b_mpdta_twfe.json").twfe_se_variants;
    const clustered = (scaling: "fixest" | "CR0" | "CR1") =>
      Math.sqrt(fixedEffectsVariance(fit, pulls, clusters, scaling));
    record.agree("fixest default", clustered("fixest"), wanted.fixest_default);
    record.agree("clusters, no factor", clustered("CR0"), wanted.cluster_no_adj);
    record.agree("clusters, G/(G-1)", clustered("CR1"), wanted.cluster_G_only);
    record.agree("iid", Math.sqrt(independentVariance(fit, pulls, "iid")), wanted.iid);
    record.agree("heteroskedastic", Math.sqrt(independentVariance(fit, pulls, "HC1")), wanted.hetero);
    const second = { of: Int32Array.from(year, (own) => own - 2003), count: 5, nestedColumns: 4 };
    record.agree("by county and year", Math.sqrt(twoWayVariance(fit, pulls, second)), wanted.twoway);
  });
});

describe("invariance", () => {
  const stream = new SeededStream(5);
  const codes = Int32Array.from({ length: 60 }, (_, row) => Math.floor(row / 5));
  const columns = [0, 1].map(() => Float64Array.from(codes, () => stream.nextUniform()));
  const outcome = Float64Array.from(codes, (block) => block + stream.nextUniform());
  const run = (own: readonly Float64Array[], values: Float64Array) => {
    const fit = fitFixedEffects(blocksOf(codes, own), values);
    const { estimate, pull } = pulledContrast(fit, only(own.length, 1));
    const sites = { of: Int32Array.from({ length: 12 }, (_, block) => block % 4), count: 4 };
    return { fit, estimate, small: fixedEffectsSmallSample(fit, [{ pull }], sites)[0] };
  };
  const base = run(columns, outcome);

  test("a constant added to a block or to a column changes nothing but the effects of blocks", () => {
    const moved = run(
      columns.map((column) => column.map((value) => value + 7)),
      outcome.map((value, row) => value + 100 * codes[row]),
    );
    expect(moved.estimate).toBeCloseTo(base.estimate, 10);
    expect(moved.small.variance).toBeCloseTo(base.small.variance, 10);
  });
  test("changing units scales the estimate and leaves the degrees of freedom", () => {
    const scaled = run(
      columns,
      outcome.map((value) => 1e6 * value),
    );
    expect(scaled.estimate / base.estimate / 1e6).toBeCloseTo(1, 11);
    expect(scaled.small.degreesOfFreedom).toBeCloseTo(base.small.degreesOfFreedom, 9);
  });
  test("a column that a block or other columns determine is named and left out", () => {
    const constant = Float64Array.from(codes, (block) => block * 0.1);
    const twice = columns[0].map((value) => 2 * value);
    const { fit } = run([columns[0], columns[1], constant, twice], outcome);
    expect(fit.aliased).toEqual([2, 3]);
    expect(fit.coefficients[1]).toBeCloseTo(base.fit.coefficients[1], 10);
  });
  test("residuals sum to 0 in each block and the parts add up to the outcome", () => {
    const { fit } = base;
    outcome.forEach((value, row) => {
      const fitted = columns.reduce((sum, column, k) => sum + fit.coefficients[k] * column[row], 0);
      expect(fit.blockEffects[codes[row]] + fitted + fit.residuals[row]).toBeCloseTo(value, 10);
    });
  });
});

test("blocks of one pattern give the figures of blocks worked out one by one", () => {
  const stream = new SeededStream(9);
  const rows = 40 * 4;
  const codes = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 4));
  const trained = Float64Array.from(codes, (block, row) => (block % 2 === 1 && row % 4 >= 2 ? 1 : 0));
  const late = Float64Array.from(codes, (_, row) => (row % 4 >= 2 ? 1 : 0));
  const outcome = Float64Array.from(codes, () => stream.nextUniform());
  const apart = blocksOf(codes, [late, trained]);
  const together = { ...apart, patternOf: apart.patternOf.map((block) => block % 2), patterns: 2 };
  const [one, other] = [apart, together].map((design) => {
    const fit = fitFixedEffects(design, outcome);
    const { estimate, pull } = pulledContrast(fit, only(2, 1));
    return { estimate, small: fixedEffectsSmallSample(fit, [{ pull }], ownClusters(fit))[0] };
  });
  expect(other.estimate).toBeCloseTo(one.estimate, 12);
  expect(other.small.variance).toBeCloseTo(one.small.variance, 12);
  expect(other.small.degreesOfFreedom).toBeCloseTo(one.small.degreesOfFreedom, 8);
});

test("with thousands of different blocks the shortcut stays within one part in 1,000 of the full computation", () => {
  const stream = new SeededStream(10);
  const blocks = 2400;
  const codes = Int32Array.from({ length: 4 * blocks }, (_, row) => Math.floor(row / 4));
  const late = Float64Array.from(codes, (_, row) => (row % 4 >= 2 ? 1 : 0));
  const trained = Float64Array.from(codes, (block, row) => (block % 40 === 1 && row % 4 >= 2 ? 1 : 0));
  const outcome = Float64Array.from(codes, () => stream.nextUniform());
  const apart = blocksOf(codes, [late, trained]);
  const together = {
    ...apart,
    patternOf: apart.patternOf.map((block) => (block % 40 === 1 ? 1 : 0)),
    patterns: 2,
  };
  const [short, full] = [apart, together].map((design) => {
    const fit = fitFixedEffects(design, outcome);
    return fixedEffectsSmallSample(
      fit,
      [{ pull: pulledContrast(fit, only(2, 1)).pull }],
      ownClusters(fit),
    )[0];
  });
  expect(Math.abs(short.variance / full.variance - 1)).toBeLessThan(2e-3);
  expect(Math.abs(short.degreesOfFreedom / full.degreesOfFreedom - 1)).toBeLessThan(0.02);
});
