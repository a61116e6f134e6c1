import { describe, expect, test } from "vitest";
import { coverageOfImputation, drawMissingWorld } from "../../reference/missing/missing-worlds.ts";
import own from "../../reference/missing/reference.json" with { type: "json" };
import { proofRecord } from "../../reference/proof-record.ts";
import { worldStudy } from "../../reference/simulate.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import type { Study } from "../evaluate/study.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import {
  estimateWithImputation,
  type ImputationFinding,
  type ImputationOptions,
  type ImputedEffect,
} from "./multiple-imputation.ts";

const record = proofRecord("multipleImputation", "mice 3.15.0, 400 imputations, engine/reference/missing");

function estimated(finding: ImputationFinding): ImputedEffect {
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

const study: Study = { treatment: "trained", outcome: "outcome", covariates: ["age", "tenure", "night"] };
const people: Columns = new Map<string, Column>([
  ["trained", numberColumn(own.trained)],
  ["age", numberColumn(own.age)],
  ["tenure", numberColumn(own.tenure.map((value) => value ?? undefined))],
  ["night", numberColumn(own.night)],
  ["outcome", numberColumn(own.outcome.map((value) => value ?? undefined))],
]);
const few: ImputationOptions = { imputations: 8 };

test("agreement with mice on our own people: mean and spread of many imputations, within Monte Carlo error", () => {
  const found = estimated(estimateWithImputation(study, people, { imputations: 200 }));
  const monteCarlo = Math.sqrt(own.many.between * (1 / 200 + 1 / 400));
  record.agree("own people, estimate", found.estimate, own.many.mean, { absolute: 3.5 * monteCarlo });
  record.agree("own people, spread between sets", found.between, own.many.between, { relative: 0.35 });
  expect(found.missing).toEqual([
    { column: "tenure", missing: 14, of: 160 },
    { column: "outcome", missing: 19, of: 160 },
  ]);
});

describe("what is told", () => {
  const found = estimated(estimateWithImputation(study, people, few));
  test("the rate by arm comes first, then the bounds, then the filled-in figure", () => {
    expect(found.reading.fr).toMatch(/^Il manque la réponse de \d+\/60 \([\d,]+ %\) personnes formées/);
    expect(found.reading.fr).toMatch(/dans le pire des cas.*En complétant 8 fois/);
    expect(found.bounds?.worstCase.low).toBeLessThan(found.estimate);
    expect(found.caveats.map((caveat) => caveat.code)).toContain("missingAtRandom");
  });
  test("more sets are asked for when much information is missing", () => {
    expect(found.caveats.map((caveat) => caveat.code)).toContain("fewImputations");
  });
  test("complete cases stand beside, from the same analysis", () => {
    const complete = estimateEffect(study, people, { method: "regression" });
    expect(found.completeCases?.estimate).toBe(complete.kind === "estimated" ? complete.estimate : 0);
  });
});

describe("invariance", () => {
  const base = estimated(estimateWithImputation(study, people, few));
  const changed = (change: (column: Column, name: string) => Column) =>
    new Map([...people].map(([name, column]) => [name, change(column, name)]));
  test("rows in another order", () => {
    const turned = changed((column) =>
      column.kind === "number" ? numberColumn([...column.values].reverse()) : column,
    );
    const found = estimated(estimateWithImputation(study, turned, few));
    expect(found.estimate).toBe(base.estimate);
    expect(found.confidenceInterval).toEqual(base.confidenceInterval);
  });
  test("another unit of the outcome scales, another of a covariate changes nothing", () => {
    const scaled = changed((column, name) =>
      name === "outcome" && column.kind === "number"
        ? numberColumn(column.values.map((y) => 8 * y + 64))
        : column,
    );
    expect(estimated(estimateWithImputation(study, scaled, few)).estimate).toBeCloseTo(8 * base.estimate, 8);
  });
  test("the seed, the model and the number of sets matter and repeat", () => {
    const other = estimated(estimateWithImputation(study, people, { ...few, seed: 2 }));
    expect(other.estimate).not.toBe(base.estimate);
    expect(estimateWithImputation(study, people, { ...few, seed: 2 })).toEqual(other);
    const matched = estimated(estimateWithImputation(study, people, { ...few, model: "meanMatching" }));
    expect(matched.estimate).not.toBe(base.estimate);
    expect(Math.abs(matched.estimate - base.estimate)).toBeLessThan(base.standardError);
  });
  test("mean matching gives only values that were observed", () => {
    const rounded = changed((column, name) =>
      name === "outcome" && column.kind === "number" ? numberColumn(column.values.map(Math.round)) : column,
    );
    expect(
      estimated(estimateWithImputation(study, rounded, { ...few, model: "meanMatching" })).imputations,
    ).toBe(8);
  });
  test("any analysis of the engine can follow, with text columns among the covariates", () => {
    const site = categoryColumn(own.age.map((age) => ["north", "south", "west"][age % 3]));
    const withSite = new Map(people).set("site", site);
    const wide = { ...study, covariates: [...study.covariates, "site"] };
    const found = estimated(estimateWithImputation(wide, withSite, { ...few, method: "nearest" }));
    expect(found.method).toBe("nearest");
  });
});

describe("refusals", () => {
  const codeOf = (asked: Study, columns: Columns, options: ImputationOptions = few) => {
    const finding = estimateWithImputation(asked, columns, options);
    return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  };
  const withColumn = (name: string, column: Column) => new Map(people).set(name, column);
  test("what cannot be read or guessed", () => {
    expect(codeOf({ ...study, outcome: "wage" }, people)).toBe("unknownColumn");
    expect(codeOf(study, withColumn("age", numberColumn([1])))).toBe("unequalColumns");
    expect(codeOf(study, withColumn("trained", numberColumn(own.age)))).toBe("treatmentNotBinary");
    const places = categoryColumn(own.age.map((age) => (age > 50 ? undefined : "here")));
    expect(codeOf({ ...study, covariates: ["age", "place"] }, withColumn("place", places))).toBe(
      "mustBeComplete",
    );
    expect(codeOf(study, people, { imputations: 1 })).toBe("optionOutOfRange");
    expect(codeOf(study, people, { iterations: 0 })).toBe("optionOutOfRange");
  });
  test("nothing missing, an empty column, more than half of an arm missing", () => {
    expect(codeOf({ ...study, outcome: "age", covariates: ["night"] }, people)).toBe("nothingMissing");
    const empty = numberColumn(own.age.map(() => undefined));
    expect(codeOf(study, withColumn("tenure", empty))).toBe("neverObserved");
    const hollow = numberColumn(own.age.map((age, row) => (row < 40 ? undefined : age)));
    expect(codeOf(study, withColumn("outcome", hollow))).toBe("tooManyMissing");
  });
  test("a refusal of the analysis is passed on", () => {
    const tiny = numberColumn(own.trained.map((_, row) => (row < 4 ? 1 : 0)));
    expect(codeOf(study, withColumn("trained", tiny))).toBe("tooFewTreated");
  });
  test("too few answers in an arm: both arms are completed together, and it is told", () => {
    const small = new Map(
      [...people].map(([name, column]): [string, Column] => [
        name,
        column.kind === "number"
          ? numberColumn([...column.values.slice(0, 8), ...column.values.slice(60, 100)])
          : column,
      ]),
    );
    const wide = { ...study, covariates: ["age", "tenure", "night"] };
    const outcome = small.get("outcome");
    if (outcome?.kind !== "number") throw new Error("invalid column");
    small.set(
      "outcome",
      numberColumn(outcome.values.map((y, row) => (row === 1 || row === 2 ? Number.NaN : y))),
    );
    const finding = estimateWithImputation(wide, small, few);
    expect(finding.caveats.map((caveat) => caveat.code)).toContain("armsImputedTogether");
  });
});

test("an unknown arm is left out and counted", () => {
  const columns = new Map(drawMissingWorld({ treated: 20, comparison: 30, share: 0.2 }, new SeededStream(1)));
  const trained = columns.get("trained");
  if (trained?.kind !== "number") throw new Error("invalid column");
  columns.set("trained", numberColumn(trained.values.map((arm, row) => (row === 25 ? Number.NaN : arm))));
  const found = estimated(estimateWithImputation(worldStudy, columns, few));
  expect(found.loss.treated.of + found.loss.comparison.of).toBe(49);
  expect(found.caveats.map((caveat) => caveat.code)).toContain("unknownArm");
});

test("short calibration: 8 against 40, a fifth of the outcomes missing, 80 draws", () => {
  const world = { treated: 8, comparison: 40, share: 0.2 };
  const { coverage } = coverageOfImputation(world, few, { draws: 80, seed: 1 }, new SeededStream(3));
  expect(coverage).toBeGreaterThan(0.87);
});
