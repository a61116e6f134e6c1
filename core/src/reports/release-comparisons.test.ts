import { describe, expect, test } from "vitest";
import type { Comparison, Rate } from "../categories/index.ts";
import { oneCompanyRule, type Shown } from "../disclosure/index.ts";
import { type Groups, type RateFigure, releaseAccess, releaseComparison } from "./release-comparisons.ts";

const shown = (value: number): Shown => ({ kind: "shown", value });
const estimated = (count: number, of: number): Rate => ({
  kind: "estimated",
  count,
  of,
  share: count / of,
  low: 0,
  high: 1,
});
const between = (countMin: number, countMax: number, of: number): Rate => ({
  kind: "between",
  countMin,
  countMax,
  of,
  shareMin: countMin / of,
  shareMax: countMax / of,
  low: 0,
  high: 1,
});
const difference = { kind: "notEstimable", because: "nobody" } as const;
const compare = (members: Rate, others: Rate): Comparison => ({ members, others, difference });
const groups: Groups = { sizes: [40, 60], released: [shown(40), shown(60)], rule: oneCompanyRule };
const value = (rate: RateFigure): number | string | (number | string)[] => {
  const of = (figure: Shown): number | string => (figure.kind === "shown" ? figure.value : figure.because);
  if (rate.kind === "share") return of(rate.share);
  return rate.kind === "between" ? [of(rate.low), of(rate.high)] : rate.kind;
};

describe("a share of both groups", () => {
  test("is shown from five people and five others on", () => {
    expect(value(releaseComparison(compare(estimated(5, 40), estimated(55, 60)), groups).members)).toBe(
      0.125,
    );
    expect(value(releaseComparison(compare(estimated(5, 40), estimated(55, 60)), groups).others)).toBeCloseTo(
      55 / 60,
    );
  });

  test.each([0, 1, 4, 36, 39, 40])("of %i among 40 is withheld", (count) => {
    expect(value(releaseComparison(compare(estimated(count, 40), estimated(30, 60)), groups).members)).toBe(
      "recoverable",
    );
  });

  test("has two bounds when some are not known, each shown only if its parts are", () => {
    expect(value(releaseComparison(compare(between(10, 20, 40), estimated(30, 60)), groups).members)).toEqual(
      [0.25, 0.5],
    );
    expect(value(releaseComparison(compare(between(10, 12, 40), estimated(30, 60)), groups).members)).toEqual(
      ["recoverable", "recoverable"],
    );
  });

  test("is withheld for a group whose size is withheld, and not known when nothing is", () => {
    const hidden: Groups = { ...groups, released: [{ kind: "withheld", because: "tooFew" }, shown(60)] };
    expect(value(releaseComparison(compare(estimated(20, 40), estimated(30, 60)), hidden).members)).toBe(
      "recoverable",
    );
    const nothing: Rate = { kind: "notEstimable", because: "notKnown" };
    expect(value(releaseComparison(compare(nothing, estimated(30, 60)), groups).members)).toBe("notKnown");
  });
});

describe("access to training", () => {
  const access = (all: Comparison, withoutMandatory: Comparison) => ({
    all,
    withoutMandatory,
  });
  const others = estimated(30, 60);

  test("shows both rates when each group between them is large enough", () => {
    const released = releaseAccess(
      access(compare(estimated(20, 40), others), compare(estimated(10, 40), estimated(20, 60))),
      groups,
    );
    expect(value(released.all.members)).toBe(0.5);
    expect(value(released.withoutMandatory.members)).toBe(0.25);
  });

  test("never gives away who followed mandatory trainings only, as the difference of the two rates", () => {
    const released = releaseAccess(
      access(compare(estimated(20, 40), others), compare(estimated(17, 40), estimated(20, 60))),
      groups,
    );
    expect(value(released.all.members)).toBe(0.5);
    expect(value(released.withoutMandatory.members)).toBe("recoverable");
  });

  test("keeps the rate of all trainings when the two rates do not nest", () => {
    const released = releaseAccess(
      access(compare(estimated(20, 40), others), compare(estimated(25, 40), estimated(20, 60))),
      groups,
    );
    expect(value(released.all.members)).toBe(0.5);
    expect(value(released.withoutMandatory.members)).toBe("notKnown");
  });
});
