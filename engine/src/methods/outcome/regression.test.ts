import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  ownReference,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  textsIn,
  withReference,
} from "../../../reference/read-files.ts";
import { missRate, mostMisses, quickWorlds, worldStudy } from "../../../reference/simulate.ts";
import { type Column, numberColumn } from "../../columns/column.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import type { Estimated } from "../../evaluate/finding.ts";
import type { Study } from "../../evaluate/study.ts";
import { leastSquares } from "../../linear/least-squares.ts";

const record = proofRecord("regression", "lm and sandwich 3.0.2");
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
  const agree = (name: string, ours: number, theirs: number, ...[file, relative = 1e-8]: [string, number?]) =>
    record.agree(name, ours, theirs, { relative, source: `R 4.2.2: ${file}` });

  test("02b: LaLonde, coefficients, six standard errors and fit", () => {
    const file = "02b_lalonde_doubly_robust.json";
    const columns = referenceColumns("lalonde_nsw_psid.csv");
    const covariates = ["age", "educ", "race", "married", "nodegree", "re74", "re75"];
    const found = regressed({ treatment: "treat", outcome: "re78", covariates }, columns);
    const wanted = referenceResults(file).ols_adjusted;
    agree("LaLonde", found.estimate, wanted.coef.treat, file);
    for (const [rule, figure] of Object.entries<number>(wanted.se_treat_by_type)) {
      const name = rule === "const" ? "classical" : rule;
      const others = Object.entries(found.otherStandardErrors ?? {});
      agree(`LaLonde, ${name}`, others.find(([own]) => own === name)?.[1] ?? Number.NaN, figure, file);
    }
    const race = textsIn(columns, "race");
    const is = (label: string) => Float64Array.from(race, (own) => (own === label ? 1 : 0));
    const number = (name: string) => numbersIn(columns, name);
    const x: readonly (readonly [string, Float64Array])[] = [
      ["(Intercept)", number("treat").map(() => 1)],
      ["treat", number("treat")],
      ...["age", "educ"].map((name) => [name, number(name)] as const),
      ["racehispan", is("hispan")],
      ["racewhite", is("white")],
      ...["married", "nodegree", "re74", "re75"].map((name) => [name, number(name)] as const),
    ];
    const outcome = number("re78");
    const fit = leastSquares(
      x.map(([, values]) => values),
      outcome,
    );
    x.forEach(([name], at) => {
      agree(`LaLonde, ${name}`, fit.coefficients[at], wanted.coef[name], file);
    });
    const mean = outcome.reduce((sum, value) => sum + value, 0) / outcome.length;
    const total = outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const rest = fit.residuals.reduce((sum, value) => sum + value * value, 0);
    const freedom = outcome.length - x.length;
    agree("LaLonde, R²", 1 - rest / total, wanted.r2, file);
    agree("LaLonde, residual spread", Math.sqrt(rest / freedom), wanted.sigma, file);
    agree("LaLonde, degrees of freedom", freedom, wanted.df, file);
  });

  test("04c: JTPA women, overall, with site effects, and in each of 16 sites", () => {
    const file = "04c_jtpa_sites.json";
    const all = referenceColumns("jtpa_women.csv");
    const wanted = referenceResults(file);
    const women: Study = { treatment: "T", outcome: "Y", covariates: [] };
    const overall = regressed(women, all);
    agree("JTPA, people", overall.sizes.treated + overall.sizes.comparison, wanted.n, file);
    agree("JTPA, overall", overall.estimate, wanted.overall.difference, file);
    agree("JTPA, overall, HC2", overall.standardError, wanted.overall.se_hc2, file);
    const within = regressed({ ...women, covariates: ["site"], cluster: "site" }, all);
    const fixed = wanted.site_fixed_effects;
    agree("JTPA, within sites", within.estimate, fixed.estimate, file);
    agree("JTPA, within sites, CR2", within.inference.intervalStandardError, fixed.se_CR2, file);
    agree("JTPA, within sites, df", within.inference.degreesOfFreedom, fixed.df_satterthwaite, file, 1e-7);
    agree("JTPA, within sites, p", within.pValue, fixed.p_CR2, file, 1e-7);
    // fixest counts the effects of sites nested in clusters as one coefficient: n - 2 in place of n - 17.
    const fixest = within.standardError * Math.sqrt((wanted.n - 17) / (wanted.n - 2));
    agree("JTPA, within sites, CR1 of fixest", fixest, fixed.se_cluster_site_fixest, file);
    const sites = textsIn(all, "site");
    for (const site of wanted.by_site) {
      const rows = [...sites.keys()].filter((row) => sites[row] === site.site);
      const own = new Map(
        ["T", "Y"].map((name) => [name, numberColumn(rows.map((row) => numbersIn(all, name)[row]))] as const),
      );
      const found = regressed(women, own);
      agree(`JTPA ${site.site}, trained`, found.sizes.treated, site.n1, file);
      agree(`JTPA ${site.site}, others`, found.sizes.comparison, site.n0, file);
      agree(`JTPA ${site.site}`, found.estimate, site.estimate, file);
      agree(`JTPA ${site.site}, HC2`, found.standardError, site.se_hc2, file);
      agree(`JTPA ${site.site}, classical`, found.otherStandardErrors?.classical ?? 0, site.se_const, file);
    }
  });

  test.each([
    ["jtrain2_re78", "jtrain2", "re78", []],
    ["jtrain2_unem78_lpm", "jtrain2", "unem78", []],
    ["jtrain3_re78_simple", "jtrain3", "re78", []],
    ["jtrain3_re78_controls", "jtrain3", "re78", ["re74", "re75", "educ", "age", "black", "hisp"]],
    ["jtrain3_restricted_avgre_le_10", "jtrain3", "re78", ["re74", "re75", "educ", "age", "black", "hisp"]],
    ["jtrain98_earn98_simple", "jtrain98", "earn98", []],
    ["jtrain98_earn98_controls", "jtrain98", "earn98", ["earn96", "educ", "age", "married"]],
  ] as const)("04d: %s", (key, table, outcome, covariates) => {
    const file = "04d_wooldridge_training.json";
    const all = referenceColumns(`wooldridge_${table}.csv`);
    const wanted = referenceResults(file)[key];
    const poor = key === "jtrain3_restricted_avgre_le_10" ? numbersIn(all, "avgre") : undefined;
    const rows = [...numbersIn(all, "train").keys()].filter((row) => poor === undefined || poor[row] <= 10);
    const names = ["train", outcome, ...covariates];
    const columns = new Map(
      names.map((name) => [name, numberColumn(rows.map((row) => numbersIn(all, name)[row]))] as const),
    );
    const found = regressed({ treatment: "train", outcome, covariates: [...covariates] }, columns);
    agree(key, found.estimate, wanted.estimate, file);
    agree(`${key}, classical`, found.otherStandardErrors?.classical ?? 0, wanted.se, file);
    agree(`${key}, HC1`, found.otherStandardErrors?.HC1 ?? 0, wanted.se_HC1, file);
    agree(`${key}, people`, rows.length, wanted.n, file);
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

describe("the printed standard error", () => {
  test.each(["classical", "HC0", "HC1", "HC2", "HC3", "HC4"] as const)("%s is that of sandwich", (rule) => {
    const wanted = JSON.parse(
      readFileSync(new URL("../../../reference/outcome/reference.json", import.meta.url), "utf8"),
    ).regression;
    const options = { method: "regression", standardErrorRule: rule } as const;
    const found = estimateEffect(study, people(), options);
    const base = regressed(study, people());
    if (found.kind === "refused") throw new Error(found.notEstimable.code);
    const figure = wanted[rule === "classical" ? "const" : rule];
    record.agree(`synthetic company, ${rule}`, found.standardError, figure, { source: "sandwich 3.0.2" });
    expect(found.inference.standardErrorRule).toBe(rule);
    // The interval stays the honest one whatever is printed.
    expect(found.confidenceInterval).toEqual(base.confidenceInterval);
  });
  test("with clusters it is CR1 whatever was asked, and this is said", () => {
    const asked = estimateEffect({ ...study, cluster: "site" }, people(), {
      method: "regression",
      standardErrorRule: "HC4",
    });
    expect(asked.kind === "estimated" && asked.inference.standardErrorRule).toBe("CR1");
    expect(asked.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "standardErrorRule" }),
    );
  });
  test("influence values average zero and give HC0", () => {
    const found = regressed(study, people());
    const influence = found.influence ?? new Float64Array(0);
    expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
    const squares = influence.reduce((sum, value) => sum + value * value, 0);
    expect(Math.sqrt(squares) / influence.length).toBeCloseTo(found.otherStandardErrors?.HC0 ?? 0, 10);
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
