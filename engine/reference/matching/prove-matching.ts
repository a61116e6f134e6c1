import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { effectiveSize } from "../../src/balance/effective-size.ts";
import { type Column, type Columns, numberColumn } from "../../src/columns/column.ts";
import { estimateEffect } from "../../src/evaluate/estimate-effect.ts";
import type { Estimated, PointEstimate } from "../../src/evaluate/finding.ts";
import type { RefusalCode } from "../../src/evaluate/refusal.ts";
import type { EstimateOptions, Study } from "../../src/evaluate/study.ts";
import { calibrationWorlds } from "../calibration-worlds.ts";
import type { ProofRecord } from "../proof-record.ts";
import { numbersIn, people, referenceColumns, referenceResults, textsIn } from "../read-files.ts";
import { missRate, mostMisses } from "../simulate.ts";

export const lalondeStudy: Study = {
  treatment: "treat",
  outcome: "re78",
  covariates: ["age", "educ", "race", "married", "nodegree", "re74", "re75"],
};
export const ownStudy: Study = {
  treatment: "trained",
  outcome: "outcome",
  covariates: ["age", "tenure", "place", "night", "pay"],
};

/** The finding, which the test expects to exist. Other designs are not looked at: they have their own tests. */
export function estimated(study: Study, columns: Columns, options: EstimateOptions = {}): Estimated {
  const finding = estimateEffect(study, columns, { checkDesigns: false, ...options });
  if (finding.kind === "refused") throw new Error(`invalid finding; estimated: ${finding.notEstimable.code}`);
  return finding;
}

/** Asserts the refusal and that its sentences are there. */
export function refuses(study: Study, columns: Columns, options: EstimateOptions, code: RefusalCode): string {
  const finding = estimateEffect(study, columns, { checkDesigns: false, ...options });
  expect(finding).toMatchObject({ kind: "refused", notEstimable: { code } });
  return finding.kind === "refused" ? finding.notEstimable.reading.fr : "";
}

/** Weight of every row of the input. */
export function allWeights(found: Estimated, rows: number): Float64Array {
  const weights = new Float64Array(rows);
  found.matches.rows.forEach((row, at) => {
    weights[row] = found.matches.weights[at];
  });
  return weights;
}

/** One design of 01b. */
export function lalondeVariant(label: string) {
  const { variants } = referenceResults("01b_lalonde_matching.json");
  return variants.find((each: { label: string }) => each.label === label);
}

/** Agreement with one design of 01b: sizes, weights, sets, pairs, effects, standard errors and balance. */
export function agreeWithLalonde(
  record: ProofRecord,
  label: string,
  options: EstimateOptions,
  except: ReadonlySet<"sets" | "distance"> = new Set(),
): void {
  const wanted = lalondeVariant(label);
  const columns = referenceColumns("lalonde_nsw_psid.csv");
  const found = estimated(lalondeStudy, columns, options);
  const treated = numbersIn(columns, "treat");
  const weights = allWeights(found, treated.length);
  const agree: Agree = (name, ours, theirs, within) => {
    const [relative, absolute] = typeof within === "number" ? [within, 1e-12] : within;
    record.agree(`${label}, ${name}`, ours, theirs, { relative, absolute });
  };
  agree("trained in use", found.sizes.matchedTreated, wanted.n_treated, 0);
  agree("comparison in use", found.sizes.matchedComparison, wanted.n_control, 0);
  const own = weights.filter((_, row) => treated[row] === 1);
  agree("effective comparison", found.sizes.effectiveComparison, wanted.ess_control, 1e-9);
  agree("effective trained", effectiveSize(own), wanted.ess_treated, 1e-9);
  weights.forEach((weight, row) => {
    expect(Math.abs(weight - wanted.weights[row]), `${label}, weight of row ${row}`).toBeLessThan(1e-9);
  });
  agreeOnEffect(agree, "difference", found, wanted.att_difference);
  agreeOnEffect(agree, "adjusted", found.adjusted, wanted.att_regression_adjusted);
  if (wanted.subclass !== null && !except.has("sets")) expectSameSets(found, wanted.subclass);
  if (wanted.pairs !== null) expectSamePairs(found, wanted.pairs, textsIn(columns, "id"));
  const isWhole = options.estimand === "ate";
  for (const [side, moment] of [
    ["all", "before"],
    ["matched", "after"],
  ] as const) {
    // The peer's summary of subclasses has no table of all classes together.
    if (wanted.balance[side] === null) continue;
    agreeOnBalance(agree, found, wanted.balance[side], { moment, isWhole, except });
  }
  if (wanted.balance.n !== null) agreeOnCounts(agree, found, wanted, effectiveSize(own));
}

/** Within a share of the reference, or the larger of such a share and an absolute gap. */
type Within = number | readonly [relative: number, absolute: number];
type Agree = (name: string, ours: number, theirs: number, within: Within) => void;

