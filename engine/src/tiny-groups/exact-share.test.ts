import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { exactShare, type ShareOptions } from "./exact-share.ts";

const record = proofRecord("exactShare", "R 4.2.2, 08c_exact_small_samples.json");

function shareOf(successes: number, total: number, options: ShareOptions = {}) {
  const finding = exactShare({ successes, total }, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test.skipIf(!referencePresent)(withReference("08c: 6 of 8"), () => {
  const wanted = referenceResults("08c_exact_small_samples.json").counts.binomial_6_of_8;
  const found = shareOf(6, 8);
  record.agree("p", found.pValue ?? 0, wanted.p);
  record.agree("Clopper-Pearson low", found.confidenceInterval[0], wanted.clopper_lo);
  record.agree("Clopper-Pearson high", found.confidenceInterval[1], wanted.clopper_hi);
  record.agree("Wilson low", found.details.wilson.low, wanted.wilson_lo);
  record.agree("Wilson high", found.details.wilson.high, wanted.wilson_hi);
});

describe("our own reference, nobody and everybody included", () => {
  const rows: readonly { k: number; n: number; expected: number; p: number; lo: number; hi: number }[] =
    tinyReference().share;
  test.each(rows)("$k of $n against $expected", ({ k, n, expected, p, lo, hi }) => {
    const found = shareOf(k, n, { expected });
    const source = { source: "R 4.2.2, tiny-groups.R" };
    record.agree(`own ${k} of ${n} p`, found.pValue ?? 0, p, source);
    record.agree(`own ${k} of ${n} low`, found.confidenceInterval[0], lo, source);
    record.agree(`own ${k} of ${n} high`, found.confidenceInterval[1], hi, source);
  });
});

test("success and failure are two sides of the same counts", () => {
  const [low, high] = shareOf(3, 11).confidenceInterval;
  const other = shareOf(8, 11).confidenceInterval;
  expect(other[0]).toBeCloseTo(1 - high, 13);
  expect(other[1]).toBeCloseTo(1 - low, 13);
});

test("words: the share in percent, with its range", () => {
  expect(shareOf(6, 8).reading.fr).toMatch(
    /8 personnes formées est de 75\u00a0%.*entre 35\u00a0% et 97\u00a0%/,
  );
});

describe("refusal", () => {
  test.each<[string, number, number, ShareOptions]>([
    ["notCounts", 4, 3, {}],
    ["notCounts", 1.5, 3, {}],
    ["tooFewPeople", 0, 0, {}],
    ["optionOutOfRange", 1, 3, { expected: 0 }],
    ["optionOutOfRange", 1, 3, { confidence: 0 }],
  ])("%s: %d of %d", (code, successes, total, options) => {
    expect(exactShare({ successes, total }, options)).toMatchObject({
      kind: "refused",
      notEstimable: { code },
    });
  });
});
