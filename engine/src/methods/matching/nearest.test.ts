import { describe, expect, test } from "vitest";
import { agreeWithLalonde, estimated, lalondeStudy } from "../../../reference/matching/prove-matching.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  ownReference,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import { missRate, mostMisses, quickWorlds } from "../../../reference/simulate.ts";
import { type Column, type Columns, numberColumn } from "../../columns/column.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../../evaluate/study.ts";

const cpsStudy: Study = {
  treatment: "treat",
  outcome: "re78",
  covariates: [
    ...["age", "age^2", "age^3", "educ", "educ^2", "marr", "nodegree", "black", "hisp"],
    ...["re74", "re75", "u74", "u75", "educ:re74"],
  ],
};

/** The 185 trained people of the NSW experiment followed by the 15,992 people of the CPS. */
function trainedAndCps(): Columns {
  const nsw = referenceColumns("nsw_dw_experiment.csv");
  const cps = referenceColumns("cps_controls.csv");
  const arm = numbersIn(nsw, "treat");
  const kept = [...arm.keys()].filter((row) => arm[row] === 1);
  const joined = (name: string) => [...kept.map((row) => numbersIn(nsw, name)[row]), ...numbersIn(cps, name)];
  const names = ["age", "educ", "marr", "nodegree", "black", "hisp", "re74", "re75", "re78"];
  const columns = new Map<string, Column>(names.map((name) => [name, numberColumn(joined(name))]));
  for (const year of ["74", "75"])
    columns.set(`u${year}`, numberColumn(joined(`re${year}`).map((pay) => (pay === 0 ? 1 : 0))));
  columns.set("treat", numberColumn(joined("age").map((_, row) => (row < kept.length ? 1 : 0))));
  return columns;
}

function expectClose(found: number | undefined, wanted: number, relative: number) {
  expect(Math.abs((found ?? Number.NaN) / wanted - 1), `${found} against ${wanted}`).toBeLessThan(relative);
}

const record = proofRecord("nearest", "MatchIt 4.7.2, sandwich 3.0.2: 01b_lalonde_matching.json");

