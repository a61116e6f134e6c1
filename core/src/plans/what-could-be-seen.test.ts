import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import type { Plan } from "./model.ts";
import { indicatorOf, readyPlan } from "./sample-plan.ts";
import { comparisonRules } from "./vocabulary.ts";
import { whatCouldBeSeen } from "./what-could-be-seen.ts";

const told = { kind: "told" } as const;
const withComparison = (facts: Partial<Plan["comparison"]>): Plan => {
  const plan = readyPlan();
  return { ...plan, comparison: { ...plan.comparison, ...facts } };
};

describe("what a plan could see", () => {
  test("eight trained and eight others: only a very large rise of a share, by Fisher’s exact test", () => {
    const seen = whatCouldBeSeen(
      readyPlan(),
      indicatorOf("acquiredSkills", {
        baseline: known({ kind: "value", value: 20, from: told }),
        smallest: known(30),
      }),
    );
    if (seen.kind !== "seen" || seen.limit.kind !== "points" || !seen.limit.rise.known)
      throw new Error("no rise");
    expect(seen).toMatchObject({ trained: 8, compared: 8, isEnough: { known: true, value: false } });
    // R: the power of fisher.test, summed over both binomials, reaches 0.8 at this rise (uniroot).
    expect(seen.limit.rise.value).toBeCloseTo(70.4686970449, 6);
    expect(seen.limit.fall).toEqual(unknown);
  });

  test("a score without a known spread is told in standard deviations, and says what it takes for granted", () => {
    const seen = whatCouldBeSeen(withComparison({ rule: known("none") }), indicatorOf("capabilities"));
    // R: power.t.test(n = 8, sd = 1, power = .8, type = "paired", strict = TRUE): alike by half, changes spread by 1.
    expect(seen).toMatchObject({
      kind: "seen",
      compared: 0,
      isEnough: unknown,
      assumes: known(0.5),
      limit: { kind: "spreads", value: expect.closeTo(1.15603637146, 5) },
    });
  });

  test("a known spread turns the limit into the unit, and says whether the change worth knowing is enough", () => {
    const indicator = indicatorOf("capabilities", { spread: known(0.8), smallest: known(1) });
    const seen = whatCouldBeSeen(withComparison({ rule: known("none") }), indicator);
    expect(seen).toMatchObject({ limit: { kind: "value" }, isEnough: known(true) });
    const small = whatCouldBeSeen(withComparison({ rule: known("none") }), {
      ...indicator,
      smallest: known(0.3),
    });
    expect(small).toMatchObject({ isEnough: known(false) });
  });

  test("three accidents let no fall be seen, and thirty do", () => {
    const accidents = (count: number) =>
      indicatorOf("accidentFrequency", {
        baseline: known({
          kind: "accidents",
          accidents: known(count),
          days: unknown,
          hours: known(100_000),
          from: told,
        }),
        smallest: known(100),
      });
    expect(whatCouldBeSeen(readyPlan(), accidents(3))).toMatchObject({
      limit: { kind: "accidents", start: 3, left: unknown },
      isEnough: known(false),
    });
    const many = whatCouldBeSeen(readyPlan(), accidents(30));
    if (many.kind !== "seen" || many.limit.kind !== "accidents" || !many.limit.left.known)
      throw new Error("none");
    expect(many.limit.left.value).toBeLessThan(20);
    expect(many.limit.left.value).toBeGreaterThan(5);
  });

  test.each([
    ["noRule", withComparison({ rule: unknown }), "capabilities"],
    ["noTrained", withComparison({ trained: unknown }), "capabilities"],
    ["noTrained", withComparison({ trained: known(0) }), "capabilities"],
    ["noCompared", withComparison({ compared: unknown }), "capabilities"],
    ["noCompared", withComparison({ compared: known(0) }), "capabilities"],
    ["noGroups", withComparison({ rule: known("pooledPeers") }), "capabilities"],
    ["sharePooled", withComparison({ rule: known("pooledPeers"), groups: known(4) }), "acquiredSkills"],
    ["shareAlone", withComparison({ rule: known("none") }), "acquiredSkills"],
    ["noStartShare", withComparison({}), "acquiredSkills"],
    ["tooFew", withComparison({ trained: known(3) }), "capabilities"],
    ["tooFew", withComparison({ rule: known("none"), trained: known(1) }), "capabilities"],
    ["oneFigure", withComparison({}), "complaints"],
    ["severityDays", withComparison({}), "accidentSeverity"],
    ["noAccidentCount", withComparison({}), "accidentFrequency"],
  ] as const)("says %s rather than a figure that it cannot defend", (reason, plan, key) => {
    expect(whatCouldBeSeen(plan, indicatorOf(key))).toEqual({ kind: "notEstimable", reason });
  });

  test.each(comparisonRules)("with %s more people never let less be seen", (rule) => {
    const limits = [8, 20, 60].map((count) => {
      const facts = { rule: known(rule), trained: known(count), compared: known(count), groups: known(4) };
      const seen = whatCouldBeSeen(withComparison(facts), indicatorOf("capabilities"));
      return seen.kind === "seen" && seen.limit.kind === "spreads" ? seen.limit.value : Number.NaN;
    });
    expect(limits).toEqual(limits.toSorted((one, other) => other - one));
    expect(limits.every((limit) => limit > 0 && limit < 3)).toBe(true);
  });
});
