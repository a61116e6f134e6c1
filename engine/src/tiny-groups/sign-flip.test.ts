import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { drawPairs, onePeopleWorlds } from "../../reference/tiny-groups/worlds.ts";
import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import { permuteWithinSets } from "../randomization/permute-within-sets.ts";
import type { DrawnOptions } from "./finding.ts";
import { mean, variance } from "./moments.ts";
import type { Pairs } from "./read-values.ts";
import { signFlip } from "./sign-flip.ts";

const record = proofRecord("signFlip", "R 4.2.2, 08c_exact_small_samples.json");

function flipped(pairs: Pairs, options: DrawnOptions = {}) {
  const finding = signFlip(pairs, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("08c: 8 people before and after"), () => {
  const wanted = referencePresent ? referenceResults("08c_exact_small_samples.json").pairs : {};
  const pairs: { readonly [When in keyof Pairs]: readonly number[] } = {
    before: wanted.pre ?? [],
    after: wanted.post ?? [],
  };
  test("mean change, 256 flips, p-value", () => {
    const found = flipped(pairs);
    record.agree("mean change", found.estimate, wanted.mean_change);
    record.agree("flips", found.details.assignments, wanted.sign_flips);
    record.agree("p", found.pValue ?? 0, wanted.p_two_sided_sign_flip);
  });
  test("Student's t on the same changes", () => {
    const changes = Float64Array.from(pairs.after, (value, at) => value - pairs.before[at]);
    const error = Math.sqrt(variance(changes) / 8);
    record.agree("t", mean(changes) / error, wanted.t.t);
    record.agree("t p", studentTwoSided(mean(changes) / error, 7), wanted.t.p);
    record.agree("t low", mean(changes) - studentQuantile(0.975, 7) * error, wanted.t.lo);
    record.agree("t high", mean(changes) + studentQuantile(0.975, 7) * error, wanted.t.hi);
  });
});

test("our own reference: 10 people, two unchanged", () => {
  const reference = tinyReference();
  const found = flipped({ before: reference.pre, after: reference.post });
  const source = { source: "R 4.2.2, tiny-groups.R" };
  record.agree("own mean", found.estimate, reference.sign_flip.mean, source);
  record.agree("own p", found.pValue ?? 0, reference.sign_flip.p, source);
});

describe("invariance", () => {
  const { pre, post } = tinyReference();
  const base = flipped({ before: pre, after: post });
  test("people in another order, before and after swapped, another unit", () => {
    const turned = flipped({ before: pre.toReversed(), after: post.toReversed() });
    expect(turned.confidenceInterval[0]).toBeCloseTo(base.confidenceInterval[0], 12);
    const swapped = flipped({ before: post, after: pre });
    expect(swapped.confidenceInterval[0]).toBeCloseTo(-base.confidenceInterval[1], 12);
    const moved = flipped({
      before: pre.map((v: number) => 1e3 * v + 7),
      after: post.map((v: number) => 1e3 * v + 7),
    });
    expect(moved.confidenceInterval[1]).toBeCloseTo(1e3 * base.confidenceInterval[1], 8);
    expect(moved.pValue).toBe(base.pValue);
  });
  test("the interval holds exactly the changes whose removal is not rejected", () => {
    for (const shift of [0.2, 0.6, 1, 4.2, 4.5, 4.9]) {
      const [low, high] = base.confidenceInterval;
      const left = flipped({ before: pre.map((v: number) => v + shift), after: post });
      expect(shift > low && shift < high, `${shift}`).toBe((left.pValue ?? 1) > 0.05);
    }
  });
  test("agrees with the test of matched pairs of the randomization room", () => {
    const sets = pre.map((before: number, at: number) => Float64Array.of(post[at], before));
    expect(permuteWithinSets({ sets, seed: 1 }).pValue).toBe(base.pValue);
  });
  test("drawn flips are told and repeat with the seed", () => {
    const many = {
      before: new Float64Array(40),
      after: Float64Array.from({ length: 40 }, (_, at) => Math.sin(at) + 0.3),
    };
    const one = flipped(many, { draws: 500, seed: 3 });
    expect(one.certainty).toBe("monteCarlo");
    expect(one.caveats.map(({ code }) => code)).toEqual(["drawnNotListed"]);
    expect(flipped(many, { draws: 500, seed: 3 })).toEqual(one);
    expect(flipped(many, { draws: 500, seed: 4 }).confidenceInterval).not.toEqual(one.confidenceInterval);
  });
});

test("words: what changed, and that nobody knows what would have happened", () => {
  const { pre, post } = tinyReference();
  const { reading } = flipped(
    { before: pre, after: post },
    { wording: { outcome: { fr: "l’aisance", en: "ease" } } },
  );
  expect(reading.fr).toMatch(/^Chez 10 personnes formées, l’aisance a augmenté de 2,5/);
  expect(reading.fr).toContain("on ne sait pas ce qui serait arrivé sans la formation");
});

describe("refusal", () => {
  test.each<[string, Pairs, DrawnOptions]>([
    ["unequalLengths", { before: [1, 2], after: [1] }, {}],
    ["tooFewPeople", { before: [1, 2, Number.NaN], after: [2, 1, 4] }, {}],
    ["tooFewAssignments", { before: [0, 0, 0, 0, 0], after: [1, 2, 3, 4, 6] }, {}],
    ["noVariation", { before: [1, 2, 3, 4, 5, 6], after: [2, 3, 4, 5, 6, 7] }, {}],
    ["unreadableValue", { before: [1, 2, 3], after: [2, 3, -1 / 0] }, {}],
    ["optionOutOfRange", { before: [1, 2, 3], after: [2, 3, 5] }, { confidence: 95 }],
    ["optionOutOfRange", { before: [1, 2, 3], after: [2, 3, 5] }, { draws: Number.NaN }],
  ])("%s", (code, pairs, options) => {
    expect(signFlip(pairs, options)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
});

test("calibration, quick: 8 people, heavy tails", () => {
  const [world] = onePeopleWorlds.filter(({ name }) => name === "8 people, heavy tails");
  judge({ world: world.name, draws: 200, truth: 1, width: 0.055 }, (stream) =>
    signFlip(drawPairs(world, stream)),
  );
});
