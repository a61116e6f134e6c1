import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { effectiveSize } from "../../src/balance/effective-size.ts";
import { type Column, type Columns, numberColumn } from "../../src/columns/column.ts";
import { estimateEffect } from "../../src/evaluate/estimate-effect.ts";
import type { Estimated } from "../../src/evaluate/finding.ts";
import type { EffectMethod } from "../../src/evaluate/method.ts";
import type { EstimateOptions, Study } from "../../src/evaluate/study.ts";
import { SeededStream } from "../../src/randomization/seeded-stream.ts";
import type { ProofRecord } from "../proof-record.ts";
import { numbersIn, people, referenceColumns, referenceResults } from "../read-files.ts";
import { drawWorld, worldStudy } from "../simulate.ts";
import { calibrateDesign } from "./calibrate-weighting.ts";

export const ownStudy: Study = {
  treatment: "trained",
  outcome: "outcome",
  covariates: ["age", "tenure", "place", "night", "pay"],
};
export const lalondeStudy: Study = {
  treatment: "treat",
  outcome: "re78",
  covariates: ["age", "educ", "race", "married", "nodegree", "re74", "re75"],
};
export const peer = "WeightIt 1.3.2, sandwich 3.0.2, cobalt 4.5.5: 02a_lalonde_weighting.json";

/** What weighting.R says about the synthetic company. */
export function ownWeighting() {
  return JSON.parse(readFileSync(new URL("weighting.json", import.meta.url), "utf8"));
}

/** The finding, which the test expects to exist. */
export function estimated(study: Study, columns: Columns, options: EstimateOptions): Estimated {
  const finding = estimateEffect(study, columns, options);
  if (finding.kind === "refused") throw new Error(`invalid finding; estimated: ${finding.notEstimable.code}`);
  return finding;
}

/** Agreement with weighting.R; `printed` names the standard error that the method prints. */
export function agreeWithOwn(
  record: ProofRecord,
  name: string,
  options: EstimateOptions,
  printed: "se" | "se_known" = "se",
): void {
  const wanted = ownWeighting()[name];
  const found = estimated(ownStudy, people(), options);
  record.agree(`${name}, estimate`, found.estimate, wanted.estimate, { relative: 1e-9 });
  record.agree(`${name}, standard error`, found.standardError, wanted[printed], { relative: 1e-7 });
  for (const [rule, figure] of Object.entries<number>(wanted.hc)) {
    record.agree(`${name}, ${rule}`, errorBy(found, rule), figure, { relative: 1e-9 });
  }
  const influence = found.influence ?? new Float64Array(0);
  const squares = influence.reduce((sum, value) => sum + value * value, 0);
  const spread = Math.sqrt(squares) / influence.length;
  record.agree(`${name}, root of the summed squares of influence`, spread, wanted.se, { relative: 1e-7 });
  found.matches.weights.forEach((weight, at) => {
    expect(Math.abs(weight / wanted.weights[found.matches.rows[at]] - 1)).toBeLessThan(1e-8);
  });
}

function errorBy(found: Estimated, rule: string): number {
  const entry = Object.entries(found.otherStandardErrors ?? {}).find(([name]) => name === rule);
  return entry?.[1] ?? Number.NaN;
}

/** Tolerances of one variant of 02a. */
export interface Closeness {
  readonly weights: number;
  readonly standardError: number;
  /** Gap in standard deviations, variance ratio and distribution gap. */
  readonly balance: number;
}
export const closedForm: Closeness = { weights: 1e-8, standardError: 1e-6, balance: 1e-9 };
/** WeightIt's own weights balance to about 1e-7 only. */
export const iterated: Closeness = { weights: 1e-5, standardError: 1e-5, balance: 1e-6 };

/** Agreement with one variant of 02a: estimate, three standard errors, weights, effective sizes and balance. */
export function agreeWithLalonde(
  record: ProofRecord,
  label: string,
  options: EstimateOptions,
  closeness: Closeness = closedForm,
): void {
  const variant = lalondeVariant(label);
  const columns = referenceColumns("lalonde_nsw_psid.csv");
  const found = estimated(lalondeStudy, columns, options);
  const agree: Agree = (name, ours, theirs, relative) =>
    record.agree(`${label}, ${name}`, ours, theirs, { relative, source: peer });
  const effect = variant.effect ?? { estimate: variant.estimate };
  agree("estimate", found.estimate, effect.estimate, closeness.weights === 1e-8 ? 1e-9 : 1e-6);
  if (variant.effect !== undefined) {
    agree("standard error", found.standardError, effect.se_weights_estimated, closeness.standardError);
    agree("HC0", errorBy(found, "HC0"), effect.se_HC0_weights_fixed, 1e-6);
    agree("HC3", errorBy(found, "HC3"), effect.se_HC3_weights_fixed, 1e-6);
  }
  const treated = numbersIn(columns, "treat");
  for (const [arm, name] of [
    [1, "treated"],
    [0, "control"],
  ] as const) {
    const own = found.matches.weights.filter((_, row) => treated[row] === arm);
    const theirs: number[] = variant.weights.filter((_: number, row: number) => treated[row] === arm);
    const total = theirs.reduce((sum, weight) => sum + weight, 0);
    agree(`effective ${name}`, effectiveSize(own), variant.ess[name], closeness.weights);
    own.forEach((weight, at) => {
      const gap = Math.abs(weight / own.length - theirs[at] / total) / (theirs[at] / total);
      expect(gap, `${label}, weight ${at} of ${name}`).toBeLessThan(closeness.weights);
    });
    if (arm === 0 && variant.max_weight_share_control !== undefined) {
      const share = Math.max(...own) / own.length;
      agree(
        "largest share of a comparison person",
        share,
        variant.max_weight_share_control,
        closeness.weights,
      );
    }
  }
  if (variant.balance === undefined) return;
  agreeOnBalance({ found, variant, treated, columns }, (name, ours, theirs) => {
    const { balance: reach } = closeness;
    record.agree(`${label}, ${name}`, ours, theirs, { relative: reach, absolute: reach, source: peer });
  });
}

