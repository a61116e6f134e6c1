import { describe, expect, test } from "vitest";
import { type Column, categoryColumn, numberColumn } from "../columns/column.ts";
import { bootstrapMean } from "./bootstrap-mean.ts";
import { estimateTiny } from "./estimate-tiny.ts";
import { exactPermutation } from "./exact-permutation.ts";
import { exactShare } from "./exact-share.ts";
import { type TinyGroupMethodName, tinyGroupMethodNames } from "./finding.ts";
import { fisherExact } from "./fisher-exact.ts";
import { hedgesG } from "./hedges-g.ts";
import { rankSum } from "./rank-sum.ts";
import { signFlip } from "./sign-flip.ts";
import { signedRank } from "./signed-rank.ts";
import type { TinyStudy } from "./tiny-study.ts";

const treated = [12, 14.5, 13, 17, 15.5, 16, 18.5, 14];
const comparison = [11, 10.5, 12.5, 9, 13.5, 12, 10, 11.5];
const before = [10, 11, 12, 13, 12.5, 11.5, 14, 13.5, 9, 10, 11, 8, 12, 11, 9.5, 10.5];
const passed = [1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 0];
const arms = [...treated.map(() => 1), ...comparison.map(() => 0)];

const people = new Map<string, Column>([
  ["trained", numberColumn(arms)],
  ["group", categoryColumn(arms.map((arm) => (arm === 1 ? "oui" : "non")))],
  ["after", numberColumn([...treated, ...comparison])],
  ["before", numberColumn(before)],
  ["passed", numberColumn(passed)],
]);
const two: TinyStudy = { outcome: "after", treatment: "trained" };
const same: TinyStudy = { ...two, before: "before" };
const share: TinyStudy = { outcome: "passed", treatment: "trained" };
const pairs = { before: before.slice(0, 8), after: treated };
const counts = { treated: { successes: 7, total: 8 }, comparison: { successes: 2, total: 8 } };

describe("a table of a few people", () => {
  test.each<[TinyGroupMethodName, TinyStudy, object]>([
    ["exactPermutation", two, exactPermutation({ treated, comparison })],
    ["rankSum", two, rankSum({ treated, comparison })],
    ["hedgesG", two, hedgesG({ treated, comparison })],
    ["fisherExact", share, fisherExact(counts)],
    ["exactShare", share, exactShare(counts.treated)],
    ["signFlip", same, signFlip(pairs)],
    ["signedRank", same, signedRank(pairs)],
    ["bootstrapMean", same, bootstrapMean(pairs)],
  ])("%s gives what the method itself gives on the values of each group", (method, study, direct) => {
    expect(estimateTiny(study, people, { method })).toEqual(direct);
    const worded = { ...study, treatment: "group", treatedLabel: "oui" };
    expect(estimateTiny(worded, people, { method })).toEqual(direct);
  });

  test("without a column of training, everybody is the only group", () => {
    const everybody = estimateTiny({ outcome: "after", before: "before" }, people, { method: "signFlip" });
    expect(everybody).toEqual(signFlip({ before, after: [...treated, ...comparison] }));
  });

  test("options that a method reads reach it, the others change nothing", () => {
    const half = estimateTiny(share, people, { method: "exactShare" });
    const high = estimateTiny(share, people, { method: "exactShare", expected: 0.9 });
    expect(high).not.toEqual(half);
    expect(estimateTiny(same, people, { method: "rankSum", expected: 0.9 })).toEqual(
      estimateTiny(two, people, { method: "rankSum" }),
    );
  });

  test("people of unknown arm or answer are left aside and counted", () => {
    const gaps = new Map(people);
    gaps.set("trained", numberColumn([Number.NaN, ...arms.slice(1)]));
    gaps.set("passed", numberColumn([...passed.slice(0, 15), Number.NaN]));
    const finding = estimateTiny(share, gaps, { method: "fisherExact" });
    expect(finding).toMatchObject({ kind: "estimated", sizes: { first: 7, second: 7 } });
    expect(finding.caveats.map(({ code }) => code)).toEqual(["unknownArm", "valuesMissing"]);
  });

  test.each<[string, TinyStudy, TinyGroupMethodName, string]>([
    ["no column of training", { outcome: "after" }, "rankSum", "columnNotNamed"],
    ["no column of the value before", two, "signFlip", "columnNotNamed"],
    ["a column that is not there", { ...two, outcome: "gain" }, "rankSum", "unknownColumn"],
    ["one column for two parts", { ...two, before: "after" }, "signFlip", "columnTwice"],
    ["a text outcome", { ...two, outcome: "group" }, "rankSum", "columnNotNumeric"],
    ["a text value before", { ...two, before: "group" }, "signedRank", "columnNotNumeric"],
    ["a training that is not yes or no", { ...two, treatment: "before" }, "hedgesG", "treatmentNotBinary"],
    [
      "a word that nobody has",
      { ...two, treatment: "group", treatedLabel: "si" },
      "hedgesG",
      "treatmentNotBinary",
    ],
    ["a share of no counts", two, "fisherExact", "outcomeNotYesNo"],
  ])("%s is refused as the request's fault", (_, study, method, code) => {
    expect(estimateTiny(study, people, { method })).toMatchObject({
      kind: "refused",
      notEstimable: { code, cause: "input" },
    });
  });

  test("permuting the people changes nothing but by rounding", () => {
    const order = [...arms.keys()].sort((a, b) => ((a * 7) % 16) - ((b * 7) % 16));
    const turned = new Map([...people].map(([name, column]) => [name, permuted(column, order)]));
    for (const method of tinyGroupMethodNames.filter((name) => name !== "bootstrapMean")) {
      const study = method === "fisherExact" || method === "exactShare" ? share : same;
      const [one, other] = [people, turned].map((table) => estimateTiny(study, table, { method }));
      if (one?.kind !== "estimated" || other?.kind !== "estimated") throw new Error(method);
      expect(other.estimate).toBeCloseTo(one.estimate, 10);
      expect(other.pValue).toBeCloseTo(one.pValue ?? Number.NaN, 10);
    }
  });
});

function permuted(column: Column, order: readonly number[]): Column {
  return column.kind === "number"
    ? numberColumn(order.map((row) => column.values[row]))
    : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) };
}
