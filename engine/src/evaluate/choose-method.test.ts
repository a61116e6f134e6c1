import { describe, expect, test } from "vitest";
import { numbersIn, people } from "../../reference/read-files.ts";
import { drawWorld, worldStudy } from "../../reference/simulate.ts";
import { ownStudy } from "../../reference/weighting/prove-weighting.ts";
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { estimateEffect } from "./estimate-effect.ts";
import type { EstimateOptions, Study } from "./study.ts";

function chosen(study: Study, columns: Columns, options: EstimateOptions = {}) {
  const finding = estimateEffect(study, columns, { method: "auto", ...options });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  if (finding.choice === undefined) throw new Error("invalid finding; carries its choice");
  return { finding, choice: finding.choice };
}

const world = (treated: number, comparison: number, selection = 0) =>
  drawWorld({ treated, comparison, effect: 1, treatedSpread: 1, selection }, new SeededStream(11));

test("the choice follows who was trained and the covariates, and never the outcome", () => {
  const columns = new Map<string, Column>(people());
  const before = chosen(ownStudy, columns).choice;
  const trained = numbersIn(columns, "trained");
  for (const outcome of [
    numbersIn(columns, "outcome").map((value) => -value),
    trained.map((arm, row) => 1000 * arm + ((row * 37) % 11)),
    trained.map((_, row) => Math.cos(row)),
  ]) {
    columns.set("outcome", numberColumn(outcome));
    expect(chosen(ownStudy, columns).choice).toEqual(before);
  }
});

test("the finding is the one of the chosen method", () => {
  const { finding, choice } = chosen(ownStudy, people());
  const { method, estimand, caliper } = choice;
  const direct = estimateEffect(ownStudy, people(), {
    method,
    estimand,
    ...(caliper === undefined ? {} : { caliper }),
  });
  const { choice: _, ...rest } = finding;
  expect(rest).toEqual(direct);
});

describe("rules, in order", () => {
  test("an offer drawn by lot is analysed as such", () => {
    const columns = new Map(people());
    const trained = numbersIn(columns, "trained");
    columns.set("offered", numberColumn(trained.map((arm, row) => (row % 6 === 0 ? 1 - arm : arm))));
    const { choice } = chosen({ ...ownStudy, offered: "offered" }, columns);
    expect(choice).toMatchObject({ rule: "offerDrawn", method: "complierEffect", estimand: "late" });
  });
  test("without covariates, the difference of means", () => {
    expect(chosen({ ...ownStudy, covariates: [] }, people()).choice).toMatchObject({
      rule: "noCovariates",
      method: "regression",
    });
  });
  test("up to thirty trained people, one regression", () => {
    expect(chosen(worldStudy, world(30, 90, 1)).choice).toMatchObject({
      rule: "smallGroup",
      method: "regression",
    });
    expect(chosen(worldStudy, world(8, 20)).choice.rule).toBe("smallGroup");
  });
  test("groups alike at the start keep everybody as they are", () => {
    const columns = new Map<string, Column>(world(100, 100));
    columns.set("x", numberColumn(Float64Array.from({ length: 200 }, (_, row) => (row * 7) % 20)));
    expect(chosen(worldStudy, columns).choice).toMatchObject({ rule: "alike", method: "gComputation" });
  });
  test("otherwise the first design that balances every covariate and keeps every trained person", () => {
    const { choice, finding } = chosen(worldStudy, world(80, 240, 0.6));
    expect(choice.rule).toBe("firstBalanced");
    expect(choice.looked.at(-1)).toMatchObject({ method: choice.method, kept: 80 });
    expect(choice.looked.at(-1)?.largestGap).toBeLessThan(0.1);
    for (const earlier of choice.looked.slice(0, -1)) {
      expect(earlier.largestGap > 0.1 || earlier.kept < 80).toBe(true);
    }
    expect(finding.sizes.matchedTreated).toBe(80);
  });
  test("when none does, the one that leaves the smallest difference, with the difference said", () => {
    const columns = new Map<string, Column>(world(60, 60, 1));
    const trained = numbersIn(columns, "trained");
    // Trained people reach far beyond the others on z: no weights can make the means equal.
    columns.set("z", numberColumn(trained.map((arm, row) => (row % 13) + arm * (6 + (row % 5)))));
    const { choice } = chosen({ ...worldStudy, covariates: ["x", "z"] }, columns);
    expect(choice.rule).toBe("bestBalanced");
    const gaps = choice.looked.map(({ largestGap }) => largestGap);
    const own = choice.looked.filter(({ method }) => method === choice.method);
    expect(Math.min(...own.map(({ largestGap }) => largestGap))).toBe(Math.min(...gaps));
    expect(choice.reading.fr).toContain("Aucune des");
  });
});

describe("what the evaluator asks is kept", () => {
  test("the question restricts the designs to those that answer it", () => {
    for (const estimand of ["att", "ate", "atc", "ato", "atm"] as const) {
      const { finding, choice } = chosen(worldStudy, world(80, 240, 0.6), { estimand });
      expect(choice.estimand).toBe(estimand);
      expect(finding.estimand).toBe(estimand);
    }
  });
  test("sampling weights restrict the designs to those that read them", () => {
    const columns = new Map<string, Column>(world(80, 240, 0.6));
    columns.set("weight", numberColumn(Array.from({ length: 320 }, (_, row) => 1 + (row % 3))));
    const { finding } = chosen({ ...worldStudy, weights: "weight" }, columns);
    expect(finding.caveats.map(({ code }) => code)).not.toContain("optionIgnored");
  });
  test("a question that no method answers for these people is refused by name", () => {
    const finding = estimateEffect(worldStudy, world(80, 240), { method: "auto", estimand: "late" });
    expect(finding.kind === "refused" && finding.notEstimable.code).toBe("offerMissing");
  });
  test("an option out of range, or a column that is not there, is refused before anything is chosen", () => {
    const outOfRange = estimateEffect(ownStudy, people(), { method: "auto", seed: -1 });
    expect(outOfRange.kind === "refused" && outOfRange.notEstimable.code).toBe("optionOutOfRange");
    const absent = estimateEffect({ ...ownStudy, outcome: "none" }, people(), { method: "auto" });
    expect(absent.kind === "refused" && absent.notEstimable.code).toBe("unknownColumn");
  });
});

test("the choice explains itself in both languages", () => {
  for (const [study, columns] of [
    [ownStudy, people()],
    [{ ...ownStudy, covariates: [] }, people()],
    [worldStudy, world(12, 40)],
    [worldStudy, world(80, 240, 0.6)],
  ] as const) {
    const { reading } = chosen(study, columns).choice;
    expect(reading.fr).toMatch(/^[A-ZÀÉL].* n’a pas regardé le résultat\.$/);
    expect(reading.en).toMatch(/^[A-Z].* did not look at the outcome\.$/);
    expect(`${reading.fr}${reading.en}`).not.toMatch(/undefined|NaN|\[object/);
  }
});