/** The peer's interval and p-value follow from the estimate and the standard error with the normal distribution. */
function agreeOnEffect(
  agree: Agree,
  name: string,
  found: PointEstimate | undefined,
  wanted: { estimate: number; se: number; z: number; ci_low: number; ci_high: number },
): void {
  const [estimate, error] = [found?.estimate ?? Number.NaN, found?.standardError ?? Number.NaN];
  agree(`${name}, estimate`, estimate, wanted.estimate, 1e-9);
  agree(`${name}, standard error`, error, wanted.se, 1e-9);
  agree(`${name}, z`, estimate / error, wanted.z, 1e-9);
  agree(`${name}, normal interval, low`, estimate - 1.959963984540054 * error, wanted.ci_low, [1e-8, 1e-6]);
  agree(`${name}, normal interval, high`, estimate + 1.959963984540054 * error, wanted.ci_high, [1e-8, 1e-6]);
}

function expectSameSets(found: Estimated, wanted: readonly (string | null)[]): void {
  const ours = new Map<string, string>();
  const seen = new Map<number, string>();
  found.matches.rows.forEach((row, at) => {
    const set = found.matches.subclass[at];
    const theirs = wanted[row] ?? "none";
    expect(seen.get(set) ?? theirs, `set of row ${row}`).toBe(theirs);
    expect(ours.get(theirs) ?? `${set}`).toBe(`${set}`);
    seen.set(set, theirs);
    ours.set(theirs, `${set}`);
  });
}

function expectSamePairs(
  found: Estimated,
  wanted: readonly Readonly<Record<string, string | null>>[],
  ids: readonly string[],
): void {
  const partners = new Map<string, string[]>();
  found.pairs?.treated.forEach((row, at) => {
    const own = partners.get(ids[row]) ?? [];
    partners.set(ids[row], [...own, ids[found.pairs?.comparison[at] ?? -1]]);
  });
  for (const { treated, ...others } of wanted) {
    const names = Object.values(others).filter((name) => name !== null && name !== "NA");
    expect((partners.get(treated ?? "") ?? []).sort(), `partners of ${treated}`).toEqual(names.sort());
  }
}

interface Table {
  readonly rows: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
}

/**
 * MatchIt divides 0/1 columns by the root of p (1 - p), everybody by both arms when the question is about
 * everybody, and counts the distribution gap of 0/1 columns at one value instead of two.
 */
function agreeOnBalance(
  agree: Agree,
  found: Estimated,
  table: Table,
  how: {
    readonly moment: "before" | "after";
    readonly isWhole: boolean;
    readonly except: ReadonlySet<string>;
  },
): void {
  table.rows.forEach((name, at) => {
    const row = found.balance.find((each) => each.covariate === name);
    if (name === "distance" && (how.except.has("distance") || row === undefined)) return;
    if (row === undefined) throw new Error(`invalid balance; has row: ${name}`);
    const [treatedMean, comparisonMean, smd, ratio, mean, max, pair] = table.values[at];
    const own = row[how.moment];
    const told = `${how.moment}, ${name}`;
    agree(`${told}, mean of the trained`, own.treatedMean, treatedMean ?? 0, [1e-9, 1e-9]);
    agree(`${told}, mean of the others`, own.comparisonMean, comparisonMean ?? 0, [1e-9, 1e-9]);
    const isBinary = ratio === null;
    const spread = (p: number) => p * (1 - p);
    const binaryScale = Math.sqrt(
      how.isWhole
        ? (spread(row.before.treatedMean) + spread(row.before.comparisonMean)) / 2
        : spread(row.before.treatedMean),
    );
    const difference = how.isWhole ? own.pooledMeanDifference : own.standardizedMeanDifference;
    const ours = isBinary ? (own.treatedMean - own.comparisonMean) / binaryScale : difference;
    agree(`${told}, standardized difference`, ours, smd ?? 0, [1e-9, 1e-9]);
    if (ratio !== null) agree(`${told}, variance ratio`, own.varianceRatio ?? 0, ratio, 1e-9);
    agree(`${told}, mean distribution gap`, (isBinary ? 2 : 1) * own.ecdfMean, mean ?? 0, [1e-9, 1e-9]);
    agree(`${told}, largest distribution gap`, own.ecdfMax, max ?? 0, [1e-9, 1e-9]);
    if (how.moment === "before" || pair === null || row.pairGap === undefined || how.isWhole) return;
    const scale = own.standardizedMeanDifference === 0 ? 1 : difference / ours;
    if (Math.abs(ours) > 1e-6) agree(`${told}, gap inside pairs`, row.pairGap / scale, pair, [1e-9, 1e-9]);
  });
}

