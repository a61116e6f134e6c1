import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { costAlternatives } from "./cost-alternatives.ts";
import type { Block, DesignEffortLine, TrainingDesign } from "./model.ts";
import { blockOf, designOf, traineeOf } from "./sample-design.ts";
import type { PriceUnit } from "./vocabulary.ts";

const people = (count: number) => Array.from({ length: count }, (_, index) => traineeOf({ id: `t${index}` }));
const groupOf = (hourly = known(2000)): TrainingDesign["targetGroup"] => ({
  category: unknown,
  words: "",
  headcount: unknown,
  hourlyCostCents: hourly,
});
const price = (unit: PriceUnit, cents: number) => ({ unit, label: "", cents: known(cents) });
const line = (facts: Partial<DesignEffortLine> = {}): DesignEffortLine => ({
  id: "e1",
  alternative: "",
  actor: "hr",
  kind: "design",
  words: "",
  minutes: 90,
  hourlyCostCents: known(3000),
  day: unknown,
  recurs: "once",
  ...facts,
});
const costOf = (block: Partial<Block>, facts: Parameters<typeof designOf>[0] = {}) => {
  const design = designOf({
    targetGroup: groupOf(),
    trainees: people(13),
    blocks: [blockOf({ id: "b", ...block })],
    ...facts,
  });
  const [cost] = costAlternatives(design);
  if (cost === undefined) throw new Error("invalid design; one alternative");
  return cost;
};

describe("prices", () => {
  test.each([
    ["fixed", 5000, 5000],
    ["person", 5000, 13 * 5000],
    ["traineeHour", 5000, 13 * 2 * 5000],
    ["sessionHour", 5000, 2 * 2 * 5000],
  ] as const)("13 people, groups of 12, two hours: a price by %s", (unit, cents, expected) => {
    expect(costOf({ prices: [price(unit, cents)] }).training).toEqual({
      atLeast: expected,
      isComplete: true,
    });
  });

  test("12 people make one session, 13 make two", () => {
    const sessions = (count: number) => costOf({}, { trainees: people(count) }).blocks[0]?.sessions.atLeast;
    expect([sessions(12), sessions(13)]).toEqual([1, 2]);
  });

  test("a block without any price is unknown, a block of price 0 is free", () => {
    expect(costOf({ prices: [] }).training).toEqual({ atLeast: 0, isComplete: false });
    expect(costOf({ prices: [price("fixed", 0)] }).training).toEqual({ atLeast: 0, isComplete: true });
  });

  test("a price by the hour of a group waits for the size of groups; the others do not", () => {
    const ofSession = costOf({ prices: [price("sessionHour", 5000)], groupSize: unknown });
    expect(ofSession.training).toEqual({ atLeast: 10_000, isComplete: false });
    expect(ofSession.missing).toEqual([{ figure: "groupSize", blocks: ["b"] }]);
    expect(costOf({ prices: [price("person", 5000)], groupSize: unknown }).training.isComplete).toBe(true);
  });

  test("an unknown price leaves a least amount", () => {
    const prices = [price("fixed", 700), { unit: "person" as const, label: "", cents: unknown }];
    expect(costOf({ prices }).training).toEqual({ atLeast: 700, isComplete: false });
  });
});

describe("wages", () => {
  test("pay goes on during working time", () => {
    expect(costOf({}).wages).toEqual({ atLeast: 13 * 2 * 2000, isComplete: true });
  });

  test("no wage is counted outside working time", () => {
    expect(costOf({ isInWorkingTime: known(false) }).wages).toEqual({ atLeast: 0, isComplete: true });
  });

  test("an unknown cost of an hour of work stays unknown and shows", () => {
    const cost = costOf({}, { targetGroup: { ...groupOf(), hourlyCostCents: unknown } });
    expect(cost.wages.isComplete).toBe(false);
    expect(cost.perTrainee).toEqual(unknown);
    expect(cost.missing).toEqual([{ figure: "hourlyCost", blocks: ["b"] }]);
  });
});

