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
import { type Columns, numberColumn } from "../columns/column.ts";
import { poolProjects } from "./pool-projects.ts";
import type { PooledEstimated } from "./pooling-finding.ts";
import type { PoolingStudy } from "./pooling-study.ts";

const record = proofRecord("robustVariance", "robumeta 2.0, pooling.json");
const study: PoolingStudy = { estimate: "estimate", standardError: "error", group: "company" };
const projects = ownTable("pooling/projects.csv");
const own = JSON.parse(
  readFileSync(new URL("../../reference/pooling/pooling.json", import.meta.url), "utf8"),
);

function pooled(columns: Columns, asked: PoolingStudy = study, correlation?: number): PooledEstimated {
  const options = {
    method: "robustVariance",
    ...(correlation === undefined ? {} : { correlation }),
  } as const;
  const finding = poolProjects(asked, columns, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test("agreement with robumeta on the projects made up here, with a moderator and a correlation of 0.6", () => {
  const wanted = own.robust_variance;
  const found = pooled(projects, { ...study, moderators: ["months"] }, 0.6);
  record.agree("tau²", found.spread.tauSquared, wanted.tau2);
  [found.intercept, found.moderators[0]].forEach((coefficient, at) => {
    record.agree(`coefficient ${at}`, coefficient?.estimate ?? -1, wanted.estimate[at]);
    record.agree(`standard error ${at}`, coefficient?.standardError ?? -1, wanted.se[at]);
    record.agree(`degrees of freedom ${at}`, coefficient?.degreesOfFreedom ?? -1, wanted.df[at]);
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with 05: 78 effects of 17 experiments"), () => {
  test("mean, tau², CR2, degrees of freedom, p-value", () => {
    const wanted = referenceResults("05_meta_analysis.json")["fukkink_lont_robust_variance_corr_0.8"];
    const found = pooled(trainingEffects(), { estimate: "yi", variance: "vi", group: "id_exp" });
    const agree = (name: string, ours: number, reference: number) =>
      record.agree(name, ours, reference, { source: "robumeta 2.0, 05_meta_analysis.json" });
    agree("estimate", found.estimate, wanted.estimate);
    agree("standard error", found.standardError, wanted.se);
    agree("degrees of freedom", found.inference.degreesOfFreedom ?? 0, wanted.df);
    agree("p-value", found.pValue, wanted.p);
    agree("tau²", found.spread.tauSquared, wanted.tau2);
  });
});

describe("invariance", () => {
  const base = pooled(projects);
  test("the unit changes nothing; the correlation asked for does; weights add to 100", () => {
    const columns = new Map(projects);
    for (const name of ["estimate", "error"])
      columns.set(name, numberColumn(numbersIn(projects, name).map((value) => 1e4 * value)));
    const found = pooled(columns);
    expect(found.estimate / 1e4).toBeCloseTo(base.estimate, 10);
    expect(found.inference.degreesOfFreedom).toBeCloseTo(base.inference.degreesOfFreedom ?? 0, 8);
    expect(pooled(projects, study, 0).estimate).not.toBe(base.estimate);
    expect(base.projects.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
  });
});

test("a group column that is missing, or an impossible correlation, is refused", () => {
  const asked = { estimate: "estimate", standardError: "error" };
  expect(poolProjects(asked, projects, { method: "robustVariance" })).toMatchObject({
    notEstimable: { code: "noGroup", cause: "input" },
  });
  expect(poolProjects(study, projects, { method: "robustVariance", correlation: 1.5 })).toMatchObject({
    notEstimable: { code: "optionOutOfRange" },
  });
});

test("calibration: 95 % intervals cover about 95 times in 100", () => {
  const world = { groups: [2, 3, 4, 2, 5, 3, 4, 3], effect: 0.4, between: 0.3, within: 0.2 };
  const found = calibrate({ draws: 200, seed: 22, truth: 0.4 }, (stream) => {
    const finding = poolProjects(study, drawGroupedProjects(world, stream), { method: "robustVariance" });
    if (finding.kind === "refused") return "refused";
    return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
  });
  expect(found.coverage).toBeGreaterThan(0.9);
});