/** One variant of 02a. */
export function lalondeVariant(label: string) {
  const { variants } = referenceResults("02a_lalonde_weighting.json");
  return variants.find((each: { label: string }) => each.label === label);
}

type Agree = (name: string, ours: number, theirs: number, relative: number) => void;

interface BalanceComparison {
  readonly found: Estimated;
  readonly variant: { estimand: string; balance: readonly Record<string, string | number>[] };
  readonly treated: Float64Array;
  readonly columns: Columns;
}

/** cobalt divides by the spread of the trained (att), the others (atc) or the root mean square of both (else). */
function agreeOnBalance(
  { found, variant, treated, columns }: BalanceComparison,
  agree: (name: string, ours: number, theirs: number) => void,
): void {
  for (const row of variant.balance) {
    const term = `${row.term}`;
    const ours = found.balance.find(
      (each) =>
        each.covariate === term.replace("_", "") || (term === "prop.score" && each.covariate === "distance"),
    );
    if (ours === undefined) throw new Error(`invalid balance; has row: ${term}`);
    const values = valuesOf(columns, term);
    const isBinary = values.every((value) => value === 0 || value === 1);
    const [trained, others] = [1, 0].map((arm) => spreadOf(values, treated, arm));
    const scale = denominator(variant.estimand, trained, others, isBinary);
    const own = Math.sqrt(trained.sample);
    for (const [side, statistics] of [
      ["Un", ours.before],
      ["Adj", ours.after],
    ] as const) {
      const gap = (statistics.standardizedMeanDifference * own) / scale;
      agree(`${term}, difference ${side}`, gap, Number(row[`Diff.${side}`]));
      agree(`${term}, KS ${side}`, statistics.ecdfMax, Number(row[`KS.${side}`]));
      const ratio = row[`V.Ratio.${side}`];
      if (typeof ratio === "number") {
        agree(`${term}, variance ratio ${side}`, statistics.varianceRatio ?? Number.NaN, ratio);
      }
    }
  }
}

interface Spread {
  readonly sample: number;
  readonly population: number;
}

function denominator(estimand: string, trained: Spread, others: Spread, isBinary: boolean): number {
  const [one, two] = [trained, others].map((spread) => (isBinary ? spread.population : spread.sample));
  if (estimand === "ATT") return Math.sqrt(one);
  return estimand === "ATC" ? Math.sqrt(two) : Math.sqrt((one + two) / 2);
}

function spreadOf(values: Float64Array, treated: Float64Array, arm: number): Spread {
  const own = values.filter((_, row) => treated[row] === arm);
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
  const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { sample: squares / (own.length - 1), population: squares / own.length };
}

function valuesOf(columns: Columns, term: string): Float64Array {
  const [name, label] = term.split("_");
  const column = columns.get(name);
  if (column?.kind === "number") return column.values;
  if (column === undefined) throw new Error(`invalid column; known: ${term}`);
  const code = column.labels.indexOf(label ?? "");
  return Float64Array.from(column.codes, (own) => (own === code ? 1 : 0));
}

const turns: Readonly<Partial<Record<string, EstimateOptions["estimand"]>>> = { att: "atc", atc: "att" };

