import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { fisherExact } from "./fisher-exact.ts";

const record = proofRecord("fisherExact", "R 4.2.2, 08c_exact_small_samples.json");

function table(first: number, firstTotal: number, second: number, secondTotal: number) {
  const finding = fisherExact({
    treated: { successes: first, total: firstTotal },
    comparison: { successes: second, total: secondTotal },
  });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test.skipIf(!referencePresent)(withReference("08c: 6 of 8 against 3 of 12"), () => {
  const wanted = referenceResults("08c_exact_small_samples.json").counts.fisher_6_2_3_9;
  const found = table(6, 8, 3, 12);
  record.agree("p", found.pValue ?? 0, wanted.p);
  // fisher.test stops its search of the odds ratio and of its limits about 1e-4 from the root; ours are the roots
  // themselves, see the own reference.
  record.agree("odds ratio", found.estimate, wanted.or_conditional, { relative: 2e-4 });
  record.agree("low", found.confidenceInterval[0], wanted.lo, { relative: 5e-4 });
  record.agree("high", found.confidenceInterval[1], wanted.hi, { relative: 5e-4 });
});

describe("our own reference: the roots to full precision", () => {
  const source = { source: "R 4.2.2, tiny-groups.R" };
  const tables: readonly {
    table: readonly [number, number, number, number];
    p: number;
    or: number | "Inf";
    lo: number;
    hi: number | "Inf";
  }[] = tinyReference().fisher;
  test.each(tables)("$table", ({ table: counts, p, or, lo, hi }) => {
    const found = table(...counts);
    record.agree(`own ${counts} p`, found.pValue ?? 0, p, source);
    const [low, high] = found.confidenceInterval;
    record.agree(`own ${counts} low`, low, lo, source);
    if (or === "Inf") expect(found.estimate).toBe(Number.POSITIVE_INFINITY);
    else record.agree(`own ${counts} odds ratio`, found.estimate, or, source);
    if (hi === "Inf") expect(high).toBe(Number.POSITIVE_INFINITY);
    else record.agree(`own ${counts} high`, high, hi, source);
  });
});

describe("invariance", () => {
  test("swapping the groups inverts the odds ratio, swapping success and failure too", () => {
    const base = table(6, 8, 3, 12);
    for (const other of [table(3, 12, 6, 8), table(2, 8, 9, 12)]) {
      expect(other.estimate).toBeCloseTo(1 / base.estimate, 10);
      expect(other.confidenceInterval[0]).toBeCloseTo(1 / base.confidenceInterval[1], 10);
      expect(other.pValue).toBeCloseTo(base.pValue ?? 0, 12);
    }
  });
});

test("an empty cell: an open interval, a caveat, and words without infinity", () => {
  const found = table(5, 5, 2, 9);
  expect(found.caveats.map(({ code }) => code)).toEqual(["openInterval"]);
  expect(found.reading.fr).toContain("ne lui donnent pas de limite haute");
  expect(`${found.reading.fr} ${found.reading.en}`).not.toMatch(/Infinity|NaN/);
  expect(table(0, 6, 4, 7)).toMatchObject({ estimate: 0, caveats: [{ code: "openInterval", end: "low" }] });
});

describe("refusal", () => {
  const share = (successes: number, total: number) => ({ successes, total });
  test.each([
    ["notCounts", share(3, 2), share(1, 2)],
    ["notCounts", share(1, 2), share(0.5, 2)],
    ["notCounts", share(-1, 2), share(1, 2)],
    ["notCounts", share(Number.NaN, 2), share(1, 2)],
    ["tooFewPeople", share(0, 0), share(1, 2)],
    ["nobodyDiffers", share(0, 5), share(0, 8)],
    ["nobodyDiffers", share(5, 5), share(8, 8)],
  ])("%s", (code, treated, comparison) => {
    expect(fisherExact({ treated, comparison })).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
  test("a confidence that is none", () => {
    const finding = fisherExact({ treated: share(1, 4), comparison: share(3, 4) }, { confidence: 2 });
    expect(finding).toMatchObject({ notEstimable: { code: "optionOutOfRange" } });
  });
});
