import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { drawGroups, twoGroupWorlds } from "../../reference/tiny-groups/worlds.ts";
import { hedgesG } from "./hedges-g.ts";
import type { TwoGroups } from "./read-values.ts";

const record = proofRecord("hedgesG", "R 4.2.2, 08c_exact_small_samples.json");

function standardized(groups: TwoGroups) {
  const finding = hedgesG(groups);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test.skipIf(!referencePresent)(withReference("08c: 8 against 8"), () => {
  const { a, b, hedges_g: wanted } = referenceResults("08c_exact_small_samples.json").two_groups;
  const { estimate, details } = standardized({ treated: a, comparison: b });
  record.agree("d", details.raw, wanted.d);
  record.agree("J, usual", details.approximateCorrection, wanted.J_approx);
  record.agree("J, exact", details.correction, wanted.J_exact);
  record.agree("g, usual", details.approximateCorrection * details.raw, wanted.g_approx);
  record.agree("g, exact", estimate, wanted.g_exact);
  record.agree("variance", details.variance, wanted.var_g_with_g_2N);
});

test("our own reference: 7 against 9, with the interval of the noncentral t", () => {
  const { a, b, hedges: wanted } = tinyReference();
  const found = standardized({ treated: a, comparison: b });
  const source = { source: "R 4.2.2, tiny-groups.R" };
  record.agree("own d", found.details.raw, wanted.d, source);
  record.agree("own g", found.estimate, wanted.g, source);
  record.agree("own p", found.pValue ?? 0, wanted.p, source);
  record.agree("own low", found.confidenceInterval[0], wanted.lo, source);
  record.agree("own high", found.confidenceInterval[1], wanted.hi, source);
});

describe("invariance", () => {
  const { a, b } = tinyReference();
  const base = standardized({ treated: a, comparison: b });
  test("the unit of the outcome does not count, the order of groups turns the sign", () => {
    const move = (values: number[]) => values.map((value) => 250 * value + 1e5);
    const moved = standardized({ treated: move(a), comparison: move(b) });
    expect(moved.estimate).toBeCloseTo(base.estimate, 11);
    expect(moved.confidenceInterval[0]).toBeCloseTo(base.confidenceInterval[0], 9);
    const swapped = standardized({ treated: b, comparison: a });
    expect(swapped.estimate).toBeCloseTo(-base.estimate, 12);
    expect(swapped.confidenceInterval[0]).toBeCloseTo(-base.confidenceInterval[1], 9);
  });
  test("0 is outside the interval exactly when p is below 5 %", () => {
    for (const shift of [-5, -3, -2, 0]) {
      const moved = standardized({ treated: a.map((value: number) => value + shift), comparison: b });
      expect(moved.confidenceInterval[0] > 0, `${shift}`).toBe((moved.pValue ?? 1) < 0.05);
    }
  });
});

describe("refusal", () => {
  test.each<[string, TwoGroups]>([
    ["tooFewPeople", { treated: [1, 2], comparison: [1, 2, 3] }],
    ["noVariation", { treated: [2, 2, 2], comparison: [1, 1, 1] }],
    ["heavyTails", { treated: [1, 2, 3, 4, 3, 2, 1, 2, 3, 2], comparison: [1, 2, 3, 2, 1, 2, 3, 2, 1, 900] }],
  ])("%s", (code, groups) => {
    expect(hedgesG(groups)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
});

test("calibration, quick: 8 against 8, normal", () => {
  const [world] = twoGroupWorlds;
  judge({ world: world.name, draws: 150, truth: 1, width: 0.05 }, (stream) =>
    hedgesG(drawGroups(world, stream)),
  );
});
