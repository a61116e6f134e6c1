import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { drawPairs, onePeopleWorlds } from "../../reference/tiny-groups/worlds.ts";
import type { TinyOptions } from "./finding.ts";
import type { Pairs } from "./read-values.ts";
import { signedRank } from "./signed-rank.ts";

const record = proofRecord("signedRank", "R 4.2.2, 08c_exact_small_samples.json");

function ranked(pairs: Pairs, options: TinyOptions = {}) {
  const finding = signedRank(pairs, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test.skipIf(!referencePresent)(withReference("08c: 8 people before and after"), () => {
  const wanted = referenceResults("08c_exact_small_samples.json").pairs;
  const found = ranked({ before: wanted.pre, after: wanted.post });
  record.agree("V", found.details.risenRanks, wanted.V);
  record.agree("exact p", found.pValue ?? 0, wanted.wilcox_exact_p);
  record.agree("pseudo-median", found.estimate, wanted.pseudo_median);
  record.agree("low", found.confidenceInterval[0], wanted.wilcox_ci[0]);
  record.agree("high", found.confidenceInterval[1], wanted.wilcox_ci[1]);
});

test("our own reference: 10 people with ties and two unchanged, by listing all signs", () => {
  const reference = tinyReference();
  const wanted = reference.signed_rank;
  const source = { source: "R 4.2.2, tiny-groups.R" };
  const found = ranked({ before: reference.pre, after: reference.post });
  record.agree("own V", found.details.risenRanks, wanted.v, source);
  record.agree("own p", found.pValue ?? 0, wanted.p, source);
  record.agree("own pseudo-median", found.estimate, wanted.pseudo_median, source);
  record.agree("own low", found.confidenceInterval[0], wanted.interval[0], source);
  record.agree("own high", found.confidenceInterval[1], wanted.interval[1], source);
  expect(found.caveats.map(({ code }) => code)).toEqual(["unchangedLeftOut", "tiedValues"]);
  expect(found.details.changed).toBe(8);
});

describe("invariance", () => {
  const { pre, post } = tinyReference();
  const base = ranked({ before: pre, after: post });
  test("order of people, before and after swapped, unit", () => {
    expect(ranked({ before: pre.toReversed(), after: post.toReversed() })).toEqual(base);
    const swapped = ranked({ before: post, after: pre });
    expect(swapped.estimate).toBe(-base.estimate);
    expect(swapped.pValue).toBe(base.pValue);
    const stretched = ranked({
      before: pre.map((v: number) => 8 * v),
      after: post.map((v: number) => 8 * v),
    });
    expect(stretched.confidenceInterval[1]).toBe(8 * base.confidenceInterval[1]);
  });
  test("the normal limit continues the exact count", () => {
    const changes = (size: number) => Float64Array.from({ length: size }, (_, at) => Math.sin(7 * at) + 0.08);
    const zero = (size: number) => new Float64Array(size);
    const exact = ranked({ before: zero(300), after: changes(300) });
    const limit = ranked({ before: zero(301), after: changes(301) });
    expect([exact.certainty, limit.certainty]).toEqual(["exact", "approximate"]);
    expect(Math.abs((exact.pValue ?? 0) - (limit.pValue ?? 0))).toBeLessThan(0.02);
    expect(Math.abs(exact.confidenceInterval[0] - limit.confidenceInterval[0])).toBeLessThan(0.01);
  });
});

describe("refusal", () => {
  test.each<[string, Pairs, TinyOptions]>([
    ["unequalLengths", { before: [1, 2], after: [1] }, {}],
    ["tooFewPeople", { before: [1, 2], after: [2, 1] }, {}],
    ["tooFewAssignments", { before: [0, 0, 0, 0, 0], after: [1, 2, 3, 4, 6] }, {}],
    ["noVariation", { before: [1, 2, 3, 4], after: [1, 2, 3, 4] }, {}],
    [
      "tooManyPairs",
      { before: new Float64Array(2501), after: new Float64Array(2501).map((_, at) => at) },
      {},
    ],
    ["optionOutOfRange", { before: [1, 2, 3], after: [2, 3, 5] }, { confidence: Number.NaN }],
  ])("%s", (code, pairs, options) => {
    expect(signedRank(pairs, options)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
});

test("calibration, quick: 12 people, normal", () => {
  const [world] = onePeopleWorlds.filter(({ name }) => name === "12 people, normal");
  judge({ world: world.name, draws: 200, truth: 1, width: 0.05 }, (stream) =>
    signedRank(drawPairs(world, stream)),
  );
});
