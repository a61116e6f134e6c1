import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRates, rateOf } from "./rates.ts";

describe("a share", () => {
  test("has Wilson's interval: 56 of 70 is 80 %, from 69.2 to 87.7 % (Newcombe 1998, example of group 1)", () => {
    const rate = rateOf(56, 70);
    expect(rate).toMatchObject({ kind: "estimated", count: 56, of: 70, share: 0.8 });
    if (rate.kind !== "estimated") throw new Error("not estimated");
    expect([rate.low, rate.high].map((bound) => bound.toFixed(3))).toEqual(["0.692", "0.877"]);
  });

  test("of nobody is not estimable, and neither is a share nothing is known of", () => {
    expect(rateOf(0, 0)).toEqual({ kind: "notEstimable", because: "nobody" });
    expect(rateOf(0, 5, 5)).toEqual({ kind: "notEstimable", because: "notKnown" });
  });

  test("lies between two bounds when some people are unsure, and its interval covers both ends", () => {
    const rate = rateOf(2, 10, 3);
    expect(rate).toMatchObject({ kind: "between", countMin: 2, countMax: 5, shareMin: 0.2, shareMax: 0.5 });
    const [least, most] = [rateOf(2, 10), rateOf(5, 10)];
    if (rate.kind !== "between" || least.kind !== "estimated" || most.kind !== "estimated")
      throw new Error("kind");
    expect([rate.low, rate.high]).toEqual([least.low, most.high]);
  });

  test("more people met than there are is a bug", () => {
    expect(() => rateOf(6, 5)).toThrow(/more people met/);
  });
});

describe("a difference", () => {
  test("is Newcombe's: 56/70 and 48/80 differ by 20 points, from 5.24 to 33.39 (Newcombe 1998, method 10)", () => {
    const { difference } = compareRates(rateOf(56, 70), rateOf(48, 80));
    if (difference.kind !== "estimated") throw new Error("not estimated");
    const figures = [difference.difference, difference.low, difference.high];
    expect(figures.map((figure) => figure.toFixed(4))).toEqual(["0.2000", "0.0524", "0.3339"]);
  });

  test("with an empty group is not estimable", () => {
    expect(compareRates(rateOf(1, 2), rateOf(0, 0)).difference).toEqual({
      kind: "notEstimable",
      because: "nobody",
    });
  });

  test("between unsure shares covers every way the unsure people may fall", () => {
    const group = fc
      .tuple(fc.nat(20), fc.nat(10), fc.nat(10))
      .map(([met, unsure, others]) => ({ met, unsure, of: met + unsure + others + 1 }));
    fc.assert(
      fc.property(group, group, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, luck) => {
        const { difference } = compareRates(
          rateOf(first.met, first.of, first.unsure),
          rateOf(second.met, second.of, second.unsure),
        );
        const settled = ({ met, unsure, of }: typeof first, part: number) =>
          rateOf(met + Math.round(part * unsure), of);
        const known = compareRates(settled(first, luck), settled(second, 1 - luck)).difference;
        if (difference.kind === "notEstimable" || known.kind !== "estimated") throw new Error("kind");
        const [min, max] =
          difference.kind === "between"
            ? [difference.differenceMin, difference.differenceMax]
            : [difference.difference, difference.difference];
        expect(known.difference).toBeGreaterThanOrEqual(min - 1e-12);
        expect(known.difference).toBeLessThanOrEqual(max + 1e-12);
        expect(difference.low).toBeLessThanOrEqual(min);
        expect(difference.high).toBeGreaterThanOrEqual(max);
      }),
    );
  });
});