describe("people", () => {
  test("a dispensed person costs nothing in that block", () => {
    const dispensations = [{ block: "b", reason: "Sait faire", evidence: "Titre", attachments: [] }];
    const trainees = [traineeOf({ id: "t1" }), traineeOf({ id: "t2", dispensations })];
    const cost = costOf({ prices: [price("person", 100)] }, { trainees });
    expect(cost.training.atLeast).toBe(100);
    expect(cost.people).toEqual(known(2));
  });

  test("nobody left to follow a block costs nothing, whatever is unknown of it", () => {
    const dispensations = [{ block: "b", reason: "Sait faire", evidence: "Titre", attachments: [] }];
    const cost = costOf(
      { prices: [], minutes: unknown },
      { trainees: [traineeOf({ id: "t", dispensations })] },
    );
    expect(cost.total).toEqual({ atLeast: 0, isComplete: true });
  });

  test("without a list, the headcount of the group counts; without either, people are unknown", () => {
    const counted = costOf(
      { prices: [price("person", 100)] },
      {
        trainees: [],
        targetGroup: { ...groupOf(), headcount: known(23) },
      },
    );
    expect(counted.training).toEqual({ atLeast: 2300, isComplete: true });
    const unsaid = costOf({ prices: [price("person", 100)] }, { trainees: [] });
    expect(unsaid.people).toEqual(unknown);
    expect(unsaid.training.isComplete).toBe(false);
  });
});

describe("design effort, hours and duties", () => {
  test("an alternative bears its own effort and what serves all, never another's", () => {
    const effort = [
      line(),
      line({ id: "e2", alternative: "alternative-1" }),
      line({ id: "e3", alternative: "x" }),
    ];
    expect(costOf({}, { effort }).designEffort).toEqual({ atLeast: 9000, isComplete: true });
  });

  test("effort of unknown cost is named", () => {
    const cost = costOf({}, { effort: [line({ hourlyCostCents: unknown })] });
    expect(cost.unpricedEffort).toEqual(["e1"]);
    expect(cost.total.isComplete).toBe(false);
  });

  test("hours are told by place and by working time, the untold apart", () => {
    const cost = costOf({ isOffSite: unknown, isInWorkingTime: known(false) });
    expect(cost.minutes).toMatchObject({
      onSite: 0,
      offSite: 0,
      placeUnknown: 1560,
      workingTime: 0,
      ownTime: 1560,
    });
  });

  test("who must do what is told by actor, in the order of the actors", () => {
    const duties = [
      { actor: "workplaceTutor" as const, act: "Préparer le chariot", minutes: unknown },
      { actor: "executive" as const, act: "Ouvrir la première séance", minutes: known(15) },
      { actor: "workplaceTutor" as const, act: "Observer", minutes: known(30) },
    ];
    expect(costOf({ duties }).duties.map(({ actor, minutes }) => [actor, minutes])).toEqual([
      ["executive", { atLeast: 15, isComplete: true }],
      ["workplaceTutor", { atLeast: 30, isComplete: false }],
    ]);
  });
});

test("parts add up to the total, and every minute is in one place and one kind of time", () => {
  const fact = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value.map(known), fc.constant(unknown));
  const block = fc.record({
    minutes: fact(fc.nat(3000)),
    isOffSite: fact(fc.boolean()),
    isInWorkingTime: fact(fc.boolean()),
    groupSize: fact(fc.integer({ min: 1, max: 20 })),
    prices: fc.array(
      fc.record({
        unit: fc.constantFrom<PriceUnit>("sessionHour", "traineeHour", "person", "fixed"),
        label: fc.constant(""),
        cents: fact(fc.nat(100_000)),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(block, fc.nat(30), fact(fc.nat(10_000)), (facts, count, hourly) => {
      const cost = costOf(facts, {
        trainees: people(count),
        targetGroup: { ...groupOf(), hourlyCostCents: hourly },
      });
      const { training, wages, designEffort, total, minutes } = cost;
      expect(total.atLeast).toBe(training.atLeast + wages.atLeast + designEffort.atLeast);
      expect(Number.isSafeInteger(total.atLeast) && total.atLeast >= 0).toBe(true);
      expect(minutes.onSite + minutes.offSite + minutes.placeUnknown).toBe(minutes.total.atLeast);
      expect(minutes.workingTime + minutes.ownTime + minutes.timeUnknown).toBe(minutes.total.atLeast);
      const asksForMoney = cost.missing.some(({ figure }) => figure !== "place");
      if (!asksForMoney) expect(total.isComplete).toBe(true);
      if (!total.isComplete) expect(asksForMoney).toBe(true);
    }),
  );
});
