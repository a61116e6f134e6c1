import { describe, expect, test } from "vitest";
import { people } from "../../reference/read-files.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { fewestComparisons, fewestTreated } from "./complete-rows.ts";
import { estimateEffect } from "./estimate-effect.ts";
import type { Finding } from "./finding.ts";
import type { EstimateOptions, Study } from "./study.ts";

const study: Study = { treatment: "t", outcome: "y", covariates: ["x"] };

/** Small columns: the first `treated` rows trained; x and y vary without pattern. */
function columnsOf(treated: number, comparison: number, more: Record<string, Column> = {}): Columns {
  const size = treated + comparison;
  const wave = (speed: number) =>
    Float64Array.from({ length: size }, (_, row) => Math.sin(speed * (row + 1)));
  return new Map<string, Column>([
    ["t", numberColumn(Array.from({ length: size }, (_, row) => (row < treated ? 1 : 0)))],
    ["x", numberColumn(wave(3.7))],
    ["y", numberColumn(wave(2.3))],
    ["word", categoryColumn(Array.from({ length: size }, (_, row) => (row % 2 === 0 ? "a" : "b")))],
    ...Object.entries(more),
  ]);
}

function expectRefusal(finding: Finding, code: string, cause: string) {
  expect(finding).toMatchObject({ kind: "refused", notEstimable: { code, cause } });
  if (finding.kind !== "refused") return;
  for (const text of Object.values(finding.notEstimable.reading)) {
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/NaN|undefined|\bnull\b|\[object/);
  }
}

const filled = (size: number, value: number) => numberColumn(new Float64Array(size).fill(value));
const methods: readonly EstimateOptions[] = [{ method: "nearest" }, { method: "regression" }];

describe.each(methods)("refusals of $method", (options) => {
  test("one trained person too few is refused, the boundary is estimated", () => {
    expectRefusal(
      estimateEffect(study, columnsOf(fewestTreated - 1, 40), options),
      "tooFewTreated",
      "evidence",
    );
    expect(estimateEffect(study, columnsOf(fewestTreated, 40), options).kind).toBe("estimated");
  });
  test("one comparison person too few is refused", () => {
    expectRefusal(
      estimateEffect(study, columnsOf(12, fewestComparisons - 1), options),
      "tooFewComparisons",
      "evidence",
    );
  });
  test("nobody trained, or everybody, is refused", () => {
    expectRefusal(estimateEffect(study, columnsOf(0, 20), options), "noTreatmentVariation", "evidence");
    expectRefusal(estimateEffect(study, columnsOf(20, 0), options), "noTreatmentVariation", "evidence");
  });
  test("an outcome that never varies is refused", () => {
    expectRefusal(
      estimateEffect(study, columnsOf(10, 20, { y: filled(30, 3) }), options),
      "noOutcomeVariation",
      "evidence",
    );
  });
  test("an outcome that varies only between the arms leaves no uncertainty to measure", () => {
    const y = numberColumn(Array.from({ length: 30 }, (_, row) => (row < 10 ? 1 : 0)));
    expectRefusal(
      estimateEffect(study, columnsOf(10, 20, { y }), options),
      "noResidualVariation",
      "evidence",
    );
  });
  test("a treatment that is not 0 or 1 is refused", () => {
    expectRefusal(
      estimateEffect(study, columnsOf(10, 20, { t: filled(30, 2) }), options),
      "treatmentNotBinary",
      "input",
    );
    expectRefusal(
      estimateEffect({ ...study, treatment: "word" }, columnsOf(10, 20), options),
      "treatmentNotBinary",
      "input",
    );
  });
  test("fewer than three groups that share fate are refused", () => {
    const site = numberColumn(Array.from({ length: 60 }, (_, row) => row % 2));
    expectRefusal(
      estimateEffect({ ...study, cluster: "site" }, columnsOf(20, 40, { site }), options),
      "tooFewClusters",
      "evidence",
    );
  });
  test("as many characteristics as trained people are refused", () => {
    const more = Object.fromEntries(
      Array.from({ length: 14 }, (_, at) => [
        `x${at}`,
        numberColumn(Float64Array.from({ length: 14 }, (_, row) => Math.cos(at * row * row + at))),
      ]),
    );
    const wide = { ...study, covariates: Object.keys(more) };
    expectRefusal(estimateEffect(wide, columnsOf(6, 8, more), options), "tooManyTerms", "evidence");
  });
});