describe.skipIf(!referencePresent)(withReference("agreement with MatchIt 4.7.2 on LaLonde (01b)"), () => {
  const cases: readonly [string, EstimateOptions][] = [
    ["nn_1to1_default", {}],
    ["nn_1to1_linear_ps", { distance: "linearLogit" }],
    ["nn_1to1_order_closest", { order: "closest" }],
    ["nn_1to1_order_smallest", { order: "smallest" }],
    ["nn_1to1_order_data", { order: "data" }],
    ["nn_1to1_caliper_0.2sd", { caliper: 0.2 }],
    ["nn_1to1_caliper_0.1sd_closest", { caliper: 0.1, order: "closest" }],
    ["nn_1to1_caliper_0.02_abs", { caliperWidth: 0.02 }],
    ["nn_1to2", { ratio: 2 }],
    ["nn_1to1_exact_race", { exact: ["race"] }],
    ["nn_1to1_exact_race_married_caliper", { exact: ["race", "married"], caliper: 0.2 }],
    ["nn_1to1_mahalanobis", { distance: "mahalanobis" }],
    [
      "nn_1to1_mahalanobis_ps_caliper",
      { distance: "mahalanobis", matchOn: ["age", "educ", "re74", "re75"], caliper: 0.25 },
    ],
    ["nn_1to1_scaled_euclidean", { distance: "euclidean" }],
    ["nn_1to1_robust_mahalanobis", { distance: "robustMahalanobis" }],
    ["nn_replace_1to1", { replace: true }],
    ["nn_replace_1to3_caliper", { replace: true, ratio: 3, caliper: 0.2 }],
  ];
  test.each(cases)("%s: same pairs, weights, effects, standard errors and balance", (label, options) => {
    // The balance row of the propensity is about the probability, MatchIt's here about its log-odds.
    agreeWithLalonde(
      record,
      label,
      options,
      label === "nn_1to1_linear_ps" ? new Set(["distance"]) : new Set(),
    );
  });
  test("a caliper counts standard deviations of the score over all people", () => {
    const rules = referenceResults("01b_lalonde_matching.json").caliper_rules;
    const study = { ...lalondeStudy };
    const columns = referenceColumns("lalonde_nsw_psid.csv");
    const width = rules["caliper_0.2_width_used"];
    record.agree("caliper of 0.2", 0.2 * rules.sd_ps_all, width);
    expect(estimated(study, columns, { caliperWidth: width }).pairs).toEqual(
      estimated(study, columns, { caliper: 0.2 }).pairs,
    );
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with MatchIt 4.7.2 on NSW + CPS (02d)"), () => {
  const source = "MatchIt 4.7.2: 02d_nsw_cps.json";
  test.each([
    ["nn_1to1", {}],
    ["nn_1to1_caliper_0.1", { caliper: 0.1 }],
    ["nn_replace", { replace: true }],
  ] as const)("%s: sizes and effect among 16,177 people", (name, options) => {
    const wanted = referenceResults("02d_nsw_cps.json")[name];
    const found = estimated(cpsStudy, trainedAndCps(), options);
    record.agree(`02d, ${name}, trained in use`, found.sizes.matchedTreated, wanted.n_treated, { source });
    record.agree(`02d, ${name}, comparison in use`, found.sizes.matchedComparison, wanted.n_control, {
      source,
    });
    record.agree(`02d, ${name}, estimate`, found.estimate, wanted.estimate, { source, relative: 1e-9 });
  });
});

describe("agreement with base R, sandwich and clubSandwich on the synthetic company", () => {
  const study = {
    treatment: "trained",
    outcome: "outcome",
    covariates: ["age", "tenure", "place", "night", "pay"],
  };
  const reference = ownReference();
  test.each([
    ["default", {}],
    ["exact_caliper", { caliper: 0.1, exact: ["night"] }],
    ["replace_two", { replace: true, ratio: 2 }],
  ])("%s", (name, options) => {
    const wanted = reference[name];
    const found = estimated(study, people(), options);
    const partners: number[][] = Array.from({ length: 60 }, () => []);
    found.pairs?.treated.forEach((row, at) => {
      partners[row].push((found.pairs?.comparison[at] ?? 0) + 1);
    });
    const given: number[][] = wanted.pairs;
    expect(partners.map((own) => own.sort((a, b) => a - b))).toEqual(
      given.map((own) => [...own].sort((a, b) => a - b)),
    );
    const weights = new Float64Array(160);
    found.matches.rows.forEach((row, at) => {
      weights[row] = found.matches.weights[at];
    });
    weights.forEach((weight, row) => {
      expect(weight).toBeCloseTo(wanted.weights[row], 12);
    });
    expectClose(found.estimate, wanted.numbers.estimate, 1e-10);
    expectClose(found.standardError, wanted.numbers.se_cr1 ?? wanted.numbers.se_hc3, 1e-9);
    if (wanted.numbers.se_cr2 === undefined) return;
    expectClose(found.inference.intervalStandardError, wanted.numbers.se_cr2, 1e-9);
    expectClose(found.inference.degreesOfFreedom, wanted.numbers.df, 1e-8);
  });
});

describe("invariance", () => {
  const columns = people();
  const study: Study = {
    treatment: "trained",
    outcome: "outcome",
    covariates: ["age", "tenure", "place", "pay"],
  };
  const base = estimated(study, columns, {});
  const change = (name: string, turn: (value: number, row: number) => number): Columns =>
    new Map<string, Column>([...columns, [name, numberColumn(numbersIn(columns, name).map(turn))]]);

  test("adding a constant to the outcome changes nothing; doubling it doubles effect and interval", () => {
    const moved = estimated(
      study,
      change("outcome", (value) => value + 1000),
    );
    expectClose(moved.estimate, base.estimate, 1e-9);
    expectClose(moved.standardError, base.standardError, 1e-9);
    const doubled = estimated(
      study,
      change("outcome", (value) => 2 * value),
    );
    expectClose(doubled.confidenceInterval[0], 2 * base.confidenceInterval[0], 1e-9);
    expectClose(doubled.pValue, base.pValue, 1e-9);
  });
  test("changing the unit of a covariate changes no number", () => {
    const cents = estimated(
      study,
      change("pay", (value) => 100 * value),
    );
    expect(cents.pairs).toEqual(base.pairs);
    expectClose(cents.estimate, base.estimate, 1e-12);
  });
  test("permuting the rows changes no number", () => {
    const order = Array.from({ length: 160 }, (_, row) => (row * 77) % 160);
    const turned = new Map<string, Column>();
    for (const [name, column] of columns) {
      turned.set(
        name,
        column.kind === "number"
          ? { ...column, values: Float64Array.from(order, (row) => column.values[row]) }
          : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) },
      );
    }
    const found = estimated(study, turned);
    expectClose(found.estimate, base.estimate, 1e-10);
    expectClose(found.confidenceInterval[1], base.confidenceInterval[1], 1e-9);
  });
  test("the outcome decides nothing about the design", () => {
    const shuffled = estimated(
      study,
      change("outcome", (_, row) => numbersIn(columns, "outcome")[(row * 31) % 160]),
    );
    expect(shuffled.pairs).toEqual(base.pairs);
    expect(shuffled.balance).toEqual(base.balance);
  });
  test("a real option changes the design, an ignored one changes nothing and is said", () => {
    expect(estimated(study, columns, { caliper: 0.05 }).pairs).not.toEqual(base.pairs);
    const ignored = estimated({ ...study, weights: "weight" }, columns, { matchOn: ["age"] });
    expect(ignored.estimate).toBe(base.estimate);
    expect(ignored.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "matchOn", method: "nearest" }),
    );
    expect(ignored.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "weights", method: "nearest" }),
    );
  });
  test("the seed changes only the drawn permutations", () => {
    const other = estimated(study, columns, { seed: 2 });
    expect({ ...other, permutation: base.permutation, reading: base.reading }).toEqual(base);
    expect(estimated(study, columns, { seed: 2 })).toEqual(other);
  });
});

describe("calibration: 95 % intervals miss the truth about 5 times in 100", () => {
  const draws = { draws: 300, seed: 77 };
  test.each(quickWorlds)("%s", (_, world) => {
    const rate = missRate(world, {}, draws);
    expect(rate).toBeLessThan(mostMisses(draws.draws));
    expect(rate).toBeGreaterThan(0.012);
  });
});

describe("refusal", () => {
  const study: Study = { treatment: "trained", outcome: "outcome", covariates: ["age"] };
  test("four trained people left by the caliper are too few, and the count is said", () => {
    const finding = estimateEffect(study, people(), { caliperWidth: 1e-9, exact: ["tenure"] });
    expect(finding).toMatchObject({ kind: "refused", notEstimable: { code: "noMatch" } });
    expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain(
      "des 60 personnes formées",
    );
  });
});
