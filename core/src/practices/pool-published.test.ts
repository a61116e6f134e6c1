import { describe, expect, test } from "vitest";
import { configurationWith, lineOf, publishedOf, subjectOf } from "./case-samples.contract.ts";
import { configurationOf } from "./configuration.ts";
import { poolPublished } from "./pool-published.ts";

const told = (
  id: string,
  estimate: number,
  facts: { readonly isFictional?: true; readonly months?: 6 } = {},
) =>
  publishedOf({
    id,
    isFictional: facts.isFictional ?? false,
    configuration: configurationWith({
      effects: [
        {
          label: "Rester",
          sense: "better",
          evidence: "compared",
          claim: "",
          estimate: {
            outcome: "stillEmployed",
            horizonMonths: facts.months ?? 12,
            estimate,
            standardError: 4,
          },
        },
      ],
    }),
  });
const three = [told("a", 10), told("b", 20), told("c", 15)];

describe("what published cases say together", () => {
  test("three cases that compared the same effect have a mean with an interval around it", () => {
    const [pooled, ...others] = poolPublished([three[0] ?? told("a", 10)], three);
    expect(others).toEqual([]);
    // Three of the same precision weigh the same, whatever the spread between them.
    expect(pooled?.mean).toBeCloseTo(15, 9);
    expect(pooled).toMatchObject({ outcome: "stillEmployed", horizonMonths: 12, count: 3 });
    expect(pooled?.low).toBeLessThan(15 - 1.96 * (4 / Math.sqrt(3)));
    expect(pooled?.high).toBeCloseTo(30 - (pooled?.low ?? 0), 9);
  });

  test("the order of cases changes nothing", () => {
    expect(poolPublished(three.slice(0, 1), three.toReversed())).toEqual(
      poolPublished(three.slice(0, 1), three),
    );
  });

  test("two cases, an invented third one, or one read after another time, are not put together", () => {
    const two = three.slice(0, 2);
    expect(poolPublished(two, two)).toEqual([]);
    expect(poolPublished(two, [...two, told("d", 12, { isFictional: true })])).toEqual([]);
    expect(poolPublished(two, [...two, told("d", 12, { months: 6 })])).toEqual([]);
  });

  test("an effect that the shown cases did not compare is not asked for", () => {
    expect(poolPublished([publishedOf({ id: "x" })], three)).toEqual([]);
  });
});

describe("the estimate of a published copy", () => {
  const estimates = [
    {
      indicator: "stay",
      estimate: { outcome: "stillEmployed", horizonMonths: 12, estimate: 12.3456, standardError: 4.5678 },
    },
  ] as const;
  const say = (key: string) => key;
  const of = (evidence: "compared" | "measured") =>
    configurationOf(
      subjectOf({ estimates, lines: [lineOf({ indicator: "stay", evidence })] }),
      configurationWith(),
      say,
    ).effects[0];

  test("goes with a compared effect, rounded, and with no other", () => {
    expect(of("compared")?.estimate).toEqual({
      outcome: "stillEmployed",
      horizonMonths: 12,
      estimate: 12.3,
      standardError: 4.57,
    });
    expect(of("measured")).not.toHaveProperty("estimate");
  });

  test("stays in the company when it rests on few people", () => {
    const figures = [
      {
        id: "f",
        moment: "before",
        value: 3,
        on: { known: false },
        source: "register",
        words: "",
        isSealed: false,
        people: 4,
      },
    ] as never;
    const few = lineOf({ indicator: "stay", evidence: "compared", measure: "share", figures });
    const subject = subjectOf({ estimates, lines: [few] });
    expect(configurationOf(subject, configurationWith(), say).effects[0]).not.toHaveProperty("estimate");
  });
});
