import { describe, expect, test } from "vitest";
import type { FrameStatistic, RecordedFrame, RecordedQuestion } from "./frame-model.ts";
import { roundingStep } from "./present-share.ts";
import { releaseFromFrame } from "./release-from-frame.ts";

const answers = ["yes", "no", "dontKnow", "preferNot", "noAnswer"];

/** A frame of atoms of so many people, with the counts of one question. */
function frameOf(
  people: readonly number[],
  counts: readonly (readonly number[])[],
  more: Partial<RecordedQuestion> = {},
): RecordedFrame {
  return {
    frame: "f",
    k: 10,
    atoms: people.map((each, place) => ({ id: `a${place}`, people: each })),
    questions: [{ question: "q", answers, several: false, counts, ...more }],
    amounts: [{ amount: "hours", totals: [120, 80.5, undefined] }],
    texts: [{ question: "t", words: ["b", "a"] }],
  };
}

const three = frameOf(
  [12, 20, 40],
  [
    [4, 5, 1, 1, 1],
    [10, 4, 2, 2, 2],
    [10, 20, 1, 1, 8],
  ],
);
const share = (more: Partial<Extract<FrameStatistic, { kind: "share" }>>): FrameStatistic => ({
  kind: "share",
  question: "q",
  answer: "yes",
  group: "everybody",
  among: "invited",
  ...more,
});

describe("a share", () => {
  test.each([
    [10, 5],
    [49, 5],
    [50, 1],
    [499, 1],
    [500, 0.1],
  ])("about %i people is rounded to %d points", (people, step) => {
    expect(roundingStep(people)).toBe(step);
  });

  test("adds what the atoms recorded, with bounds that hold the truth behind it", () => {
    expect(releaseFromFrame(three, share({}))).toEqual({
      kind: "about",
      points: 33,
      step: 1,
      bounds: [33, 35],
      people: 72,
    });
    expect(releaseFromFrame(three, share({ group: ["a0", "a1"] }))).toEqual({
      kind: "about",
      points: 45,
      step: 5,
      bounds: [40, 50],
      people: 32,
    });
    expect(releaseFromFrame(three, share({ answer: "dontKnow" }))).toMatchObject({
      points: 6,
      bounds: [2, 6],
    });
  });

  test("of those who chose something leaves the silent out of both sides", () => {
    const among = releaseFromFrame(three, share({ among: "chose" }));
    expect(among).toMatchObject({ kind: "about", points: 45, people: 53 });
    expect(() => releaseFromFrame(three, share({ among: "chose", answer: "noAnswer" }))).toThrow(/silent/);
  });

  test("of fewer choosers than k is withheld, and so is one of no atom at all", () => {
    const silent = frameOf([30], [[4, 5, 1, 1, 19]]);
    expect(releaseFromFrame(silent, share({ among: "chose" }))).toEqual({
      kind: "withheld",
      because: "tooFew",
    });
    expect(releaseFromFrame(silent, share({ group: [] }))).toEqual({ kind: "withheld", because: "tooFew" });
    expect(releaseFromFrame(frameOf([], []), share({}))).toEqual({ kind: "withheld", because: "tooFew" });
  });

  test("of ticks divides by all who were not silent", () => {
    const ticks = frameOf([60], [[30, 40, 4, 3, 3]], { several: true });
    expect(releaseFromFrame(ticks, share({ among: "chose" }))).toMatchObject({ points: 60, people: 50 });
    expect(releaseFromFrame(ticks, share({}))).toMatchObject({ points: 50, bounds: [50, 50] });
  });

  test("with noise stays within 0 and 100, between bounds as wide as the noise reaches", () => {
    const noise = { epsilonPerCount: 0.5 };
    const far = frameOf([20], [[-3, 25, 0, 0, 0]], { noise });
    expect(releaseFromFrame(far, share({}))).toMatchObject({ points: 0, bounds: [0, 15] });
    expect(releaseFromFrame(far, share({ answer: "no" }))).toMatchObject({ points: 100, bounds: [95, 100] });
    expect(releaseFromFrame(far, share({ among: "chose" }))).toMatchObject({ points: 0 });
  });

  test.each([
    ["an atom that does not exist", share({ group: ["z"] })],
    ["an atom twice", share({ group: ["a0", "a0"] })],
    ["an answer that does not exist", share({ answer: "maybe" })],
  ])("of %s is a fault of the caller", (_, statistic) => {
    expect(() => releaseFromFrame(three, statistic)).toThrow(/invalid/);
  });

  test("of a question that waits for the close of the survey is withheld as not recorded", () => {
    expect(releaseFromFrame(three, share({ question: "later" }))).toEqual({
      kind: "withheld",
      because: "notRecorded",
    });
  });
});

test("a table gives each group's shares of each answer", () => {
  const table = releaseFromFrame(three, { kind: "table", question: "q", groups: [["a2"], "everybody"] });
  expect(table.kind === "table" ? table.rows.map((row) => row.map(({ points }) => points)) : table).toEqual([
    [25, 50, 5, 5, 20],
    [33, 40, 6, 6, 15],
  ]);
  expect(releaseFromFrame(three, { kind: "table", question: "q", groups: [[]] }).kind).toBe("withheld");
  expect(releaseFromFrame(three, { kind: "table", question: "x", groups: [] }).kind).toBe("withheld");
});

