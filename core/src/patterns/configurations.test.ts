import { describe, expect, test } from "vitest";
import { configurationsOf } from "./configurations.ts";
import type { CaseEffect } from "./model.ts";
import { caseOf, effectOf, featuresOf } from "./sample-cases.ts";
import type { Presence } from "./vocabulary.ts";

const of = (id: string, recognition: Presence, modular: Presence, sense: CaseEffect["sense"]) =>
  caseOf({ id, features: featuresOf({ recognition, modular }), effects: [effectOf(sense)] });
const cases = [
  of("a", "yes", "yes", "better"),
  of("b", "yes", "yes", "better"),
  of("c", "yes", "yes", "worse"),
  of("d", "yes", "yes", "unknown"),
  of("e", "no", "yes", "better"),
  of("f", "no", "yes", "same"),
  of("g", "unknown", "yes", "better"),
];
const features = ["recognition", "modular"] as const;

describe("configurations", () => {
  const { rows, telling, setAside, empty } = configurationsOf(cases, "turnover", features);

  test("name the projects of each row, with how many went each way", () => {
    expect(rows?.map(({ present, cases: found }) => [present, found.map(({ id }) => id)])).toEqual([
      [
        ["recognition", "modular"],
        ["a", "b", "c", "d"],
      ],
      [["modular"], ["e", "f"]],
    ]);
    expect(rows?.[0]?.counts).toEqual({ better: 2, same: 0, worse: 1, unknown: 1 });
  });

  test("give a share of a row from three projects known only; coverage is over all that went better", () => {
    expect(rows?.[0]?.consistency).toBeCloseTo(2 / 3, 12);
    expect(rows?.[0]?.coverage).toBeCloseTo(2 / 3, 12);
    expect(rows?.[1]).not.toHaveProperty("consistency");
    expect(rows?.reduce((sum, { coverage = 0 }) => sum + coverage, 0)).toBeCloseTo(1, 12);
  });

  test("set aside a project whose features nobody told, and count combinations that nobody tried", () => {
    expect(telling).toBe(7);
    expect(setAside.map(({ id }) => id)).toEqual(["g"]);
    expect(empty).toBe(2);
  });

  test("put nothing together under three projects of which something is known", () => {
    expect(configurationsOf(cases.slice(2, 5), "turnover", features)).not.toHaveProperty("rows");
    expect(configurationsOf(cases, "elsewhere", features)).not.toHaveProperty("rows");
  });

  test("say nothing of coverage when nothing went better", () => {
    const flat = cases.map((each) => ({ ...each, effects: [effectOf("same")] }));
    expect(configurationsOf(flat, "turnover", features).rows?.[0]).not.toHaveProperty("coverage");
  });
});
