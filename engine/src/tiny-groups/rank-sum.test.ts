import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { drawGroups, twoGroupWorlds } from "../../reference/tiny-groups/worlds.ts";
import type { TinyOptions } from "./finding.ts";
import { rankSum } from "./rank-sum.ts";
import type { TwoGroups } from "./read-values.ts";

const record = proofRecord("rankSum", "R 4.2.2, 08c_exact_small_samples.json");

function ranked(groups: TwoGroups, options: TinyOptions = {}) {
  const finding = rankSum(groups, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("published values"), () => {
  test("08c: 8 against 8, exact", () => {
    const wanted = referenceResults("08c_exact_small_samples.json").two_groups;
    const found = ranked({ treated: wanted.a, comparison: wanted.b });
    record.agree("W", found.details.wins, wanted.W);
    record.agree("exact p", found.pValue ?? 0, wanted.wilcox_exact_p);
    record.agree("p by enumeration", found.pValue ?? 0, wanted.rank_sum_exact_p_two_sided_by_enumeration);
    record.agree("Hodges-Lehmann", found.estimate, wanted.hodges_lehmann);
    record.agree("low", found.confidenceInterval[0], wanted.wilcox_ci[0]);
    record.agree("high", found.confidenceInterval[1], wanted.wilcox_ci[1]);
  });
  test("02c: the NSW experiment, 185 against 260 with many zeros, normal limit", () => {
    const wanted = referenceResults("02c_nsw_experiment.json").wilcoxon;
    const columns = referenceColumns("nsw_dw_experiment.csv");
    const trained = numbersIn(columns, "treat");
    const pay = numbersIn(columns, "re78");
    const found = ranked({
      treated: pay.filter((_, row) => trained[row] === 1),
      comparison: pay.filter((_, row) => trained[row] === 0),
    });
    const source = { source: "R 4.2.2, 02c_nsw_experiment.json" };
    expect(found.certainty).toBe("approximate");
    record.agree("NSW W", found.details.wins, wanted.W, source);
    record.agree("NSW p", found.pValue ?? 0, wanted.p, source);
    // R looks for the three figures by a search that stops within 1e-4 of where the count of differences steps.
    record.agree("NSW Hodges-Lehmann", found.estimate, wanted.hodges_lehmann, { ...source, absolute: 1e-4 });
    record.agree("NSW low", found.confidenceInterval[0], wanted.ci_low, { ...source, absolute: 1e-4 });
    record.agree("NSW high", found.confidenceInterval[1], wanted.ci_high, { ...source, absolute: 1e-4 });
  });
});

describe("our own reference", () => {
  const reference = tinyReference();
  const wanted = reference.rank_sum;
  const source = { source: "R 4.2.2, tiny-groups.R" };
  test("7 against 9 with ties, by listing all assignments", () => {
    const found = ranked({ treated: reference.a, comparison: reference.b });
    record.agree("own wins", found.details.wins, wanted.wins, source);
    record.agree("own p", found.pValue ?? 0, wanted.p, source);
    record.agree("own estimate", found.estimate, wanted.hodges_lehmann, source);
    record.agree("own low", found.confidenceInterval[0], wanted.interval[0], source);
    record.agree("own high", found.confidenceInterval[1], wanted.interval[1], source);
    expect(found.caveats.map(({ code }) => code)).toEqual(["tiedValues"]);
  });
  test("the same values moved apart: no ties, R's exact test", () => {
    const found = ranked({
      treated: reference.a.map((value: number, at: number) => value + at / 1000),
      comparison: reference.b.map((value: number, at: number) => value + at / 10_000),
    });
    record.agree("untied p", found.pValue ?? 0, wanted.untied_p, source);
    record.agree("untied estimate", found.estimate, wanted.untied_estimate, source);
    record.agree("untied low", found.confidenceInterval[0], wanted.untied_interval[0], source);
    record.agree("untied high", found.confidenceInterval[1], wanted.untied_interval[1], source);
  });
  test("150 against 170 with ties: the normal limit with both corrections", () => {
    const found = ranked({ treated: wanted.many.trained, comparison: wanted.many.comparison });
    record.agree("many wins", found.details.wins, wanted.many.wins, source);
    record.agree("many p", found.pValue ?? 0, wanted.many.p, source);
    expect(found.caveats.map(({ code }) => code)).toEqual(["tiedValues", "limitUsed"]);
  });
});

describe("invariance", () => {
  const { a, b } = tinyReference();
  const base = ranked({ treated: a, comparison: b });
  test("order of people, groups swapped, unit", () => {
    expect(ranked({ treated: a.toReversed(), comparison: b.toReversed() })).toEqual(base);
    const swapped = ranked({ treated: b, comparison: a });
    expect(swapped.confidenceInterval).toEqual([-base.confidenceInterval[1], -base.confidenceInterval[0]]);
    expect(swapped.pValue).toBeCloseTo(base.pValue ?? 0, 14);
    const move = (values: number[]) => values.map((value) => 4 * value - 64);
    expect(ranked({ treated: move(a), comparison: move(b) }).estimate).toBe(4 * base.estimate);
  });
  test("only ranks count for the p-value: a far value can go farther", () => {
    const far = a.map((value: number) => (value === 21 ? 2100 : value));
    expect(ranked({ treated: far, comparison: b }).pValue).toBe(base.pValue);
  });
  test("the limit and the exact count agree where both are possible", () => {
    const treated = Array.from({ length: 40 }, (_, at) => Math.sin(at) + 0.4);
    const comparison = Array.from({ length: 45 }, (_, at) => Math.cos(3 * at));
    const exact = ranked({ treated, comparison });
    expect(exact.certainty).toBe("exact");
    expect(exact.pValue).toBeGreaterThan(0.001);
    const more = {
      treated: [...treated, ...treated, ...treated],
      comparison: [...comparison, ...comparison],
    };
    expect(ranked(more).certainty).toBe("approximate");
    expect(ranked(more).estimate).toBeCloseTo(exact.estimate, 10);
  });
});

describe("refusal", () => {
  test.each<[string, TwoGroups, TinyOptions]>([
    ["tooFewPeople", { treated: [1, 2], comparison: [1, 2, 3, 4] }, {}],
    ["tooFewPairs", { treated: [1, 2, 3], comparison: [4, 5, 6] }, {}],
    ["noVariation", { treated: [2, 2, 2, 2], comparison: [2, 2, 2, 2] }, {}],
    [
      "tooManyPairs",
      { treated: new Float64Array(2100).map((_, at) => at), comparison: new Float64Array(2100) },
      {},
    ],
    ["unreadableValue", { treated: [1, 2, 3], comparison: [2, -1 / 0, 2, 2] }, {}],
    ["optionOutOfRange", { treated: [1, 2, 3], comparison: [2, 2, 2, 2] }, { confidence: 0.2 }],
  ])("%s", (code, groups, options) => {
    expect(rankSum(groups, options)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
});

test("calibration, quick: 8 against 40, heavy tails", () => {
  const [world] = twoGroupWorlds.filter(({ name }) => name === "8 against 40, heavy tails");
  judge({ world: world.name, draws: 200, truth: 1, width: 0.055 }, (stream) =>
    rankSum(drawGroups(world, stream)),
  );
});