test("a comparison of groups and a change between waves give both shares and a difference as coarse", () => {
  const comparison = {
    kind: "comparison",
    question: "q",
    answer: "yes",
    first: ["a1"],
    second: ["a2"],
  } as const;
  expect(releaseFromFrame(three, comparison)).toMatchObject({
    kind: "pair",
    first: { points: 50 },
    second: { points: 25 },
    difference: 25,
    step: 5,
  });
  expect(releaseFromFrame(three, { ...comparison, second: [] }).kind).toBe("withheld");
  const change = { kind: "change", question: "q", answer: "no", group: "everybody" } as const;
  const earlier = frameOf([80], [[40, 20, 5, 5, 10]]);
  expect(releaseFromFrame(three, { ...change, earlier })).toMatchObject({ difference: 15, step: 1 });
  expect(releaseFromFrame(three, { ...change, group: ["a1"], earlier })).toEqual({
    kind: "withheld",
    because: "otherAtoms",
  });
  expect(releaseFromFrame(three, { ...change, group: ["a1"], earlier, earlierGroup: ["a0"] }).kind).toBe(
    "pair",
  );
});

test("a total of amounts is withheld where one of its atoms lost its own", () => {
  const amount = (group: readonly string[] | "everybody") =>
    releaseFromFrame(three, { kind: "amount", amount: "hours", group });
  expect(amount(["a0", "a1"])).toEqual({ kind: "amount", total: 200.5, people: 32 });
  expect(amount("everybody")).toEqual({ kind: "withheld", because: "oneDominates" });
  expect(amount([])).toEqual({ kind: "withheld", because: "tooFew" });
  expect(releaseFromFrame(three, { kind: "amount", amount: "pay", group: "everybody" }).kind).toBe(
    "withheld",
  );
});

test("free words leave as they were shuffled, without anything beside them", () => {
  expect(releaseFromFrame(three, { kind: "texts", question: "t" })).toEqual({
    kind: "texts",
    words: ["b", "a"],
  });
  expect(releaseFromFrame(three, { kind: "texts", question: "u" }).kind).toBe("withheld");
});

describe("a published evaluation", () => {
  /** Two sides of so many atoms of 20 people; the treated say yes one more time each. */
  const sides = (treated: number, comparison: number, raised = 1): RecordedFrame =>
    frameOf(
      new Array(treated + comparison).fill(20),
      Array.from({ length: treated + comparison }, (_, place) => {
        const yes = 6 + (place % 3) + (place < treated ? raised : 0);
        return [yes, 17 - yes, 1, 1, 1];
      }),
    );
  const ids = (from: number, to: number): readonly string[] =>
    Array.from({ length: to - from }, (_, place) => `a${from + place}`);
  const evaluation = (
    treated: number,
    comparison: number,
  ): Extract<FrameStatistic, { kind: "evaluation" }> => ({
    kind: "evaluation",
    question: "q",
    answer: "yes",
    treated: ids(0, treated),
    comparison: ids(treated, treated + comparison),
  });

  test("gives the difference, its interval, its sizes, and nothing about any atom or person", () => {
    const released = releaseFromFrame(sides(9, 9), evaluation(9, 9));
    expect(released).toEqual({
      kind: "estimate",
      difference: 5,
      interval: [1, 9],
      step: 1,
      degreesOfFreedom: 16,
      people: { treated: 180, comparison: 180 },
    });
  });

  test.each([
    [6, 6, "estimate"],
    [5, 6, "withheld"],
    [5, 8, "withheld"],
    [7, 5, "withheld"],
    [2, 10, "withheld"],
    [1, 30, "withheld"],
    [2, 2, "withheld"],
  ])("on %i and %i atoms is %s: under 10 degrees of freedom nothing leaves", (treated, comparison, kind) => {
    expect(releaseFromFrame(sides(treated, comparison), evaluation(treated, comparison)).kind).toBe(kind);
  });

  test("with a side under k is withheld, and overlapping sides are a fault of the caller", () => {
    expect(releaseFromFrame(sides(9, 9), { ...evaluation(9, 9), treated: [] })).toEqual({
      kind: "withheld",
      because: "tooFew",
    });
    expect(() => releaseFromFrame(sides(9, 9), { ...evaluation(9, 9), comparison: "everybody" })).toThrow(
      /overlap/,
    );
  });

  test("cannot leave one person out: its samples are whole atoms", () => {
    expect(() => releaseFromFrame(sides(9, 9), { ...evaluation(9, 9), treated: ["p1"] })).toThrow(
      /no such atom/,
    );
  });

  test("between waves compares changes, on the same atoms only", () => {
    const asked = evaluation(9, 9);
    const moved = releaseFromFrame(sides(9, 9, 4), { ...asked, earlier: sides(9, 9, 1) });
    expect(moved).toEqual({ kind: "withheld", because: "tooFewToCompare" });
    const earlier = frameOf(
      new Array(18).fill(20),
      Array.from({ length: 18 }, (_, place) => [5 + (place % 2), 12 - (place % 2), 1, 1, 1]),
    );
    expect(releaseFromFrame(sides(9, 9, 4), { ...asked, earlier })).toMatchObject({
      kind: "estimate",
      difference: 21,
    });
    expect(releaseFromFrame(sides(9, 9), { ...asked, earlier: sides(8, 9) })).toEqual({
      kind: "withheld",
      because: "otherAtoms",
    });
    const without = { ...earlier, questions: [] };
    expect(releaseFromFrame(sides(9, 9), { ...asked, earlier: without }).kind).toBe("withheld");
    expect(releaseFromFrame(without, asked).kind).toBe("withheld");
  });
});
