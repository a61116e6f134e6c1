import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Known, known, unknown } from "../kernel/known.ts";
import {
  type ComparisonFacts,
  fewestMonthsBefore,
  fewestOnEachSide,
  fewestPeers,
  guideComparison,
} from "./guide-comparison.ts";
import { comparisonGuideWordsFr } from "./guide-words.fr.ts";

const nothingSaid: ComparisonFacts = {
  trained: unknown,
  starts: unknown,
  waiting: unknown,
  isDrawnByLot: unknown,
  similar: unknown,
  sisterSites: unknown,
  sisterPeople: unknown,
  peers: unknown,
  earlierPeople: unknown,
  monthsBefore: unknown,
};
/** Twenty people who all begin at once, with two years of payroll and nobody else. */
const alone: ComparisonFacts = {
  trained: known(20),
  starts: known(1),
  waiting: known(0),
  isDrawnByLot: known(false),
  similar: known(0),
  sisterSites: known(0),
  sisterPeople: known(0),
  peers: known(0),
  earlierPeople: known(0),
  monthsBefore: known(24),
};
const guide = (facts: Partial<ComparisonFacts>) => guideComparison({ ...alone, ...facts });

describe("the best way here", () => {
  test.each<[string, Partial<ComparisonFacts>, string]>([
    ["people who wait, before all else", { waiting: known(10), similar: known(40) }, "waitingList"],
    ["two starts", { starts: known(2), similar: known(40) }, "staggeredStart"],
    [
      "similar people of the place",
      { similar: known(40), sisterSites: known(2), sisterPeople: known(40) },
      "similarPeople",
    ],
    ["a sister site", { sisterSites: known(1), sisterPeople: known(20), peers: known(5) }, "sisterSite"],
    [
      "not three companies: each compares first",
      { peers: known(fewestPeers - 1), earlierPeople: known(20) },
      "earlierCohort",
    ],
    ["people of the years before", { earlierPeople: known(20) }, "earlierCohort"],
    ["nobody", {}, "none"],
    ["nobody for seven people trained", { trained: known(7), similar: known(40), waiting: known(0) }, "none"],
  ])("%s", (_, facts, comparison) => {
    expect(guide(facts).best.comparison).toBe(comparison);
  });
});

describe("thresholds", () => {
  test.each([
    [fewestOnEachSide - 1, "none"],
    [fewestOnEachSide, "similarPeople"],
    [fewestOnEachSide + 1, "similarPeople"],
  ])("%i similar people: %s", (similar, best) => {
    expect(guide({ similar: known(similar) }).best.comparison).toBe(best);
  });
  test.each([
    [fewestMonthsBefore - 1, "none"],
    [fewestMonthsBefore, "similarPeople"],
  ])("%i months before: %s", (months, best) => {
    expect(guide({ similar: known(40), monthsBefore: known(months) }).best.comparison).toBe(best);
  });
  test("eight on each side, six months, three companies: the literal figures of the house", () => {
    expect([fewestOnEachSide, fewestMonthsBefore, fewestPeers]).toEqual([8, 6, 3]);
  });
});

describe("what a better way would cost", () => {
  test("twenty people who all begin at once: delay ten of them by a month", () => {
    const { better } = guide({ similar: known(40) });
    expect(better).toMatchObject({
      comparison: "staggeredStart",
      costs: [{ code: "delayGroup", people: 10, months: 1 }],
    });
  });
  test("ten people alone cannot be halved: more are to be trained", () => {
    const [waiting] = guide({ trained: known(10) }).options;
    expect(waiting?.costs[0]).toEqual({ code: "trainMore", people: 6 });
  });
  test.each([0, 1, 15])(
    "%i people who begin at once: a second start is for eight of them at least",
    (trained) => {
      const staggered = guide({ trained: known(trained) }).options.find(
        ({ comparison }) => comparison === "staggeredStart",
      );
      expect(staggered?.costs).toContainEqual({ code: "delayGroup", people: 8, months: 1 });
    },
  );
  test("people who wait without lots drawn: draw them; once drawn nothing is better", () => {
    expect(guide({ waiting: known(10) }).best).toMatchObject({
      strength: "strong",
      costs: [{ code: "drawLots" }],
    });
    const drawn = guide({ waiting: known(10), isDrawnByLot: known(true) });
    expect(drawn.best).toMatchObject({ strength: "drawn", costs: [] });
    expect(drawn.better).toBeUndefined();
  });
  test.each([1, 2, 5])("%i sister sites remain a weak comparison: the places differ", (sites) => {
    const option = guide({ sisterSites: known(sites), sisterPeople: known(30) }).options.find(
      ({ comparison }) => comparison === "sisterSite",
    );
    expect(option).toMatchObject({ isPossible: true, strength: "weak" });
  });
  test.each([
    [unknown, ["pooledElsewhere", "notSaid"]],
    [known(0), ["pooledElsewhere", "tooFewPeers"]],
    [known(fewestPeers - 1), ["pooledElsewhere"]],
  ])("other companies are put together elsewhere, never offered within one project", (peers, obstacles) => {
    const { options, better } = guide({ peers, earlierPeople: known(20) });
    const pooled = options.find(({ comparison }) => comparison === "pooledPeers");
    expect(pooled).toMatchObject({ isPossible: false, obstacles });
    expect(pooled?.costs).toContainEqual({ code: "compareThenPool" });
    expect(better?.comparison).not.toBe("pooledPeers");
  });
});

test("what nobody said makes nothing possible, and asks to say it", () => {
  const { best, options } = guideComparison(nothingSaid);
  expect(best.comparison).toBe("none");
  for (const option of options.slice(0, -1)) expect(option.obstacles).toContain("notSaid");
});

test("in any project, an option is possible exactly when nothing is in its way, and every word exists", () => {
  const count: fc.Arbitrary<Known<number>> = fc.oneof(
    fc.constant(unknown),
    fc.nat(60).map((value) => known(value)),
  );
  const facts = fc.record({
    trained: count,
    starts: count,
    waiting: count,
    isDrawnByLot: fc.oneof(
      fc.constant(unknown),
      fc.boolean().map((value) => known(value)),
    ),
    similar: count,
    sisterSites: count,
    sisterPeople: count,
    peers: count,
    earlierPeople: count,
    monthsBefore: count,
  });
  const keys = Object.keys(comparisonGuideWordsFr);
  fc.assert(
    fc.property(facts, (drawn) => {
      const { options, best } = guideComparison(drawn);
      expect(options).toHaveLength(7);
      expect(options.find(({ isPossible }) => isPossible)).toBe(best);
      for (const { comparison, strength, isPossible, obstacles, costs } of options) {
        expect(isPossible).toBe(obstacles.length === 0);
        if (!isPossible) expect(costs.length).toBeGreaterThan(0);
        for (const cost of costs) {
          for (const [name, value] of Object.entries(cost))
            if (name !== "code") expect(value).toBeGreaterThan(0);
          expect(keys).toContain(`guide.cost.${cost.code}`);
        }
        expect(keys).toContain(`guide.comparison.${comparison}`);
        expect(keys).toContain(`guide.maySay.${strength}`);
        for (const obstacle of obstacles) expect(keys).toContain(`guide.obstacle.${obstacle}`);
      }
    }),
  );
});
