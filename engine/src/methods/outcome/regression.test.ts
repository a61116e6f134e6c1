import { describe, expect, test } from "vitest";
import {
  numbersIn,
  ownReference,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import { missRate, mostMisses, quickWorlds, worldStudy } from "../../../reference/simulate.ts";
import { type Column, numberColumn } from "../../columns/column.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import type { Estimated } from "../../evaluate/finding.ts";
import type { Study } from "../../evaluate/study.ts";

const study: Study = {
  treatment: "trained",
  outcome: "outcome",
  covariates: ["age", "tenure", "place", "night", "pay"],
};

function regressed(own: Study, columns: ReadonlyMap<string, Column>): Estimated {
  const finding = estimateEffect(own, columns, { method: "regression" });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe("agreement with lm, sandwich and clubSandwich on the synthetic company", () => {
  const reference = ownReference();
  test.each([
    ["plain", {}, reference.regression],
    ["with sampling weights", { weights: "weight" }, reference.regression_weighted],
  ])("%s", (_, more, wanted) => {
    const found = regressed({ ...study, ...more }, people());
    expect(found.estimate).toBeCloseTo(wanted.estimate, 9);
    expect(found.standardError).toBeCloseTo(wanted.hc.HC2, 9);
    expect(found.inference.degreesOfFreedom).toBeCloseTo(wanted.hc2_own.df, 6);
    const clustered = regressed({ ...study, ...more, cluster: "site" }, people());
    expect(clustered.standardError).toBeCloseTo(wanted.cr1_site, 9);
    expect(clustered.inference.intervalStandardError).toBeCloseTo(wanted.cr2_site.se, 9);
    expect(clustered.inference.degreesOfFreedom).toBeCloseTo(wanted.cr2_site.df, 6);
  });
});

describe.skipIf(!referencePresent)(withReference("regression agrees with R"), () => {
  test("02b: LaLonde with all covariates, HC2", () => {
    const covariates = ["age", "educ", "race", "married", "nodegree", "re74", "re75"];
    const found = estimateEffect(
      { treatment: "treat", outcome: "re78", covariates },
      referenceColumns("lalonde_nsw_psid.csv"),
      { method: "regression" },
    );
    const wanted = referenceResults("02b_lalonde_doubly_robust.json").ols_adjusted;
    if (found.kind === "refused") throw new Error(found.notEstimable.code);
    expect(found.estimate).toBeCloseTo(wanted.coef.treat, 6);
    expect(found.standardError).toBeCloseTo(wanted.se_treat_by_type.HC2, 6);
  });
  test("02c: the randomized NSW experiment without covariates has Welch's standard error", () => {
    const found = estimateEffect(
      { treatment: "treat", outcome: "re78", covariates: [] },
      referenceColumns("nsw_dw_experiment.csv"),
      { method: "regression" },
    );
    const wanted = referenceResults("02c_nsw_experiment.json");
    if (found.kind === "refused") throw new Error(found.notEstimable.code);
    expect(found.estimate).toBeCloseTo(wanted.difference, 8);
    expect(found.standardError).toBeCloseTo(wanted.welch.se, 8);
    expect(found.pValue).toBeCloseTo(wanted.welch.p, 3);
  });
});

describe("invariance", () => {
  const base = regressed(study, people());
  test("permuting the rows, or the unit of a covariate, changes no number", () => {
    const turned = new Map<string, Column>();
    for (const [name, column] of people()) {
      const order = Array.from({ length: 160 }, (_, row) => (row * 77) % 160);
      if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
      else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
    }
    turned.set("pay", numberColumn(numbersIn(turned, "pay").map((value) => 100 * value)));
    const found = regressed(study, turned);
    expect(found.estimate).toBeCloseTo(base.estimate, 9);
    expect(found.confidenceInterval[1]).toBeCloseTo(base.confidenceInterval[1], 9);
  });
  test("relabelling the arms turns the sign and nothing else", () => {
    const columns = new Map(people());
    columns.set("trained", numberColumn(numbersIn(columns, "trained").map((arm) => 1 - arm)));
    const found = regressed(study, columns);
    expect(found.estimate).toBeCloseTo(-base.estimate, 10);
    expect(found.standardError).toBeCloseTo(base.standardError, 10);
    expect(found.pValue).toBeCloseTo(base.pValue, 10);
  });
  test("matching options are ignored and said", () => {
    const found = estimateEffect(study, people(), {
      method: "regression",
      caliper: 0.1,
      ratio: 2,
      exact: ["night"],
    });
    expect(found.kind === "estimated" && found.estimate).toBe(base.estimate);
    for (const option of ["caliper", "ratio", "exact"]) {
      expect(found.caveats).toContainEqual(
        expect.objectContaining({ code: "optionIgnored", option, method: "regression" }),
      );
    }
  });
});

describe("calibration: 95 % intervals miss the truth about 5 times in 100", () => {
  const draws = { draws: 300, seed: 77 };
  test.each(quickWorlds)("%s", (_, world) => {
    const rate = missRate(world, { method: "regression" }, draws);
    expect(rate).toBeLessThan(mostMisses(draws.draws));
    expect(rate).toBeGreaterThan(0.012);
  });
  test("people of a site share its fate: right with the cluster column, far too sure without it", () => {
    const world = {
      treated: 40,
      comparison: 40,
      effect: 0,
      treatedSpread: 1,
      sites: { perArm: 5, spread: 1 },
    };
    const clustered = { ...worldStudy, cluster: "site" };
    expect(missRate(world, { method: "regression" }, draws, clustered)).toBeLessThan(mostMisses(draws.draws));
    expect(missRate(world, { method: "regression" }, draws)).toBeGreaterThan(0.25);
  });
});

describe("refusal", () => {
  test("a treatment that a covariate copies is refused, and the covariate is named", () => {
    const columns = new Map(people());
    columns.set("copy", numberColumn(numbersIn(columns, "trained")));
    const finding = estimateEffect({ ...study, covariates: ["copy"] }, columns, { method: "regression" });
    expect(finding).toMatchObject({ kind: "refused", notEstimable: { code: "treatmentExplained" } });
    expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain("copy");
  });
});