/** Rows, units, names of the arms and options of other methods change what mathematics says, and nothing else. */
export function invariant(options: EstimateOptions): void {
  const base = estimated(ownStudy, people(), options);
  test("permuting the rows, or the unit and origin of a covariate, changes no number", () => {
    const turned = new Map<string, Column>();
    for (const [name, column] of people()) {
      const order = Array.from({ length: 160 }, (_, row) => (row * 77) % 160);
      if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
      else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
    }
    turned.set("pay", numberColumn(numbersIn(turned, "pay").map((value) => 100 * value - 7000)));
    const found = estimated(ownStudy, turned, options);
    expect(found.estimate).toBeCloseTo(base.estimate, 9);
    expect(found.standardError).toBeCloseTo(base.standardError, 9);
    expect(found.confidenceInterval[1]).toBeCloseTo(base.confidenceInterval[1], 8);
  });
  test("a constant added to the outcome changes nothing; a factor multiplies everything", () => {
    const columns = new Map(people());
    columns.set("outcome", numberColumn(numbersIn(columns, "outcome").map((value) => 5 * value + 300)));
    const found = estimated(ownStudy, columns, options);
    expect(found.estimate).toBeCloseTo(5 * base.estimate, 8);
    expect(found.inference.intervalStandardError).toBeCloseTo(5 * base.inference.intervalStandardError, 8);
    expect(found.pValue).toBeCloseTo(base.pValue, 9);
  });
  test("swapping the arms turns the sign, when the question is turned with them", () => {
    const asked = base.estimand;
    const estimand = turns[asked] ?? asked;
    if (options.method === "cbps" && asked === "att") return;
    const columns = new Map(people());
    const straight = estimated(ownStudy, columns, { ...options, estimand: asked });
    columns.set("trained", numberColumn(numbersIn(columns, "trained").map((arm) => 1 - arm)));
    const found = estimated(ownStudy, columns, { ...options, estimand });
    expect(found.estimate).toBeCloseTo(-straight.estimate, 8);
    expect(found.standardError).toBeCloseTo(straight.standardError, 8);
    expect(found.pValue).toBeCloseTo(straight.pValue, 8);
  });
  test("options of matching are ignored and said", () => {
    const found = estimated(ownStudy, people(), { ...options, caliper: 0.1, ratio: 2 });
    expect(found.estimate).toBe(base.estimate);
    for (const option of ["caliper", "ratio"]) {
      expect(found.caveats).toContainEqual(
        expect.objectContaining({ code: "optionIgnored", option, method: options.method }),
      );
    }
  });
  test("weights average one in each group, and influence values average zero", () => {
    const treated = numbersIn(people(), "trained");
    for (const arm of [0, 1]) {
      const own = base.matches.weights.filter((_, at) => treated[base.matches.rows[at]] === arm);
      expect(own.reduce((sum, weight) => sum + weight, 0) / own.length).toBeCloseTo(1, 12);
    }
    const influence = base.influence ?? new Float64Array(0);
    expect(influence.length).toBe(160);
    expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 7);
  });
}

/** What weighting cannot answer. */
export function refuses(options: EstimateOptions): void {
  const codeOf = (columns: Columns, study = worldStudy) => {
    const finding = estimateEffect(study, columns, options);
    return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  };
  const drawn = (treated: number, comparison: number) =>
    new Map(drawWorld({ treated, comparison, effect: 0, treatedSpread: 1 }, new SeededStream(8)));
  test("four trained people are too few", () => {
    expect(codeOf(drawn(4, 40))).toBe("tooFewTreated");
  });
  test("groups that a covariate separates have nothing in common", () => {
    const columns = drawn(12, 28);
    columns.set("x", numberColumn(Array.from({ length: 40 }, (_, row) => (row < 12 ? 100 + row : row))));
    expect(["noOverlap", "noBalancingWeights"]).toContain(codeOf(columns));
  });
  test("as many characteristics as trained people are too many", () => {
    const columns = drawn(6, 12);
    const covariates = Array.from({ length: 6 }, (_, at) => `x${at}`);
    covariates.forEach((name, at) => {
      columns.set(
        name,
        numberColumn(Float64Array.from({ length: 18 }, (_, row) => Math.cos(at * row * row + at))),
      );
    });
    expect(codeOf(columns, { ...worldStudy, covariates })).toBe("tooManyTerms");
  });
  test("two groups that share fate are too few", () => {
    const columns = drawn(20, 40);
    columns.set("site", numberColumn(Array.from({ length: 60 }, (_, row) => row % 2)));
    expect(codeOf(columns, { ...worldStudy, cluster: "site" })).toBe("tooFewClusters");
  });
  test("outcomes equal within each group leave no uncertainty to measure", () => {
    const columns = drawn(12, 28);
    columns.set("outcome", numberColumn(Array.from({ length: 40 }, (_, row) => (row < 12 ? 3 : 1))));
    expect(codeOf(columns)).toBe("noResidualVariation");
  });
}

/** 200 draws: wide tolerance; the 2,000 draws are in the proofs. */
export function quicklyCalibrated(method: EffectMethod): void {
  test.each([
    [8, 8],
    [8, 40],
    [30, 60],
  ])("%i against %i: the interval holds the truth about 95 times in 100", (treated, comparison) => {
    const world = { treated, comparison, effect: 1, treatedSpread: 1 };
    const [estimand] = method.estimands;
    const drawn = { name: "", world, study: worldStudy };
    const found = calibrateDesign(method, drawn, { estimand }, { draws: 200, seed: 31 });
    expect(found.refused).toBeLessThan(30);
    expect(found.coverage).toBeGreaterThan(0.89);
    expect(found.coverage).toBeLessThan(0.995);
  });
}