describe("refusals of the request itself", () => {
  const columns = columnsOf(10, 20);
  const cases: readonly [string, Partial<Study>, EstimateOptions, string][] = [
    ["an unknown covariate", { covariates: ["nope"] }, {}, "unknownColumn"],
    ["an unknown treatment", { treatment: "nope" }, {}, "unknownColumn"],
    ["an unknown outcome", { outcome: "nope" }, {}, "unknownColumn"],
    ["an unknown exact column", {}, { exact: ["nope"] }, "unknownColumn"],
    ["an unknown cluster", { cluster: "nope" }, {}, "unknownColumn"],
    ["a broken power", { covariates: ["x^0"] }, {}, "unreadableTerm"],
    ["a power of words", { covariates: ["word^2"] }, {}, "columnNotNumeric"],
    ["an outcome of words", { outcome: "word" }, {}, "columnNotNumeric"],
    ["the outcome among the covariates", { covariates: ["x", "y"] }, {}, "columnTwice"],
    ["the treatment among the covariates", { covariates: ["t:x"] }, {}, "columnTwice"],
    ["a ratio of zero", {}, { ratio: 0 }, "optionOutOfRange"],
    ["a negative caliper", {}, { caliper: -1 }, "optionOutOfRange"],
    ["a confidence of one", {}, { confidence: 1 }, "optionOutOfRange"],
    ["a question the method does not answer", {}, { estimand: "ate" }, "estimandNotOffered"],
    ["weights that are not positive", { weights: "x" }, { method: "regression" }, "weightsNotPositive"],
  ];
  test.each(cases)("%s", (_, change, options, code) => {
    expectRefusal(estimateEffect({ ...study, ...change }, columns, options), code, "input");
  });
  test("columns of unequal length", () => {
    expectRefusal(
      estimateEffect(study, columnsOf(10, 20, { x: filled(29, 1) }), {}),
      "unequalColumns",
      "input",
    );
  });
});

describe("overlap", () => {
  test("arms that a covariate separates completely have no comparable people", () => {
    const x = numberColumn(Array.from({ length: 40 }, (_, row) => (row < 12 ? 100 + row : row)));
    const finding = estimateEffect(study, columnsOf(12, 28, { x }), {});
    expectRefusal(finding, "noOverlap", "evidence");
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({ code: "separation", covariates: ["x"] }),
    );
  });
  test("a caliper that nobody meets is refused with the count", () => {
    expectRefusal(estimateEffect(study, columnsOf(10, 20), { caliperWidth: 1e-12 }), "noMatch", "evidence");
  });
  test("a treatment that the covariates determine cannot be regressed", () => {
    const x = numberColumn(Array.from({ length: 30 }, (_, row) => (row < 10 ? 7 : 3)));
    expectRefusal(
      estimateEffect(study, columnsOf(10, 20, { x }), { method: "regression" }),
      "treatmentExplained",
      "evidence",
    );
  });
  test("quasi-separation by one category is estimated with a bias-reduced score and named", () => {
    const group = categoryColumn(
      Array.from({ length: 60 }, (_, row) =>
        row < 12 ? (row < 4 ? "only" : "b") : row % 2 === 0 ? "b" : "c",
      ),
    );
    const finding = estimateEffect(
      { ...study, covariates: ["x", "group"] },
      columnsOf(12, 48, { group }),
      {},
    );
    expect(finding.kind).toBe("estimated");
    const separation = finding.caveats.find((caveat) => caveat.code === "separation");
    expect(
      separation?.code === "separation" && separation.covariates.some((name) => name.startsWith("group")),
    ).toBe(true);
  });
});

