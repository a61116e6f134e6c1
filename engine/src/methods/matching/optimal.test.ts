import { describe, expect, test } from "vitest";
import {
  agreeWithOwn,
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
  textsIn,
  withReference,
} from "../../../reference/read-files.ts";
import { type Column, type Columns, numberColumn } from "../../columns/column.ts";
import type { Estimated } from "../../evaluate/finding.ts";

const record = proofRecord("optimal", "exact assignment in R 4.2.2: reference/matching/matching.R");
const method = "optimal";

/** Sum of the gaps inside pairs. */
function total(found: Estimated, scores: ArrayLike<number>): number {
  let sum = 0;
  found.pairs?.treated.forEach((row, at) => {
    sum += Math.abs(scores[row] - scores[found.pairs?.comparison[at] ?? 0]);
  });
  return sum;
}

describe("agreement with an exact assignment in R on the synthetic company", () => {
  test.each([
    ["optimal", { method } as const],
    ["optimal_mahalanobis", { method, distance: "mahalanobis" } as const],
  ])("%s: people used, estimates, standard errors", (name, options) => {
    const found = agreeWithOwn(record, name, ownStudy, options);
    const used = Array.from(found.pairs?.comparison ?? [], (row) => row + 1).sort((a, b) => a - b);
    expect(used).toEqual(ownMatching()[name].used);
    const sets = new Set(found.pairs?.comparison);
    expect(sets.size).toBe(60);
  });
  test("the gap inside pairs of the propensity is the optimum over its spread", () => {
    const found = estimated(ownStudy, people(), { method });
    const row = found.balance.find((each) => each.covariate === "distance");
    const scale =
      ((row?.before.treatedMean ?? 0) - (row?.before.comparisonMean ?? 0)) /
      (row?.before.standardizedMeanDifference ?? 1);
    record.agree("total gap", 60 * scale * (row?.pairGap ?? 0), ownMatching().optimal.total, {
      relative: 1e-9,
    });
  });
  test("within strata the total is the sum of their optima", () => {
    const found = estimated(ownStudy, people(), { method, exact: ["place"] });
    const row = found.balance.find((each) => each.covariate === "distance");
    const scale =
      ((row?.before.treatedMean ?? 0) - (row?.before.comparisonMean ?? 0)) /
      (row?.before.standardizedMeanDifference ?? 1);
    const wanted = ownMatching().optimal_strata_total;
    record.agree("total gap in strata", 60 * scale * (row?.pairGap ?? 0), wanted, { relative: 1e-9 });
    const place = textsIn(people(), "place");
    found.pairs?.treated.forEach((own, at) => {
      expect(place[own]).toBe(place[found.pairs?.comparison[at] ?? 0]);
    });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement on LaLonde"), () => {
  const source = "scipy 1.10.1, 01d_lalonde_optimal_exact.json";
  test("01d: the total, the people used and the effect of the exact optimum", () => {
    const columns = referenceColumns("lalonde_nsw_psid.csv");
    const wanted = referenceResults("01d_lalonde_optimal_exact.json");
    const scores = referenceResults("01a_lalonde_propensity.json").logit.fitted;
    const found = estimated(lalondeStudy, columns, { method });
    record.agree("01d, total gap", total(found, scores), wanted.total_distance, { relative: 1e-10, source });
    record.agree("01d, effect", found.estimate, wanted.att, { relative: 1e-10, source });
    const ids = textsIn(columns, "id");
    expect(Array.from(found.pairs?.comparison ?? [], (row) => ids[row]).sort()).toEqual(wanted.controls_used);
  });
  test("01b: MatchIt with optmatch stops above this optimum, with the same people in number", () => {
    const columns = referenceColumns("lalonde_nsw_psid.csv");
    const variant = lalondeVariant("optimal_pair_ps");
    const scores = referenceResults("01a_lalonde_propensity.json").logit.fitted;
    const { total_abs_ps_distance: totals } = referenceResults("01b_lalonde_matching.json");
    const found = estimated(lalondeStudy, columns, { method });
    expect(total(found, scores)).toBeLessThan(totals.optimal_pair_ps);
    expect(found.sizes.matchedTreated).toBe(variant.n_treated);
    expect(found.sizes.matchedComparison).toBe(variant.n_control);
    const theirs = variant.att_difference;
    expect(Math.abs(found.estimate - theirs.estimate)).toBeLessThan(0.1 * theirs.se);
  });
  test("two each use twice as many people and never cost less than one each", () => {
    const columns = referenceColumns("lalonde_nsw_psid.csv");
    const scores = referenceResults("01a_lalonde_propensity.json").logit.fitted;
    const found = estimated(lalondeStudy, columns, { method, ratio: 2 });
    expect(found.sizes.matchedComparison).toBe(370);
    expect(total(found, scores)).toBeGreaterThan(total(estimated(lalondeStudy, columns, { method }), scores));
  });
});

describe("invariance", () => invariant(ownStudy, { method }, { distance: "mahalanobis" }));

test("swapping the arms of equally many people turns the sign and keeps the pairs", () => {
  const rows = Array.from({ length: 120 }, (_, row) => row);
  const half: Columns = new Map(
    Array.from(people(), ([name, column]): [string, Column] => [
      name,
      column.kind === "number"
        ? numberColumn(rows.map((row) => column.values[row]))
        : { ...column, codes: column.codes.slice(0, 120) },
    ]),
  );
  const swapped = new Map(half);
  swapped.set("trained", numberColumn(numbersIn(half, "trained").map((arm) => 1 - arm)));
  const study = { ...ownStudy, covariates: ["age", "tenure", "pay"] };
  const [one, other] = [half, swapped].map((columns) => estimated(study, columns, { method }));
  expect(other.estimate).toBeCloseTo(-one.estimate, 10);
  const pairsOf = ({ pairs }: Estimated) =>
    Array.from(pairs?.treated ?? [], (row, at) =>
      [row, pairs?.comparison[at] ?? 0].sort((a, b) => a - b).join(),
    ).sort();
  expect(pairsOf(other)).toEqual(pairsOf(one));
});

describe("calibration, a short look", () =>
  quicklyCalibrated({ method }, ["8 against 8, normal", "5 against 35, ties"]));

describe("refusal", () => {
  test("more trained people than comparison people, or than `ratio` allows", () => {
    expect(refuses(ownStudy, people(), { method, ratio: 2 }, "tooFewToPair")).toContain("100 personnes");
    refuses(ownStudy, people(), { method, exact: ["night"] }, "tooFewToPair");
  });
  test("a caliper within which not everybody can be served; who has nobody at all is left out and counted", () => {
    expect(refuses(ownStudy, people(), { method, caliper: 0.01 }, "caliperTooNarrow")).toMatch(/\d+ des \d+/);
    const wide = estimated(ownStudy, people(), { method, caliper: 2 });
    expect(wide.matches).toEqual(estimated(ownStudy, people(), { method }).matches);
  });
  test("too many people for a distance on the covariates themselves", () => {
    const size = 40_000;
    const many: Columns = new Map([
      ["trained", numberColumn(Array.from({ length: size }, (_, row) => row % 2))],
      ["x", numberColumn(Array.from({ length: size }, (_, row) => (row * 7919) % 1009))],
      ["outcome", numberColumn(Array.from({ length: size }, (_, row) => (row * 31) % 101))],
    ]);
    const study = { treatment: "trained", outcome: "outcome", covariates: ["x"] };
    refuses(study, many, { method, distance: "euclidean" }, "tooManyForDistance");
  });
});
