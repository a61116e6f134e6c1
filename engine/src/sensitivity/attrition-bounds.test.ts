import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { coverageOfLee } from "../../reference/sensitivity/attrition-worlds.ts";
import own from "../../reference/sensitivity/reference.json" with { type: "json" };
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import {
  type AttritionBounds,
  type AttritionFinding,
  type AttritionOptions,
  type AttritionQuestion,
  attritionBounds,
} from "./attrition-bounds.ts";
import { intervalOfPartial } from "./imbens-manski.ts";

const record = proofRecord("attritionBounds", "base R 4.2.2, engine/reference/sensitivity");
const question: AttritionQuestion = { treatment: "trained", outcome: "outcome" };

function columnsOf(
  trained: readonly (number | undefined)[],
  outcome: readonly (number | null | undefined)[],
): Columns {
  return new Map<string, Column>([
    ["trained", numberColumn(trained)],
    ["outcome", numberColumn(outcome.map((value) => value ?? undefined))],
  ]);
}

function bounds(columns: Columns, options: AttritionOptions = {}, asked = question): AttritionBounds {
  const finding = attritionBounds(asked, columns, options);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

const { trained, outcome, lee, worst, interval } = own.attrition;
const company = columnsOf(trained, outcome);

describe("agreement with formulas in R", () => {
  const found = bounds(company, { range: [40, 90] });
  test("Lee's bounds and their standard errors, 1 of 20 lost against 6 of 20", () => {
    expect([found.loss.treated.missing, found.loss.comparison.missing]).toEqual([1, 6]);
    expect(found.lee.trimmedArm).toBe("treated");
    record.agree("Lee, low", found.lee.low, lee.low);
    record.agree("Lee, high", found.lee.high, lee.high);
    record.agree("Lee, standard error of low", found.lee.lowError, lee.low_se);
    record.agree("Lee, standard error of high", found.lee.highError, lee.high_se);
  });
  test("worst case within 40 to 90", () => {
    record.agree("worst case, low", found.worstCase.low, worst.low);
    record.agree("worst case, high", found.worstCase.high, worst.high);
    record.agree("worst case, standard error of low", found.worstCase.lowError, worst.low_se);
    record.agree("worst case, standard error of high", found.worstCase.highError, worst.high_se);
  });
  test("interval of Imbens and Manski", () => {
    const given = { low: 1, high: 2.5, lowError: 0.8, highError: 1.1, degreesOfFreedom: 14 };
    const [low, high] = intervalOfPartial(given, 0.95);
    record.agree("Imbens-Manski, low", low, interval[0]);
    record.agree("Imbens-Manski, high", high, interval[1]);
  });
  test("the rate by arm comes first", () => {
    expect(found.reading.fr).toMatch(
      /^Il manque la réponse de 1\/20 \(5,0 %\) personnes formées et de 6\/20 \(30 %\)/,
    );
    expect(found.reading.en).toMatch(
      /^Answers are missing from 1\/20 \(5.0%\) trained people and 6\/20 \(30%\)/,
    );
  });
});

describe("invariance", () => {
  const base = bounds(company);
  test("rows in another order", () => {
    expect(bounds(columnsOf([...trained].reverse(), [...outcome].reverse()))).toEqual(base);
  });
  test("swapped arms give the mirror image", () => {
    const swapped = bounds(
      columnsOf(
        trained.map((arm) => 1 - arm),
        outcome,
      ),
    );
    expect(swapped.lee.trimmedArm).toBe("comparison");
    expect(swapped.lee.low).toBeCloseTo(-base.lee.high, 12);
    expect(swapped.lee.confidenceInterval[0]).toBeCloseTo(-base.lee.confidenceInterval[1], 10);
    expect(swapped.worstCase.low).toBeCloseTo(-base.worstCase.high, 12);
  });
  test("another unit scales everything", () => {
    const scaled = bounds(
      columnsOf(
        trained,
        outcome.map((value) => (value === null ? null : 7 + 10 * value)),
      ),
    );
    expect(scaled.lee.confidenceInterval[1]).toBeCloseTo(10 * base.lee.confidenceInterval[1], 8);
    expect(scaled.worstCase.confidenceInterval[0]).toBeCloseTo(10 * base.worstCase.confidenceInterval[0], 8);
  });
  test("a text column for the treatment says the same, people of unknown arm are counted out", () => {
    const texts = new Map<string, Column>([
      ["trained", categoryColumn([...trained.map((arm) => (arm === 1 ? "yes" : "no")), undefined])],
      ["outcome", numberColumn([...outcome.map((value) => value ?? undefined), 61])],
    ]);
    const found = bounds(texts, {}, { ...question, treatedLabel: "yes" });
    expect(found.lee).toEqual(base.lee);
    expect(found.caveats.map((caveat) => caveat.code)).toContain("unknownArm");
  });
});

describe("what the bounds hold", () => {
  test("nobody lost: both are the plain difference", () => {
    const found = bounds(
      columnsOf(
        trained,
        outcome.map((value, at) => value ?? 60 + at / 7),
      ),
    );
    expect(found.lee.low).toBeCloseTo(found.completeCases, 12);
    expect(found.lee.high).toBeCloseTo(found.completeCases, 12);
    expect(found.worstCase.low).toBeCloseTo(found.completeCases, 12);
    expect(found.worstCase.high).toBeCloseTo(found.completeCases, 12);
    expect(found.lee.trimmedArm).toBe("none");
  });
  test("the worst case holds Lee's bounds, and Lee's hold the complete cases", () => {
    const found = bounds(company);
    expect(found.worstCase.low).toBeLessThan(found.lee.low);
    expect(found.worstCase.high).toBeGreaterThan(found.lee.high);
    expect(found.lee.low).toBeLessThan(found.completeCases);
    expect(found.lee.high).toBeGreaterThan(found.completeCases);
    expect(found.caveats.map((caveat) => caveat.code)).toEqual(["rangeFromObserved"]);
  });
  test("ties at the cut are trimmed by weight", () => {
    const found = bounds(
      columnsOf(
        trained,
        outcome.map((value) => (value === null ? null : Math.round(value / 10))),
      ),
    );
    expect(found.lee.low).toBeLessThanOrEqual(found.lee.high);
  });
});

describe("refusals", () => {
  const codeOf = (finding: AttritionFinding) =>
    finding.kind === "refused" ? finding.notEstimable.code : "estimated";
  const run = (columns: Columns, options: AttritionOptions = {}, asked: AttritionQuestion = question) =>
    codeOf(attritionBounds(asked, columns, options));
  test("columns that cannot be read are named", () => {
    expect(run(company, {}, { ...question, treatment: "arm" })).toBe("unknownColumn");
    expect(run(company, {}, { ...question, outcome: "wage" })).toBe("unknownColumn");
    expect(run(company, {}, { treatment: "outcome", outcome: "outcome" })).toBe("columnTwice");
    expect(run(columnsOf(trained.slice(1), outcome))).toBe("unequalLengths");
    expect(
      run(
        columnsOf(
          trained.map((arm) => 2 * arm),
          outcome,
        ),
      ),
    ).toBe("treatmentNotBinary");
    expect(run(new Map([...company, ["outcome", categoryColumn(trained.map(String))]]))).toBe(
      "columnNotNumeric",
    );
  });
  test("limits that the outcomes break are refused with the row", () => {
    const finding = attritionBounds(question, company, { range: [0, 70] });
    expect(finding.kind === "refused" && finding.notEstimable.reading.en).toContain("row 5");
    expect(run(company, { range: [5, 5] })).toBe("optionOutOfRange");
    expect(run(company, { confidence: 0 })).toBe("optionOutOfRange");
  });
  test("fewer than five answers in an arm, or answers that never vary", () => {
    expect(
      run(
        columnsOf(
          trained,
          outcome.map((value, at) => (at < 16 ? null : value)),
        ),
      ),
    ).toBe("tooFewObserved");
    expect(
      run(
        columnsOf(
          trained,
          outcome.map((value) => (value === null ? null : 3)),
        ),
      ),
    ).toBe("noOutcomeVariation");
  });
});

test("short calibration: Lee's interval covers the effect when it lies at a bound, 200 draws", () => {
  const { coverage } = coverageOfLee({ people: 200, lost: 0.3, draws: 200 }, new SeededStream(8));
  expect(coverage).toBeGreaterThan(0.9);
});
