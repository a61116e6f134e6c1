import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nswAndCps, nswAndCpsStudy } from "../../../reference/outcome/nsw-and-cps.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import {
  numbersIn,
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../../reference/read-files.ts";
import {
  estimated,
  invariant,
  lalondeStudy,
  ownStudy,
  quicklyCalibrated,
  refuses,
} from "../../../reference/weighting/prove-weighting.ts";
import { type Column, type Columns, numberColumn } from "../../columns/column.ts";
import { estimateEffect } from "../../evaluate/estimate-effect.ts";
import { readSample } from "../../evaluate/read-sample.ts";
import type { Sample } from "../../evaluate/sample.ts";
import type { Study } from "../../evaluate/study.ts";
import { aipw } from "./aipw.ts";
import { crossFitNuisances, fitNuisances, type NuisanceFit } from "./nuisance-models.ts";

const lalondeFile = "definitions in R 4.2.2: 02b_lalonde_doubly_robust.json";
const record = proofRecord("aipw", lalondeFile);
const questions = ["att", "ate"] as const;

describe("agreement with the definitions in R on the synthetic company", () => {
  const wanted = JSON.parse(
    readFileSync(new URL("../../../reference/outcome/reference.json", import.meta.url), "utf8"),
  );
  const source = "definitions in R: reference/outcome/reference.R";
  const columns = new Map(people());
  columns.set("part", numberColumn(numbersIn(columns, "outcome").map((_, row) => row % 4)));
  test.each(questions)(
    "%s: estimate, influence and jackknife standard errors, plain and in four parts",
    (estimand) => {
      const plain = estimated(ownStudy, columns, { method: "aipw", estimand });
      const agree = (name: string, ours: number, theirs: number, relative = 1e-9) =>
        record.agree(`synthetic company, ${estimand}, ${name}`, ours, theirs, { source, relative });
      agree("estimate", plain.estimate, wanted.aipw[estimand].estimate);
      agree("standard error", plain.standardError, wanted.aipw[estimand].se);
      agree(
        "jackknife",
        plain.inference.intervalStandardError,
        wanted.aipw_jackknife[estimand].one_step,
        1e-7,
      );
      // Leaving out a person and iterating the propensity to the end gives nearly the same as one step.
      agree(
        "jackknife to the end",
        plain.inference.intervalStandardError,
        wanted.aipw_jackknife[estimand].exact,
        1e-3,
      );
      const split = estimated(ownStudy, columns, { method: "aipw", estimand, foldColumn: "part" });
      agree("cross-fitted", split.estimate, wanted.aipw_crossfit[estimand].estimate);
      agree("cross-fitted, standard error", split.standardError, wanted.aipw_crossfit[estimand].se);
    },
  );
});

describe.skipIf(!referencePresent)(withReference("02b: LaLonde, every number"), () => {
  const columns = new Map<string, Column>(referenceColumns("lalonde_nsw_psid.csv"));
  columns.set("fold", numberColumn(numbersIn(columns, "treat").map((_, row) => row % 5)));
  const wanted = referenceResults("02b_lalonde_doubly_robust.json");
  test.each([
    ["no_crossfit", {}],
    ["crossfit_5", { foldColumn: "fold" }],
  ] as const)("%s", (key, options) => {
    for (const estimand of questions) {
      const found = estimated(lalondeStudy, columns, { method: "aipw", estimand, ...options });
      record.agree(`${key}, ${estimand}`, found.estimate, wanted[key][`aipw_${estimand}`]);
      record.agree(`${key}, ${estimand}, se`, found.standardError, wanted[key][`aipw_${estimand}_se_if`]);
    }
    const sample = sampleOf(lalondeStudy, columns, options);
    const fit = sample.folds === undefined ? fitNuisances(sample) : crossFitNuisances(sample, sample.folds);
    agreeOnParts(key, fit, sample, wanted[key]);
  });
});

describe.skipIf(!referencePresent)(withReference("02d: NSW and CPS, condition number 8.7e6"), () => {
  test("doubly robust estimates, and what they are made of", () => {
    const columns = nswAndCps();
    const wanted = referenceResults("02d_nsw_cps.json").doubly_robust;
    for (const estimand of questions) {
      const found = estimated(nswAndCpsStudy, columns, { method: "aipw", estimand, checkDesigns: false });
      const name = `NSW and CPS, ${estimand}`;
      record.agree(name, found.estimate, wanted[`aipw_${estimand}`], { source: "R 4.2.2: 02d_nsw_cps.json" });
      record.agree(`${name}, se`, found.standardError, wanted[`aipw_${estimand}_se_if`], {
        source: "R 4.2.2: 02d_nsw_cps.json",
      });
    }
    const sample = sampleOf(nswAndCpsStudy, columns, {});
    agreeOnParts("NSW and CPS", fitNuisances(sample), sample, wanted);
  });
});