describe("missing values", () => {
  const holes = (rows: readonly number[]) =>
    numberColumn(
      Array.from({ length: 40 }, (_, row) => (rows.includes(row) ? undefined : Math.sin(2.3 * row))),
    );
  test("people with missing values are left out and counted by arm, with the columns to blame", () => {
    const finding = estimateEffect(study, columnsOf(12, 28, { y: holes([0, 1, 30]) }), {});
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({
        code: "rowsDropped",
        treated: 2,
        comparison: 1,
        unknownArm: 0,
        columns: ["y"],
      }),
    );
    expect(finding.kind === "estimated" && finding.sizes.treated).toBe(10);
  });
  test("row numbers in the matches stay those of the input", () => {
    const finding = estimateEffect(study, columnsOf(12, 28, { y: holes([0, 1, 30]) }), {});
    const rows = finding.kind === "estimated" ? [...finding.matches.rows] : [];
    expect(rows.filter((row) => row < 12)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(rows).not.toContain(30);
  });
  test("half of an arm missing passes, one more is refused", () => {
    expect(estimateEffect(study, columnsOf(12, 28, { y: holes([0, 1, 2, 3, 4, 5]) }), {}).kind).toBe(
      "estimated",
    );
    expectRefusal(
      estimateEffect(study, columnsOf(12, 28, { y: holes([0, 1, 2, 3, 4, 5, 6]) }), {}),
      "tooManyMissing",
      "evidence",
    );
  });
  test("an unknown arm is counted apart", () => {
    const t = numberColumn(
      Array.from({ length: 40 }, (_, row) => (row === 5 ? undefined : row < 12 ? 1 : 0)),
    );
    const finding = estimateEffect(study, columnsOf(12, 28, { t }), {});
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({
        code: "rowsDropped",
        treated: 0,
        comparison: 0,
        unknownArm: 1,
        columns: [],
      }),
    );
  });
});

describe("findings", () => {
  test("no number of a finding is NaN or infinite, and the JSON carries no null", () => {
    const own: Study = {
      treatment: "trained",
      outcome: "outcome",
      covariates: ["age", "place", "pay^2", "night:tenure"],
    };
    for (const options of [
      {},
      { replace: true, ratio: 2 },
      { caliper: 0.1, exact: ["night"] },
      { method: "regression" as const },
    ]) {
      const finding = estimateEffect(own, people(), options);
      expect(finding.kind).toBe("estimated");
      expect(JSON.stringify(finding)).not.toMatch(/null|NaN/);
    }
  });
  test("a text treatment is read when the study says which label means trained", () => {
    const t = categoryColumn(Array.from({ length: 30 }, (_, row) => (row < 10 ? "oui" : "non")));
    const columns = columnsOf(10, 20, { t });
    const found = estimateEffect({ ...study, treatedLabel: "oui" }, columns, {});
    const plain = estimateEffect(study, columnsOf(10, 20), {});
    expect(found).toEqual(plain);
    const turned = estimateEffect({ ...study, treatedLabel: "non" }, columns, { method: "regression" });
    const straight = estimateEffect(study, columnsOf(10, 20), { method: "regression" });
    if (turned.kind === "refused" || straight.kind === "refused")
      throw new Error("invalid finding; estimated: both");
    expect(turned.estimate).toBeCloseTo(-straight.estimate, 12);
    expect(turned.standardError).toBeCloseTo(straight.standardError, 12);
  });
  test("trained people left without a match are counted and named by row", () => {
    const finding = estimateEffect(study, columnsOf(20, 12), {});
    const left = finding.caveats.find((caveat) => caveat.code === "treatedLeftOut");
    expect(left).toMatchObject({ left: 8, of: 20 });
    expect(left?.code === "treatedLeftOut" && left.rows.every((row) => row < 20)).toBe(true);
  });
  test("more than one characteristic per ten trained people is said", () => {
    const finding = estimateEffect({ ...study, covariates: ["x", "x^2"] }, columnsOf(12, 60), {});
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({ code: "tooManyTerms", terms: 2, treated: 12 }),
    );
  });
});
