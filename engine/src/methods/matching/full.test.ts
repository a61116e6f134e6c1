import { describe, expect, test } from "vitest";
import {
  allWeights,
  estimated,
  invariant,
  lalondeStudy,
  lalondeVariant,
  ownMatching,
  ownStudy,
  quicklyCalibrated,
  refuses,
} from "../../../reference/matching/prove-matching.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import { type Columns, numberColumn } from "../../columns/column.ts";
import { buildModelColumns } from "../../columns/model-columns.ts";
import { mahalanobisCoordinates } from "../../designs/scaled-coordinates.ts";
import type { Estimated } from "../../evaluate/finding.ts";
import { propensityScore } from "../../propensity/propensity-score.ts";

const record = proofRecord("full", "least edge cover in R 4.2.2: reference/matching/matching.R");
const method = "full";

/** Sum over all sets of the gaps between their trained and untrained people. */
function total(found: Estimated, treated: Float64Array, gap: (a: number, b: number) => number): number {
  const sets = new Map<number, number[]>();
  found.matches.rows.forEach((row, at) => {
    sets.set(found.matches.subclass[at], [...(sets.get(found.matches.subclass[at]) ?? []), row]);
  });
  let sum = 0;
  for (const rows of sets.values()) {
    for (const a of rows) for (const b of rows) if (treated[a] === 1 && treated[b] === 0) sum += gap(a, b);
  }
  return sum;
}

/** Sets of a peer, from its codes. */
function totalOfCodes(
  codes: readonly (string | null)[],
  treated: Float64Array,
  scores: ArrayLike<number>,
): number {
  let sum = 0;
  codes.forEach((own, a) => {
    codes.forEach((other, b) => {
      if (own === null || own !== other || treated[a] === 0 || treated[b] === 1) return;
      sum += Math.abs(scores[a] - scores[b]);
    });
  });
  return sum;
}

describe("agreement with the least edge cover in R on the synthetic company", () => {
  const columns = people();
  const rows = Int32Array.from({ length: 160 }, (_, row) => row);
  const treated = numbersIn(columns, "trained");
  const terms = ownStudy.covariates.map((column) => ({ kind: "column", column: `${column}` }) as const);
  const modelOf = (everyCategory: boolean) => {
    const built = buildModelColumns(terms, columns, rows, everyCategory);
    return built.ok ? built.columns : [];
  };
  test("on the propensity", () => {
    const propensity = propensityScore(modelOf(false), Uint8Array.from(treated));
    const scores = propensity.ok ? propensity.fit.probabilities : new Float64Array(160);
    const found = estimated(ownStudy, columns, { method });
    const ours = total(found, treated, (a, b) => Math.abs(scores[a] - scores[b]));
    record.agree("total gap", ours, ownMatching().full_total, { relative: 1e-9 });
  });
  test("on the covariates themselves", () => {
    const { axes } = mahalanobisCoordinates(modelOf(true), Uint8Array.from(treated));
    const found = estimated(ownStudy, columns, { method, distance: "mahalanobis" });
    const ours = total(found, treated, (a, b) => Math.hypot(...axes.map((axis) => axis[a] - axis[b])));
    record.agree("total gap, Mahalanobis", ours, ownMatching().full_mahalanobis_total, { relative: 1e-9 });
  });
});

describe.skipIf(!referencePresent)(withReference("LaLonde"), () => {
  const columns = referencePresent ? referenceColumns("lalonde_nsw_psid.csv") : new Map();
  const scores = referencePresent ? referenceResults("01a_lalonde_propensity.json").logit.fitted : [];
  test.each([
    ["optimal_full_ps", {}],
    ["optimal_full_ps_caliper", { caliper: 0.2 }],
  ])("01b, %s: the same people in use at a total that optmatch does not reach", (label, options) => {
    const treated = numbersIn(columns, "treat");
    const wanted = lalondeVariant(label);
    const found = estimated(lalondeStudy, columns, { method, ...options });
    expect(found.sizes.matchedTreated).toBe(wanted.n_treated);
    expect(found.sizes.matchedComparison).toBe(wanted.n_control);
    const ours = total(found, treated, (a, b) => Math.abs(scores[a] - scores[b]));
    const theirs = totalOfCodes(wanted.subclass, treated, scores);
    expect(ours).toBeLessThan(theirs);
    expect(theirs).toBeLessThan(1.006 * ours);
    const { estimate, se } = wanted.att_difference;
    expect(Math.abs(found.estimate - estimate)).toBeLessThan(0.2 * se);
    expect(Math.abs(found.sizes.effectiveComparison / wanted.ess_control - 1)).toBeLessThan(0.03);
  });
});

describe("invariance", () => invariant(ownStudy, { method }, { distance: "euclidean" }));

test("swapping the arms and the question turns the sign and nothing else", () => {
  const columns = new Map(people());
  const study = { ...ownStudy, covariates: ["age", "tenure", "pay"] };
  const one = estimated(study, columns, { method, estimand: "atc" });
  columns.set("trained", numberColumn(numbersIn(columns, "trained").map((arm) => 1 - arm)));
  const other = estimated(study, columns, { method, estimand: "att" });
  expect(other.estimate).toBeCloseTo(-one.estimate, 9);
  expect(other.standardError).toBeCloseTo(one.standardError, 9);
});

test("everybody is used, and each question weights the sets by its own people", () => {
  const whole = estimated(ownStudy, people(), { method, estimand: "ate" });
  expect(whole.sizes).toMatchObject({ matchedTreated: 60, matchedComparison: 100 });
  const [att, atc] = (["att", "atc"] as const).map((estimand) =>
    estimated(ownStudy, people(), { method, estimand }),
  );
  const average = (60 * att.estimate + 100 * atc.estimate) / 160;
  expect(whole.estimate).toBeCloseTo(average, 9);
  expect(allWeights(att, 160).slice(0, 60)).toEqual(new Float64Array(60).fill(1));
});

describe("calibration, a short look", () =>
  quicklyCalibrated({ method }, ["8 against 8, normal", "8 against 40, ties"]));

describe("refusal", () => {
  test("people who form fewer than three sets leave the uncertainty unknown", () => {
    // Five trained people around one untrained one, and five untrained people around one trained one.
    const [trained, x] = [
      [1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0],
      [1, 1.1, 1.2, 1.3, 1.4, 1.25, 9, 8.9, 9.1, 9.2, 8.8, 9.05],
    ];
    const columns: Columns = new Map([
      ["trained", numberColumn(trained)],
      ["x", numberColumn(x)],
      ["outcome", numberColumn(x.map((value, row) => value + (row % 3)))],
    ]);
    const study = { treatment: "trained", outcome: "outcome", covariates: ["x"] };
    expect(refuses(study, columns, { method, distance: "euclidean" }, "tooFewSets")).toContain("2 ensembles");
  });
});