function sampleOf(study: Study, columns: Columns, options: { readonly foldColumn?: string }): Sample {
  const read = readSample(study, columns, options);
  if (!read.ok) throw new Error(`invalid sample; read: ${read.refusal.code}`);
  return read.sample;
}

/**
 * Figures that only the parts of the estimate give: Hájek, predictions averaged, Horvitz and Thompson, range
 * of scores.
 */
function agreeOnParts(
  name: string,
  fit: NuisanceFit,
  { treated, outcome }: Sample,
  wanted: Record<string, number> & { ps_range: readonly number[] },
): void {
  if (!fit.ok) throw new Error(`invalid nuisances; fitted: ${fit.refusal.code}`);
  const { scores, withTraining, without } = fit.nuisances;
  const rows = [...outcome.keys()];
  const mean = (value: (row: number) => number, weight: (row: number) => number) =>
    rows.reduce((sum, row) => sum + weight(row) * value(row), 0) /
    rows.reduce((sum, row) => sum + weight(row), 0);
  const missed = (row: number) => outcome[row] - without[row];
  const gap = (row: number) => withTraining[row] - without[row];
  const isTrained = (row: number) => treated[row];
  const odds = (row: number) => ((1 - treated[row]) * scores[row]) / (1 - scores[row]);
  const thompson = (row: number) =>
    treated[row] === 1 ? outcome[row] / scores[row] : -outcome[row] / (1 - scores[row]);
  record.agree(`${name}, Hájek att`, mean(missed, isTrained) - mean(missed, odds), wanted.aipw_att_hajek);
  record.agree(`${name}, predictions att`, mean(gap, isTrained), wanted.g_computation_att);
  record.agree(
    `${name}, predictions ate`,
    mean(gap, () => 1),
    wanted.g_computation_ate,
  );
  record.agree(
    `${name}, Horvitz-Thompson`,
    mean(thompson, () => 1),
    wanted.horvitz_thompson_ate,
  );
  record.agree(`${name}, lowest score`, Math.min(...scores), wanted.ps_range[0], { relative: 1e-7 });
  record.agree(`${name}, highest score`, Math.max(...scores), wanted.ps_range[1]);
}

describe("invariance", () => {
  invariant({ method: "aipw", estimand: "ate" });
  test("permuting the rows changes neither the effect on the trained nor the drawn parts", () => {
    const turned = new Map<string, Column>();
    for (const [name, column] of people()) {
      const order = Array.from({ length: 160 }, (_, row) => (row * 77) % 160);
      if (column.kind === "number") turned.set(name, numberColumn(order.map((row) => column.values[row])));
      else turned.set(name, { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) });
    }
    for (const options of [{}, { folds: 4, seed: 7 }]) {
      const straight = estimated(ownStudy, people(), { method: "aipw", ...options });
      const found = estimated(ownStudy, turned, { method: "aipw", ...options });
      expect(found.estimate).toBeCloseTo(straight.estimate, 9);
      expect(found.confidenceInterval[0]).toBeCloseTo(straight.confidenceInterval[0], 8);
    }
  });
  test("parts and seed change the answer, and parts keep whole groups together", () => {
    const answer = (more: object, study = ownStudy) =>
      estimated(study, people(), { method: "aipw", ...more }).estimate;
    const base = answer({});
    expect(answer({ folds: 4 })).not.toBeCloseTo(base, 3);
    expect(answer({ folds: 4, seed: 2 })).not.toBeCloseTo(answer({ folds: 4 }), 3);
    const grouped = answer({ folds: 4 }, { ...ownStudy, cluster: "site" });
    expect(grouped).not.toBeCloseTo(answer({ folds: 4 }), 3);
  });
  test("a characteristic that one group never shows takes no part in the prediction of that group", () => {
    const columns = new Map(people());
    const trained = numbersIn(columns, "trained");
    columns.set("rare", numberColumn(trained.map((arm, row) => (arm === 0 && row % 5 === 0 ? 1 : 0))));
    const found = estimateEffect({ ...ownStudy, covariates: ["age", "pay", "rare"] }, columns, {
      method: "aipw",
    });
    expect(found.kind === "estimated" && Number.isFinite(found.standardError)).toBe(true);
  });
});

describe("calibration", () => quicklyCalibrated(aipw));
describe("refusal", () => {
  refuses({ method: "aipw" });
  test("forty people of each group are needed to split them", () => {
    const few = new Map<string, Column>();
    for (const [name, column] of people()) {
      const rows = [...Array(30).keys(), ...Array.from({ length: 60 }, (_, at) => 80 + at)];
      if (column.kind === "number") few.set(name, numberColumn(rows.map((row) => column.values[row])));
      else few.set(name, { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) });
    }
    const finding = estimateEffect(ownStudy, few, { method: "aipw", folds: 5 });
    expect(finding.kind === "refused" && finding.notEstimable.code).toBe("tooFewForFolds");
  });
});
