import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { type EValue, type EValueQuestion, eValue, eValueOfDifference } from "./e-value.ts";

const record = proofRecord("eValue", "base R, 07_sensitivity.json");

function strengthAt(question: EValueQuestion): EValue {
  const finding = eValue(question);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("agreement with 07"), () => {
  const wanted = referencePresent ? referenceResults("07_sensitivity.json").e_values : {};
  const agree = (
    name: string,
    found: EValue,
    row: Record<"rr" | "lo" | "hi" | "e_point" | "e_ci", number>,
  ) => {
    const figures = [found.riskRatio, ...found.interval, found.point, found.limit];
    const reference = [row.rr, row.lo, row.hi, row.e_point, row.e_ci];
    figures.forEach((figure, at) => {
      record.agree(`${name}, figure ${at + 1}`, figure, reference[at]);
    });
  };
  test("risk ratios", () => {
    for (const row of wanted.risk_ratio) {
      const found = strengthAt({ scale: "riskRatio", estimate: row.rr, low: row.lo, high: row.hi });
      agree(`risk ratio ${row.rr}`, found, row);
    }
  });
  test("standardized differences .42 (.14), -.20 (.05), .10 (.08)", () => {
    const asked = [
      [0.42, 0.14],
      [-0.2, 0.05],
      [0.1, 0.08],
    ];
    asked.forEach(([estimate, standardError], at) => {
      const found = strengthAt({ scale: "standardizedDifference", estimate, standardError });
      agree(`difference ${estimate}`, found, wanted.standardised_difference[at]);
    });
  });
  test("odds ratios of a common outcome .86 [.75, .99] and 2.5 [1.4, 4.5]", () => {
    const asked = [
      [0.86, 0.75, 0.99],
      [2.5, 1.4, 4.5],
    ];
    asked.forEach(([estimate, low, high], at) => {
      agree(
        `odds ratio ${estimate}`,
        strengthAt({ scale: "oddsRatioCommon", estimate, low, high }),
        wanted.odds_ratio_common[at],
      );
    });
  });
});

test("published example: a risk ratio of 3.9 [1.8, 8.7] needs 7.26, its bound 3.0", () => {
  const found = strengthAt({ scale: "riskRatio", estimate: 3.9, low: 1.8, high: 8.7 });
  expect([found.point, found.limit].map((value) => value.toFixed(2))).toEqual(["7.26", "3.00"]);
  expect(found.reading.fr).toContain("multiplierait par 7,26");
});

describe("invariance", () => {
  test("a ratio and its inverse are equally strong", () => {
    const up = strengthAt({ scale: "riskRatio", estimate: 2, low: 1.25, high: 3.2 });
    const down = strengthAt({ scale: "riskRatio", estimate: 1 / 2, low: 1 / 3.2, high: 1 / 1.25 });
    expect(down.point).toBeCloseTo(up.point, 14);
    expect(down.limit).toBeCloseTo(up.limit, 14);
  });
  test("a rare outcome's odds or hazard ratio is taken as it is; a common hazard ratio is nearer to 1", () => {
    const at = { estimate: 2, low: 1.5, high: 2.6 };
    expect(strengthAt({ scale: "oddsRatioRare", ...at }).point).toBe(
      strengthAt({ scale: "riskRatio", ...at }).point,
    );
    expect(strengthAt({ scale: "hazardRatioRare", ...at }).point).toBe(
      strengthAt({ scale: "riskRatio", ...at }).point,
    );
    const frequent = strengthAt({ scale: "hazardRatioCommon", ...at });
    expect(frequent.riskRatio).toBeCloseTo((1 - 0.5 ** Math.SQRT2) / (1 - 0.5 ** Math.SQRT1_2), 14);
    expect(frequent.caveats.map((caveat) => caveat.code)).toEqual(["approximateRatio"]);
  });
  test("a difference in another unit gives the same strength", () => {
    const one = eValueOfDifference(4, [1, 7], { spread: 10 });
    const other = eValueOfDifference(400, [100, 700], { spread: 1000 });
    expect(other).toEqual(one);
    expect(one.kind).toBe("estimated");
  });
});

test("an interval that holds no effect has limit 1, and the sentence says there is nothing to explain", () => {
  const found = strengthAt({ scale: "riskRatio", estimate: 1.3, low: 0.95, high: 1.8 });
  expect(found.limit).toBe(1);
  expect(found.reading.en).toContain("nothing for a hidden cause to explain");
});

test.each([
  ["optionOutOfRange", { scale: "riskRatio", estimate: -1, low: 1, high: 2 }],
  ["optionOutOfRange", { scale: "riskRatio", estimate: 1, low: 0, high: 2 }],
  ["intervalOutOfOrder", { scale: "riskRatio", estimate: 3, low: 1, high: 2 }],
  ["optionOutOfRange", { scale: "standardizedDifference", estimate: 0.3, standardError: 0 }],
  ["optionOutOfRange", { scale: "standardizedDifference", estimate: Number.NaN, standardError: 1 }],
] as const)("%s is refused", (code, question) => {
  const finding = eValue(question);
  expect(finding.kind === "refused" && finding.notEstimable).toMatchObject({ code, cause: "input" });
});
test("a spread of zero is refused", () => {
  expect(eValueOfDifference(1, [0, 2], { spread: 0 }).kind).toBe("refused");
});
