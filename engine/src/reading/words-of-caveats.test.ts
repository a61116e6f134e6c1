import { expect, test } from "vitest";
import type { Caveat } from "../evaluate/caveat.ts";
import { readCaveat } from "./words-of-caveats.ts";

const caveats: readonly Caveat[] = [
  { code: "rowsDropped", treated: 3, comparison: 4, unknownArm: 1, columns: ["age"] },
  { code: "optionIgnored", option: "ratio", method: "regression" },
  { code: "separation", covariates: ["site"] },
  { code: "aliasedColumns", columns: ["a", "b"] },
  { code: "treatedLeftOut", left: 1, of: 20, rows: [4] },
  { code: "weakOverlap", outside: 2, of: 20 },
  { code: "unevenWeights", arm: "comparison", effective: 9.6, of: 80 },
  { code: "imbalance", covariates: ["age"], largest: 0.3 },
  { code: "smallGroup", treated: 9 },
  { code: "fewClusters", clusters: 5 },
  { code: "clustersReplacePairs" },
  { code: "tooManyTerms", terms: 12, treated: 20 },
  { code: "adjustmentMovesEstimate", adjusted: 1.5 },
  { code: "adjustmentLeftOut", because: "tooFewPeople" },
  { code: "permutationDisagrees", pValue: 0.21 },
  { code: "reusedComparisons", mostUsed: 3 },
  { code: "fragile", because: "sides", lowest: -3.2, highest: 1055, designs: 6, raw: -8497 },
  { code: "fragile", because: "spread", lowest: 252, highest: 1782, designs: 6, raw: 400 },
  { code: "fragile", because: "correction", lowest: 252, highest: 1782, designs: 6, raw: -8497 },
  { code: "clustersIgnored", column: "site", groups: 12, people: 160 },
  { code: "spillOver", column: "site", trained: 20, of: 60 },
  { code: "outcomeMeasuredBefore", column: "re75", declared: true },
  { code: "measuredAfter", columns: ["a", "b"], declared: false },
  { code: "regressionToTheMean", column: "re75", gap: -0.7 },
  { code: "severalOutcomes", outcomes: 4 },
  { code: "groupsApart", by: "times" },
  { code: "groupsApart", by: "places" },
  { code: "cautiousInterval", smaller: 8 },
  { code: "incompleteSets", sets: 2, ratio: 3 },
];

test.each(caveats)("the caveat $code has a whole sentence in both languages", (caveat) => {
  const { fr, en } = readCaveat(caveat);
  for (const sentence of [fr, en]) {
    expect(sentence).toMatch(/^[A-ZÀÉL\d].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    expect(sentence).not.toContain(caveat.code);
  }
  expect(fr).not.toBe(en);
});

test("dropped rows are counted over both groups and people of unknown group", () => {
  expect(readCaveat(caveats[0] ?? { code: "clustersReplacePairs" }).fr).toContain(
    "8 personnes ont été écartées",
  );
});

test("one is said in the singular", () => {
  expect(readCaveat({ code: "treatedLeftOut", left: 1, of: 20, rows: [4] }).fr).toContain(
    "1 personne formée n’a",
  );
});
