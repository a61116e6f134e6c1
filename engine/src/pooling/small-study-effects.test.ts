import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  ownTable,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { projectsOf } from "./projects.ts";
import { eggerTests, rankTest, trimAndFill } from "./small-study-effects.ts";

const record = proofRecord("randomEffects", "metafor 3.8.1, pooling.json");
const own = JSON.parse(
  readFileSync(new URL("../../reference/pooling/pooling.json", import.meta.url), "utf8"),
);
const table = ownTable("pooling/projects.csv");
const projects = projectsOf(
  numbersIn(table, "estimate"),
  numbersIn(table, "error").map((error) => error * error),
);

describe("agreement with metafor on the projects made up here", () => {
  test("Egger's regressions, rank correlation, trim-and-fill", () => {
    const egger = eggerTests(projects, "reml");
    const loose = { relative: 1e-5 };
    record.agree("Egger, model", egger?.model.statistic ?? 0, own.egger.model[0], loose);
    record.agree("Egger, model, p-value", egger?.model.pValue ?? 0, own.egger.model[1], loose);
    record.agree("Egger, line", egger?.line.statistic ?? 0, own.egger.line[0]);
    record.agree("Egger, line, p-value", egger?.line.pValue ?? 0, own.egger.line[1]);
    record.agree("rank", rankTest(projects).tau, own.rank[0]);
    record.agree("rank, p-value", rankTest(projects).approximatePValue, own.rank[1]);
    const filled = trimAndFill(projects, "reml");
    expect(filled.missing).toBe(own.trim_fill.k0);
    record.agree("trim-and-fill", filled.estimate, own.trim_fill.estimate, loose);
    record.agree("trim-and-fill, standard error", filled.standardError, own.trim_fill.se, loose);
  });
  test("the exact p-value of the rank correlation", () => {
    const rows: number[] = own.rank_exact.rows.map((row: number) => row - 1);
    const few = projectsOf(
      rows.map((row) => projects.estimates[row]),
      rows.map((row) => projects.variances[row]),
    );
    record.agree("rank, eight projects", rankTest(few).tau, own.rank_exact.tau);
    record.agree("rank, eight projects, exact p-value", rankTest(few).pValue, own.rank_exact.p);
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with 05, fukkink_lont_small_study"), () => {
  test("every number", () => {
    const results = referenceResults("05_meta_analysis.json");
    const wanted = results.fukkink_lont_small_study;
    const input: { yi: number; vi: number }[] = results.fukkink_lont_one_effect_per_experiment.input;
    const rows = projectsOf(
      input.map(({ yi }) => yi),
      input.map(({ vi }) => vi),
    );
    // The peer's tau² stops at about 1e-5 of its value here (default tolerance of regtest and trimfill).
    const agree = (name: string, ours: number | undefined, reference: number, relative = 5e-6) =>
      record.agree(name, ours ?? Number.NaN, reference, {
        source: "metafor 3.8.1, 05_meta_analysis.json",
        relative,
      });
    const egger = eggerTests(rows, "reml");
    agree("Egger, model", egger?.model.statistic, wanted.egger_rma.z);
    agree("Egger, model, p-value", egger?.model.pValue, wanted.egger_rma.p);
    agree("Egger, line", egger?.line.statistic, wanted.egger_lm.t, 1e-8);
    agree("Egger, line, p-value", egger?.line.pValue, wanted.egger_lm.p, 1e-8);
    agree("Egger, line, df", egger?.line.degreesOfFreedom, wanted.egger_lm.df);
    agree("rank", rankTest(rows).tau, wanted.rank.tau, 1e-8);
    agree("rank, p-value", rankTest(rows).approximatePValue, wanted.rank.p, 1e-8);
    const filled = trimAndFill(rows, "reml");
    agree("trim-and-fill, missing", filled.missing, wanted.trim_fill.k0);
    agree("trim-and-fill", filled.estimate, wanted.trim_fill.estimate);
    agree("trim-and-fill, standard error", filled.standardError, wanted.trim_fill.se, 1e-5);
  });
});

test("equal standard errors leave no line to draw", () => {
  expect(eggerTests(projectsOf([1, 2, 3, 4], [1, 1, 1, 1]), "reml")).toBeUndefined();
});

test("turning the sign turns the side", () => {
  const turned = trimAndFill({ ...projects, estimates: projects.estimates.map((value) => -value) }, "reml");
  const plain = trimAndFill(projects, "reml");
  expect(turned.estimate).toBeCloseTo(-plain.estimate, 12);
  expect(turned.side).not.toBe(plain.side);
});
