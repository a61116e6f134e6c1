import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { drawGroupedProjects } from "../../reference/pooling-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { numbersIn, ownTable } from "../../reference/read-files.ts";
import { numberColumn } from "../columns/column.ts";
import { poolProjects } from "./pool-projects.ts";
import type { PoolingStudy } from "./pooling-study.ts";

const record = proofRecord("fixedEffect", "metafor 3.8.1, pooling.json");
const study: PoolingStudy = { estimate: "estimate", standardError: "error" };
const projects = ownTable("pooling/projects.csv");
const own = JSON.parse(
  readFileSync(new URL("../../reference/pooling/pooling.json", import.meta.url), "utf8"),
);

function pooled(columns = projects, asked = study) {
  const finding = poolProjects(asked, columns, { method: "fixedEffect" });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

// The model EE of 05_meta_analysis.json is compared figure by figure in random-effects.test.ts.
test("agreement with rma (EE) on the projects made up here", () => {
  const found = pooled();
  record.agree("estimate", found.estimate, own.fixed.coef);
  record.agree("standard error", found.standardError, own.fixed.se);
  record.agree("p-value", found.pValue, own.fixed.p);
  record.agree("low", found.confidenceInterval[0], own.fixed.low);
  record.agree("high", found.confidenceInterval[1], own.fixed.high);
  record.agree("I²", found.spread.iSquared ?? -1, own.fixed.I2);
  record.agree("H²", found.spread.hSquared ?? -1, own.fixed.H2);
  record.agree("Q", found.spread.q.statistic, own.fixed.Q);
});

describe("invariance", () => {
  test("the unit and the origin of the outcome only carry over", () => {
    const columns = new Map(projects);
    columns.set("estimate", numberColumn(numbersIn(projects, "estimate").map((value) => 100 * value + 7)));
    columns.set("error", numberColumn(numbersIn(projects, "error").map((value) => 100 * value)));
    expect((pooled(columns).estimate - 7) / 100).toBeCloseTo(pooled().estimate, 10);
  });
  test("it says nothing of a next project, and every project shrinks to the one mean", () => {
    const found = pooled();
    expect(found.prediction).toBeUndefined();
    for (const { shrunken } of found.projects) expect(shrunken).toBeCloseTo(found.estimate, 12);
    expect(found.reading.fr).not.toContain("prochain");
  });
});

test("differences between projects that it ignores are said", () => {
  expect(pooled().caveats.map(({ code }) => code)).toContain("differencesIgnored");
});

test("an unusable uncertainty is refused with its row", () => {
  const columns = new Map(projects).set(
    "error",
    numberColumn(numbersIn(projects, "error").map((value, row) => (row === 4 ? 0 : value))),
  );
  expect(poolProjects(study, columns, { method: "fixedEffect" })).toMatchObject({
    notEstimable: { code: "uncertaintyNotPositive", cause: "input" },
  });
});

test("calibration: with one effect shared by all, 95 % intervals cover about 95 times in 100", () => {
  const world = { groups: [1, 1, 1, 1, 1], effect: 0.4, between: 0, within: 0 };
  const found = calibrate({ draws: 200, seed: 5, truth: 0.4 }, (stream) => {
    const finding = poolProjects(study, drawGroupedProjects(world, stream), { method: "fixedEffect" });
    if (finding.kind === "refused") return "refused";
    return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
  });
  expect(found.coverage).toBeGreaterThan(0.9);
  expect(found.coverage).toBeLessThan(0.99);
});
