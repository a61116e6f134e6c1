import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { trainingEffects } from "../../reference/pooling/training-effects.ts";
import { drawGroupedProjects } from "../../reference/pooling-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  ownTable,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import { poolProjects } from "./pool-projects.ts";
import type { PooledEstimated } from "./pooling-finding.ts";
import type { PoolingStudy } from "./pooling-study.ts";

const record = proofRecord("threeLevel", "metafor 3.8.1 and clubSandwich 0.5.8, pooling.json");
const study: PoolingStudy = { estimate: "estimate", standardError: "error", group: "company" };
const projects = ownTable("pooling/projects.csv");
const own = JSON.parse(
  readFileSync(new URL("../../reference/pooling/pooling.json", import.meta.url), "utf8"),
);

function pooled(columns: Columns, asked: PoolingStudy = study): PooledEstimated {
  const finding = poolProjects(asked, columns, { method: "threeLevel" });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

/** The peer's optimizer stops at about 1e-6 of the variances; ours goes to the last digits. */
const loose = { relative: 2e-5, absolute: 1e-6 };

describe("agreement with rma.mv and clubSandwich on the projects made up here", () => {
  test("mean, variances, likelihood, CR2", () => {
    const found = pooled(projects);
    const wanted = own.three_level;
    record.agree("estimate", found.estimate, wanted.estimate, { relative: 1e-6 });
    record.agree("CR2 standard error", found.standardError, wanted.cr2.se, loose);
    record.agree("degrees of freedom", found.inference.degreesOfFreedom ?? 0, wanted.cr2.df, loose);
    record.agree("model standard error", found.intervals[0].standardError, wanted.se, loose);
    record.agree("variance between", found.spread.tauSquared, wanted.sigma2[0], { relative: 1e-4 });
    record.agree("variance within", found.spread.within ?? -1, wanted.sigma2[1], { relative: 1e-4 });
    record.agree("log-likelihood", found.spread.logLikelihood ?? 0, wanted.loglik, { relative: 1e-9 });
    expect(found.spread.logLikelihood).toBeGreaterThanOrEqual(wanted.loglik - 1e-9);
  });
  test("shrunken effects agree with the definition in full matrices", () => {
    pooled(projects).projects.forEach((project, at) => {
      record.agree(`shrunken ${project.label}`, project.shrunken, own.three_level.blup.estimate[at], {
        relative: 1e-4,
      });
      record.agree(
        `error of shrunken ${project.label}`,
        project.shrunkenStandardError,
        own.three_level.blup.se[at],
        { relative: 1e-4 },
      );
    });
  });
  test("with a moderator", () => {
    const wanted = own.three_level_months;
    const found = pooled(projects, { ...study, moderators: ["months"] });
    [found.intercept, found.moderators[0]].forEach((coefficient, at) => {
      record.agree(`coefficient ${at}`, coefficient?.estimate ?? -1, wanted.estimate[at], loose);
      record.agree(`CR2 of coefficient ${at}`, coefficient?.standardError ?? -1, wanted.cr2.se[at], loose);
    });
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with 05: 78 effects of 17 experiments"), () => {
  const source = { source: "metafor 3.8.1 and clubSandwich 0.5.8, 05_meta_analysis.json" };
  const asked: PoolingStudy = { estimate: "yi", variance: "vi", group: "id_exp" };
  test("mean, variances, likelihood, CR2", () => {
    const wanted = referenceResults("05_meta_analysis.json").fukkink_lont_three_level_REML;
    const found = pooled(trainingEffects(), asked);
    const agree = (name: string, ours: number | undefined, reference: number, relative = 1e-7) =>
      record.agree(name, ours ?? Number.NaN, reference, { ...source, relative });
    agree("estimate", found.estimate, wanted.estimate);
    agree("model standard error", found.intervals[0].standardError, wanted.se);
    agree("between", found.spread.tauSquared, wanted.sigma2_between_experiments);
    agree("within", found.spread.within, wanted.sigma2_within);
    agree("log-likelihood", found.spread.logLikelihood, wanted.loglik);
    agree("CR2", found.standardError, wanted.CR2.se);
    agree("t", found.estimate / found.standardError, wanted.CR2.t);
    agree("degrees of freedom", found.inference.degreesOfFreedom, wanted.CR2.df);
    agree("p-value", found.pValue, wanted.CR2.p);
  });
  test("moderators", () => {
    const wanted = referenceResults("05_meta_analysis.json").fukkink_lont_three_level_moderators;
    const found = pooled(trainingEffects(), { ...asked, moderators: ["DV_Knowledge", "DV_Skills"] });
    const terms = [found.intercept, ...found.moderators];
    expect(found.moderators.map(({ term }) => term)).toEqual(wanted.terms.slice(1));
    const agree = (name: string, ours: number | undefined, reference: number) =>
      record.agree(name, ours ?? Number.NaN, reference, { ...source, relative: 1e-6 });
    terms.forEach((term, at) => {
      agree(`estimate ${at}`, term?.estimate, wanted.estimate[at]);
      agree(`CR2 ${at}`, term?.standardError, wanted.CR2_se[at]);
      agree(`degrees of freedom ${at}`, term?.degreesOfFreedom, wanted.CR2_df[at]);
    });
    agree("between", found.spread.tauSquared, wanted.sigma2[0]);
    agree("within", found.spread.within, wanted.sigma2[1]);
    wanted.se.forEach((reference: number, at: number) => {
      agree(`model error ${at}`, terms[at]?.modelStandardError, reference);
    });
  });
});

describe("invariance", () => {
  const base = pooled(projects);
  test("the order of rows and of groups, and the unit, change nothing", () => {
    const order = Array.from({ length: 24 }, (_, row) => (row * 11) % 24);
    const turned = new Map<string, Column>();
    for (const [name, column] of projects)
      turned.set(
        name,
        column.kind === "number"
          ? numberColumn(order.map((row) => column.values[row]))
          : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) },
      );
    for (const name of ["estimate", "error"])
      turned.set(name, numberColumn(numbersIn(turned, name).map((value) => 1000 * value)));
    const found = pooled(turned);
    expect(found.estimate / 1000).toBeCloseTo(base.estimate, 9);
    expect(found.standardError / 1000).toBeCloseTo(base.standardError, 9);
    expect(found.spread.tauSquared / 1e6).toBeCloseTo(base.spread.tauSquared, 8);
    expect(found.inference.degreesOfFreedom).toBeCloseTo(base.inference.degreesOfFreedom ?? 0, 6);
  });
  test("weights add to 100", () => {
    expect(base.projects.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
  });
  test("options it does not read are named and change nothing", () => {
    const more = poolProjects(study, projects, { method: "threeLevel", heterogeneity: "dl" });
    expect(more).toMatchObject({ estimate: base.estimate });
    expect(more.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "heterogeneity" }),
    );
  });
});

test("fewer than three groups are refused", () => {
  const columns = new Map(projects).set(
    "company",
    numberColumn(numbersIn(projects, "people").map((n) => n % 2)),
  );
  expect(poolProjects(study, columns, { method: "threeLevel" })).toMatchObject({
    notEstimable: { code: "tooFewGroups", cause: "evidence" },
  });
});

test("calibration: 95 % intervals cover about 95 times in 100", () => {
  const world = { groups: [2, 3, 4, 2, 5, 3, 4, 3], effect: 0.4, between: 0.3, within: 0.2 };
  const found = calibrate({ draws: 200, seed: 21, truth: 0.4 }, (stream) => {
    const finding = poolProjects(study, drawGroupedProjects(world, stream), { method: "threeLevel" });
    if (finding.kind === "refused") return "refused";
    return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
  });
  expect(found.coverage).toBeGreaterThan(0.9);
  expect(found.refused).toBe(0);
});