function agreeOnCounts(
  agree: Agree,
  found: Estimated,
  wanted: { balance: { n: { rows: readonly string[]; values: readonly (readonly number[])[] } } },
  effectiveTreated: number,
): void {
  const { sizes } = found;
  const ours: Readonly<Record<string, readonly [number, number]>> = {
    "All (ESS)": [sizes.comparison, sizes.treated],
    All: [sizes.comparison, sizes.treated],
    "Matched (ESS)": [sizes.effectiveComparison, effectiveTreated],
    Matched: [sizes.matchedComparison, sizes.matchedTreated],
    Unmatched: [sizes.comparison - sizes.matchedComparison, sizes.treated - sizes.matchedTreated],
    Discarded: [0, 0],
  };
  wanted.balance.n.rows.forEach((name, at) => {
    wanted.balance.n.values[at].forEach((figure, arm) => {
      agree(
        `${name}, ${arm === 0 ? "comparison" : "trained"}`,
        ours[name]?.[arm] ?? Number.NaN,
        figure,
        1e-9,
      );
    });
  });
}

/** What matching.R says about the synthetic company. */
export function ownMatching() {
  return JSON.parse(readFileSync(new URL("matching.json", import.meta.url), "utf8"));
}

/** Agreement with one design of matching.R: weights, estimate, CR1, CR2 and its degrees of freedom. */
export function agreeWithOwn(
  record: ProofRecord,
  name: string,
  study: Study,
  options: EstimateOptions,
): Estimated {
  const wanted = ownMatching()[name];
  const found = estimated(study, people(), options);
  const agree = (what: string, ours: number, theirs: number, relative: number) =>
    record.agree(`${name}, ${what}`, ours, theirs, { relative });
  allWeights(found, 160).forEach((weight, row) => {
    expect(Math.abs(weight - wanted.weights[row]), `${name}, weight of row ${row}`).toBeLessThan(1e-10);
  });
  agree("estimate", found.estimate, wanted.estimate, 1e-10);
  agree("CR1", found.standardError, wanted.se_cr1, 1e-9);
  agree("CR2", found.inference.intervalStandardError, wanted.se_cr2, 1e-9);
  agree("degrees of freedom", found.inference.degreesOfFreedom, wanted.df, 1e-8);
  if (study === ownStudy) {
    agree("adjusted estimate", found.adjusted?.estimate ?? 0, wanted.adjusted, 1e-8);
    agree("adjusted CR1", found.adjusted?.standardError ?? 0, wanted.adjusted_se, 1e-8);
  }
  return found;
}

/** Changes that must not change the answer, and options that must. `real` is an option that changes the design. */
export function invariant(study: Study, options: EstimateOptions, real: EstimateOptions): void {
  const base = estimated(study, people(), options);
  const close = (found: number, wanted: number) => expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-9);
  test("permuting the rows changes no number", () => {
    const order = Array.from({ length: 160 }, (_, row) => (row * 77) % 160);
    const turned = new Map<string, Column>();
    for (const [name, column] of people()) {
      if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
      else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
    }
    const found = estimated(study, turned, options);
    close(found.estimate, base.estimate);
    close(found.confidenceInterval[1], base.confidenceInterval[1]);
    const weights = allWeights(found, 160);
    allWeights(base, 160).forEach((weight, row) => {
      expect(weights[order.indexOf(row)]).toBeCloseTo(weight, 9);
    });
  });
  test("units change nothing, a constant added to the outcome neither, and doubling it doubles the effect", () => {
    const changed = new Map<string, Column>(people());
    changed.set("pay", numberColumn(numbersIn(changed, "pay").map((value) => 100 * value - 7)));
    changed.set("outcome", numberColumn(numbersIn(changed, "outcome").map((value) => 2 * value + 1000)));
    const found = estimated(study, changed, options);
    close(found.estimate, 2 * base.estimate);
    close(found.inference.intervalStandardError, 2 * base.inference.intervalStandardError);
    close(found.pValue, base.pValue);
  });
  test("the outcome decides nothing about the design", () => {
    const changed = new Map<string, Column>(people());
    const outcome = numbersIn(changed, "outcome");
    changed.set("outcome", numberColumn(outcome.map((_, row) => outcome[(row * 31) % 160])));
    const found = estimated(study, changed, options);
    expect(found.matches).toEqual(base.matches);
    expect(found.balance).toEqual(base.balance);
  });
  test("a real option changes the design, an ignored one changes nothing and is said", () => {
    expect(estimated(study, people(), { ...options, ...real }).matches).not.toEqual(base.matches);
    const ignored = estimated(study, people(), { ...options, replace: true, moments: 3 });
    expect(ignored.estimate).toBe(base.estimate);
    expect(ignored.confidenceInterval).toEqual(base.confidenceInterval);
    for (const option of ["replace", "moments"]) {
      expect(ignored.caveats).toContainEqual(expect.objectContaining({ code: "optionIgnored", option }));
    }
  });
}

/** A short look at the calibration; the long one is in the proof. */
export function quicklyCalibrated(options: EstimateOptions, names: readonly string[]): void {
  const draws = { draws: 150, seed: 77 };
  test.each(names)("%s", (name) => {
    const found = calibrationWorlds.find((each) => each.name === name);
    if (found === undefined) throw new Error(`invalid world; known: ${name}`);
    const rate = missRate(found.world, { checkDesigns: false, ...options }, draws, found.study);
    expect(rate).toBeLessThan(mostMisses(draws.draws));
  });
}
