import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { drawGroups, twoGroupWorlds } from "../../reference/tiny-groups/worlds.ts";
import { studentCumulative, studentQuantile } from "../distributions/student-t.ts";
import { exactPermutation, type PermutationOptions } from "./exact-permutation.ts";
import { mean, variance } from "./moments.ts";
import type { TwoGroups } from "./read-values.ts";

const record = proofRecord("exactPermutation", "R 4.2.2, 08c_exact_small_samples.json");

function permuted(groups: TwoGroups, options: PermutationOptions = {}) {
  const finding = exactPermutation(groups, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("08c: 8 against 8, all 12,870 assignments"), () => {
  const wanted = referencePresent ? referenceResults("08c_exact_small_samples.json").two_groups : {};
  const groups = { treated: wanted.a ?? [], comparison: wanted.b ?? [] };
  test("difference, p-values and interval by inversion", () => {
    const plain = permuted(groups, { statistic: "meanDifference" });
    record.agree("difference", plain.estimate, wanted.difference);
    record.agree("assignments", plain.details.assignments, wanted.permutations);
    record.agree("two-sided p", plain.pValue ?? 0, wanted.p_two_sided_abs_mean);
    record.agree("one-sided p", plain.details.greater, wanted.p_one_sided);
    // The reference found its limits by a search that stops within 1e-9.
    const [low, high] = wanted.ci95_by_test_inversion_mean_shift;
    record.agree("low", plain.confidenceInterval[0], low, { absolute: 2e-9 });
    record.agree("high", plain.confidenceInterval[1], high, { absolute: 2e-9 });
    expect(plain.certainty).toBe("exact");
  });
  test("Welch's t on the same values", () => {
    const [a, b] = [Float64Array.from(wanted.a), Float64Array.from(wanted.b)];
    const parts = [variance(a) / 8, variance(b) / 8];
    const error = Math.sqrt(parts[0] + parts[1]);
    const df = (parts[0] + parts[1]) ** 2 / (parts[0] ** 2 / 7 + parts[1] ** 2 / 7);
    const t = (mean(a) - mean(b)) / error;
    record.agree("Welch t", t, wanted.welch.t);
    record.agree("Welch df", df, wanted.welch.df);
    record.agree("Welch p", 2 * studentCumulative(-t, df), wanted.welch.p);
    const reach = studentQuantile(0.975, df) * error;
    record.agree("Welch low", mean(a) - mean(b) - reach, wanted.welch.lo);
    record.agree("Welch high", mean(a) - mean(b) + reach, wanted.welch.hi);
  });
});

describe("our own reference: 7 against 9, with ties", () => {
  const reference = tinyReference();
  const groups = { treated: reference.a, comparison: reference.b };
  const wanted = reference.permutation;
  const source = { source: "R 4.2.2, tiny-groups.R" };
  test("plain difference", () => {
    const plain = permuted(groups, { statistic: "meanDifference" });
    record.agree("own difference", plain.estimate, wanted.difference, source);
    record.agree("own p", plain.pValue ?? 0, wanted.p, source);
    record.agree("own less", plain.details.less, wanted.less, source);
    // R's limits stop next to a value where its tolerance of 1e-9 on the difference counts as a tie.
    record.agree("own low", plain.confidenceInterval[0], wanted.interval[0], { ...source, absolute: 3e-9 });
    record.agree("own high", plain.confidenceInterval[1], wanted.interval[1], { ...source, absolute: 3e-9 });
  });
  test("studentized difference", () => {
    const found = permuted(groups);
    record.agree("own studentized p", found.pValue ?? 0, wanted.p_studentized, source);
    const [low, high] = wanted.interval_studentized;
    record.agree("own studentized low", found.confidenceInterval[0], low, { ...source, absolute: 1e-7 });
    record.agree("own studentized high", found.confidenceInterval[1], high, { ...source, absolute: 1e-7 });
  });
});

describe("invariance", () => {
  const { a, b } = tinyReference();
  const base = permuted({ treated: a, comparison: b });
  test("the order of people and the seed of an exact count change nothing", () => {
    const turned = permuted({ treated: a.toReversed(), comparison: b.toReversed() }, { seed: 9 });
    expect(turned.confidenceInterval[0]).toBeCloseTo(base.confidenceInterval[0], 7);
    expect(turned.pValue).toBe(base.pValue);
  });
  test("swapping the groups turns the sign; another unit only stretches", () => {
    const swapped = permuted({ treated: b, comparison: a });
    expect(swapped.confidenceInterval[0]).toBeCloseTo(-base.confidenceInterval[1], 7);
    const move = (values: number[]) => values.map((value) => 1000 * value - 5e6);
    const moved = permuted({ treated: move(a), comparison: move(b) });
    expect(moved.confidenceInterval[1] / 1000).toBeCloseTo(base.confidenceInterval[1], 6);
    expect(moved.pValue).toBe(base.pValue);
  });
  test("the p-value and the interval say the same: 0 is outside exactly when p is at most 5 %", () => {
    for (const shift of [-6, -4.2, -2, 0, 3]) {
      for (const statistic of ["studentized", "meanDifference"] as const) {
        const treated = a.map((value: number) => value + shift);
        const { confidenceInterval, pValue = 1 } = permuted({ treated, comparison: b }, { statistic });
        const [low, high] = confidenceInterval;
        expect(low > 0 || high < 0, `${statistic} ${shift}`).toBe(pValue <= 0.05);
      }
    }
  });
});

describe("words", () => {
  test("say direction, size, range, sureness, and that nothing is proved", () => {
    const { a, b } = tinyReference();
    const { reading } = permuted(
      { treated: a, comparison: b },
      { wording: { outcome: { fr: "l’ancienneté", en: "tenure" }, unit: "mois" } },
    );
    expect(reading.fr).toMatch(/l’ancienneté.*7 personnes formées.*4,8\u00a0mois au-dessus des 9 personnes/);
    expect(reading.fr).toContain("ne se met pas au compte de la formation");
    expect(reading.en).toMatch(/above the 9 comparison people.*95% interval/);
  });
  test("drawn assignments and a spread that misleads are told", () => {
    const treated = Array.from({ length: 12 }, (_, at) => 10 * Math.sin(at));
    const comparison = Array.from({ length: 40 }, (_, at) => Math.cos(at));
    const found = permuted(
      { treated, comparison: [...comparison, Number.NaN] },
      { statistic: "meanDifference", draws: 199 },
    );
    expect(found.caveats.map(({ code }) => code)).toEqual([
      "valuesMissing",
      "drawnNotListed",
      "unequalSpread",
    ]);
    expect(found.details.assignments).toBe(200);
  });
});

describe("refusal", () => {
  test.each<[string, TwoGroups, PermutationOptions]>([
    ["tooFewPeople", { treated: [1, 2, Number.NaN], comparison: [1, 2, 3, 4] }, {}],
    ["tooFewAssignments", { treated: [1, 2, 3], comparison: [4, 5, 6.5, 8] }, {}],
    ["noVariation", { treated: [2, 2, 2], comparison: [2, 2, 2, 2] }, {}],
    ["unreadableValue", { treated: [1, 2, 1 / 0], comparison: [2, 2, 2, 2] }, {}],
    ["optionOutOfRange", { treated: [1, 2, 3], comparison: [2, 2, 2, 2] }, { confidence: 1 }],
    ["optionOutOfRange", { treated: [1, 2, 3], comparison: [2, 2, 2, 2] }, { draws: 5 }],
  ])("%s", (code, groups, options) => {
    expect(exactPermutation(groups, options)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
  test("says how many assignments there are and how many are needed", () => {
    const refused = exactPermutation({ treated: [1, 2, 3], comparison: [4, 5, 6.5, 8] });
    expect(refused.kind === "refused" && refused.notEstimable.reading.fr).toContain("35");
  });
});

describe("calibration, quick", () => {
  test.each(
    twoGroupWorlds.filter(({ name }) => name === "5 against 35, ties" || name === "8 against 40, normal"),
  )("$name", (world) => {
    judge({ world: world.name, draws: 150, truth: 1, width: 0.06 }, (stream) =>
      exactPermutation(drawGroups(world, stream), { draws: 199, seed: stream.nextWord() }),
    );
  });
});
