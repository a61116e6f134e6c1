import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { drawPaths, ownPaths, pathsOf, singleCaseReference } from "../../reference/single-case/paths.ts";
import type { CasePath } from "./case-path.ts";
import { type MultipleBaselineOptions, multipleBaseline } from "./multiple-baseline.ts";

const record = proofRecord("multipleBaseline", "R 4.2.2, 09b_single_case.json");

function tested(paths: readonly CasePath[], options: MultipleBaselineOptions = {}) {
  const finding = multipleBaseline(paths, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test.skipIf(!referencePresent)(withReference("09b: 8 trainees, all 40,320 assignments"), () => {
  const wanted = referenceResults("09b_single_case.json").randomisation_test;
  const found = tested(pathsOf(referenceColumns("scd_multiple_baseline_8.csv")));
  record.agree("assignments", found.assignments, wanted.assignments);
  record.agree("mean change", found.estimate, wanted.observed_mean_difference);
  record.agree("one-sided p", found.greater, wanted.p_one_sided);
  expect(found.certainty).toBe("exact");
});

test("our own reference: 6 people, a missing value, shared starts", () => {
  const wanted = singleCaseReference().multiple_baseline;
  const found = tested(ownPaths(), { better: "lower" });
  const source = { source: "R 4.2.2, single-case.R" };
  record.agree("own estimate", found.estimate, wanted.estimate, source);
  record.agree("own assignments", found.assignments, wanted.assignments, source);
  record.agree("own greater", found.greater, wanted.greater, source);
  record.agree("own less", found.less, wanted.less, source);
  // R's limits stop where its tolerance of 1e-9 counts as a tie.
  record.agree("own low", found.confidenceInterval[0], wanted.interval[0], { ...source, absolute: 2e-8 });
  record.agree("own high", found.confidenceInterval[1], wanted.interval[1], { ...source, absolute: 2e-8 });
  expect(found.caveats.map(({ code }) => code)).toEqual([
    "valuesMissing",
    "fewBefore",
    "startsNotDrawn",
    "sameEffectAssumed",
    "sharedStarts",
  ]);
});

describe("invariance", () => {
  const base = tested(ownPaths());
  test("people in another order", () => {
    const turned = tested(ownPaths().toReversed());
    expect(turned.pValue).toBe(base.pValue);
    expect(turned.confidenceInterval[0]).toBeCloseTo(base.confidenceInterval[0], 12);
  });
  test("another unit, a level of one's own, the sign turned", () => {
    const change = (turn: (value: number, person: number) => number) =>
      tested(
        ownPaths().map((path, person) => ({
          ...path,
          values: Array.from(path.values, (value) => turn(value, person)),
        })),
      );
    const moved = change((value, person) => 100 * value + 1000 * person);
    expect(moved.confidenceInterval[1]).toBeCloseTo(100 * base.confidenceInterval[1], 8);
    expect(moved.pValue).toBe(base.pValue);
    const turned = change((value) => -value);
    expect(turned.confidenceInterval[0]).toBeCloseTo(-base.confidenceInterval[1], 12);
    expect(turned.greater).toBe(base.less);
  });
  test("the interval holds exactly the changes whose removal is not rejected", () => {
    const [low, high] = base.confidenceInterval;
    for (const shift of [low - 0.3, low + 0.1, -2, high - 0.05, high + 0.2]) {
      const left = ownPaths().map((path) => ({
        ...path,
        values: Array.from(path.values, (value, at) => (at + 1 >= path.start ? value - shift : value)),
      }));
      expect(shift > low && shift < high, `${shift}`).toBe(tested(left).pValue > 0.05);
    }
  });
  test("nine people are drawn, with the seed, and told so", () => {
    const nine = Array.from({ length: 9 }, (_, person) => ({
      name: `T${person}`,
      start: 5 + person,
      values: Array.from(
        { length: 20 },
        (_, at) => Math.sin(7 * at + person) + (at + 1 >= 5 + person ? 1 : 0),
      ),
    }));
    const one = tested(nine, { draws: 499 });
    expect([one.certainty, one.assignments]).toEqual(["monteCarlo", 500]);
    expect(one.caveats.map(({ code }) => code)).toContain("drawnNotListed");
    expect(tested(nine, { draws: 499 })).toEqual(one);
    expect(tested(nine, { draws: 499, seed: 2 }).pValue).not.toBe(one.pValue);
  });
});

describe("words", () => {
  test("speak of the training only when the starts were drawn", () => {
    const wording = { outcome: { fr: "la cadence", en: "output" }, unit: "pièces" };
    const chosen = tested(ownPaths(), { wording }).reading;
    const drawn = tested(ownPaths(), { wording, startsDrawn: true }).reading;
    expect(chosen.fr).toMatch(/^Chez 6 personnes, la cadence baisse en moyenne de 2,6\u00a0pièces/);
    expect(chosen.fr).toContain("n’ayant pas été tirées au sort");
    expect(drawn.fr).toContain("ce changement se met au compte de la formation");
    expect(drawn.en).toContain("is put down to the training");
  });
});

describe("refusal", () => {
  const path = (name: string, start: number, values: readonly number[]): CasePath => ({
    name,
    start,
    values,
  });
  const rising = [1, 2, 4, 3, 6, 5, 8, 7, 9, 11];
  const five = (start: (person: number) => number) =>
    Array.from({ length: 5 }, (_, person) => path(`T${person}`, start(person), rising));
  test.each<[string, readonly CasePath[], MultipleBaselineOptions]>([
    ["nobody", [], {}],
    ["nameTwice", [path("a", 4, rising), path("a", 5, rising)], {}],
    ["unreadableValue", [path("a", 4, [1, 2, 3, 1 / 0, 5, 6])], {}],
    ["unequalOccasions", [path("a", 4, rising), path("b", 4, [1, 2, 3, 4, 5, 6])], {}],
    ["startOutside", [path("a", 11, rising)], {}],
    ["startOutside", [path("a", 4.5, rising)], {}],
    ["tooFewOccasions", [path("a", 3, rising)], {}],
    ["tooFewOccasions", [path("a", 9, rising)], {}],
    ["noVariation", [path("a", 4, [2, 2, 2, 2, 2, 2, 2])], {}],
    ["tooFewAssignments", five(() => 5), {}],
    ["tooFewAssignments", five((person) => 4 + person).slice(0, 4), {}],
    ["optionOutOfRange", five((person) => 4 + person), { confidence: 1.2 }],
    ["optionOutOfRange", five((person) => 4 + person), { draws: 3 }],
  ])("%s", (code, paths, options) => {
    expect(multipleBaseline(paths, options)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
  test("a colleague's start that leaves nothing before names the person whose values miss", () => {
    const paths = five((person) => 4 + person).map((each, person) =>
      person === 4 ? { ...each, values: [Number.NaN, Number.NaN, 1, 4, 3, 6, 5, 8, 7, 9] } : each,
    );
    const finding = multipleBaseline(paths);
    expect(finding).toMatchObject({ notEstimable: { code: "tooFewOccasions" } });
    expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain("T4");
  });
});

test("calibration, quick: 6 people, strong trend and resemblance", () => {
  const world = {
    name: "",
    starts: [5, 6, 7, 8, 9, 10],
    occasions: 16,
    phi: 0.5,
    slope: 0.2,
    levels: 2,
    changes: 0,
  };
  const found = calibrate({ draws: 200, seed: 5, truth: 1 }, (stream) => {
    const [low, high] = tested(drawPaths(world, 1, stream)).confidenceInterval;
    return { low, high };
  });
  expect(Math.abs(found.coverage - 0.95)).toBeLessThan(0.05);
});
