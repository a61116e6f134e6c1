import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { tinyReference } from "../../reference/tiny-groups/reference.ts";
import { drawPairs, onePeopleWorlds } from "../../reference/tiny-groups/worlds.ts";
import { studentQuantile } from "../distributions/student-t.ts";
import type { Bounds } from "./bootstrap-intervals.ts";
import { type BootstrapOptions, bootstrapMean } from "./bootstrap-mean.ts";
import { mean, variance } from "./moments.ts";
import type { Pairs } from "./read-values.ts";

const record = proofRecord("bootstrapMean", "boot 1.3-28.1, 08c_exact_small_samples.json");

function resampled(pairs: Pairs, options: BootstrapOptions = {}) {
  const finding = bootstrapMean(pairs, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

const fromZero = (indices: readonly (readonly number[])[]) =>
  indices.map((row) => row.map((index) => index - 1));

function agreeBounds(name: string, ours: Bounds | undefined, wanted: readonly number[], source = {}) {
  record.agree(`${name} low`, ours?.[0] ?? Number.NaN, wanted[0], source);
  record.agree(`${name} high`, ours?.[1] ?? Number.NaN, wanted[1], source);
}

test.skipIf(!referencePresent)(withReference("08c: 999 given resamples of 8 changes"), () => {
  const file = referenceResults("08c_exact_small_samples.json");
  const wanted = file.bootstrap_given_indices;
  const { details } = resampled(
    { before: file.pairs.pre, after: file.pairs.post },
    { indices: fromZero(wanted.indices) },
  );
  record.agree("bias", details.bias, wanted.bias);
  record.agree("standard error", details.standardError, wanted.se);
  agreeBounds("normal", details.normal, wanted.normal);
  agreeBounds("basic", details.basic, wanted.basic);
  agreeBounds("percentile", details.percentile, wanted.percentile);
  agreeBounds("accelerated", details.accelerated, wanted.bca);
  expect(details.draws).toBe(999);
});

test("our own reference: 499 resamples of 10 changes at 90 %, studentized included", () => {
  const { pre, post, bootstrap: wanted } = tinyReference();
  const { details, confidenceInterval } = resampled(
    { before: pre, after: post },
    { indices: fromZero(wanted.indices), confidence: wanted.confidence },
  );
  const source = { source: "boot 1.3-28.1, tiny-groups.R" };
  record.agree("own bias", details.bias, wanted.bias, source);
  record.agree("own standard error", details.standardError, wanted.se, source);
  for (const name of ["normal", "basic", "percentile", "accelerated", "studentized"] as const) {
    agreeBounds(`own ${name}`, details[name], wanted[name], source);
  }
  // On the low side Student's limit lies farther out than the studentized one, on the high side not.
  const changes = Float64Array.from(post, (value: number, at) => value - pre[at]);
  const student = mean(changes) - studentQuantile(0.95, 9) * Math.sqrt(variance(changes) / 10);
  expect(confidenceInterval[0]).toBeCloseTo(Math.min(student, details.studentized[0]), 12);
  expect(confidenceInterval[1]).toBe(details.studentized[1]);
});

describe("invariance", () => {
  const { pre, post } = tinyReference();
  const base = resampled({ before: pre, after: post }, { draws: 499 });
  test("the same seed gives the same answer, another one another; another unit stretches it", () => {
    expect(resampled({ before: pre, after: post }, { draws: 499 })).toEqual(base);
    const other = resampled({ before: pre, after: post }, { draws: 499, seed: 8 });
    expect(other.details.studentized).not.toEqual(base.details.studentized);
    const moved = resampled(
      { before: pre.map((v: number) => 10 * v + 3), after: post.map((v: number) => 10 * v + 3) },
      { draws: 499 },
    );
    expect(moved.confidenceInterval[0]).toBeCloseTo(10 * base.confidenceInterval[0], 9);
  });
  test("with 10 people the simple intervals come with a warning and are narrower", () => {
    expect(base.caveats.map(({ code }) => code)).toEqual(["shortIntervals"]);
    const width = ([low, high]: Bounds) => high - low;
    expect(width(base.details.percentile)).toBeLessThan(width(base.confidenceInterval));
  });
});

describe("refusal", () => {
  const six: Pairs = { before: [0, 0, 0, 0, 0, 0], after: [1, 2, 3, 4, 6, 5] };
  test.each<[string, Pairs, BootstrapOptions]>([
    ["tooFewPeople", { before: [1, 2, 3], after: [1, 5, 2] }, {}],
    ["noVariation", { before: [1, 2, 3, 4, 5, 6], after: [1, 2, 3, 4, 5, 6] }, {}],
    ["tooManyEqual", { before: [0, 0, 0, 0, 0, 0], after: [0, 0, 0, 0, 0, 7] }, {}],
    ["unreadableIndices", six, { indices: Array.from({ length: 120 }, () => [0, 1, 2, 3, 4, 6]) }],
    ["unreadableIndices", six, { indices: Array.from({ length: 120 }, () => [0, 1]) }],
    ["optionOutOfRange", six, { indices: [[0, 1, 2, 3, 4, 5]] }],
    ["optionOutOfRange", six, { draws: 10 }],
  ])("%s", (code, pairs, options) => {
    expect(bootstrapMean(pairs, options)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
});

test("calibration, quick: 12 people, normal", () => {
  const [world] = onePeopleWorlds.filter(({ name }) => name === "12 people, normal");
  judge({ world: world.name, draws: 150, truth: 1, width: 0.055 }, (stream) =>
    bootstrapMean(drawPairs(world, stream), { draws: 299, seed: stream.nextWord() }),
  );
});
