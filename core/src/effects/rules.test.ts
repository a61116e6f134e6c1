import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { indicatorOf, readyPlan } from "../plans/sample-plan.ts";
import { effectLines } from "./effect-line.ts";
import {
  figureOf,
  findingOf,
  notEstimable,
  perceptionOf,
  subjectOf,
  traceOf,
} from "./effect-samples.contract.ts";
import { senseOf } from "./figure-change.ts";
import type { EffectLine } from "./line-model.ts";
import type { WrittenFigure } from "./model.ts";

/** The line of one indicator of the catalogue, with the figures given. */
function lineOf(
  sheet: string,
  facts: Parameters<typeof indicatorOf>[1],
  figures: readonly WrittenFigure[],
): EffectLine {
  const plan = readyPlan({ indicators: [indicatorOf(sheet, facts)] });
  const [line] = effectLines(subjectOf({ figures }, { plan }));
  if (line === undefined) throw new Error("no line");
  return line;
}
const accidentsAt = (moment: "before" | "year", accidents: number, hours: number) =>
  figureOf({
    id: moment,
    indicator: "accidentFrequency",
    moment,
    figure: { kind: "accidents", accidents, days: unknown, hours },
    people: unknown,
  });
const accidents = (before: number, after: number, hours = 32_000) =>
  lineOf("accidentFrequency", {}, [accidentsAt("before", before, hours), accidentsAt("year", after, hours)]);

describe("accidents", () => {
  test("are told with their exact interval: one in 32,000 hours is a rate of 31, from 0.8 to 174", () => {
    const { figures } = accidents(0, 1);
    expect(figures[1]?.value).toBeCloseTo(31.25, 2);
    expect(figures[1]?.interval?.low).toBeCloseTo(0.79, 2);
    expect(figures[1]?.interval?.high).toMatchObject({ known: true, value: expect.closeTo(174.1, 0) });
  });

  test("that are few say neither better nor worse: three then one may be chance", () => {
    const line = accidents(3, 1);
    expect(line.change).toMatchObject({ sense: "unknown", gap: "fewEvents" });
    expect(line.change.by).toBeUndefined();
    expect(line.evidence).toBe("measured");
    expect(line.reading.claim).toContain("si c’est le hasard");
  });

  test("that are many fewer are told as such, and as calmly when there are many more", () => {
    expect(accidents(20, 4).change).toMatchObject({ sense: "better" });
    const worse = accidents(4, 20);
    expect(worse.change).toMatchObject({ sense: "worse" });
    expect(worse.reading.claim).toContain("dans le sens contraire de ce qui était espéré");
  });

  test("need their hours: a rate alone is not compared", () => {
    const rate = { kind: "value", value: 31 } as const;
    const alone = figureOf({ id: "y", indicator: "accidentFrequency", figure: rate });
    const line = lineOf("accidentFrequency", {}, [accidentsAt("before", 3, 32_000), alone]);
    expect([line.change.gap, line.evidence]).toEqual(["noCounts", "none"]);
  });

  test("are the same counts, told the same way round, however long they were watched", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 1000, max: 500_000 }), (one, other, hours) => {
        const opposite = { better: "worse", worse: "better", same: "same", unknown: "unknown" } as const;
        const [there, back] = [accidents(one, other, hours), accidents(other, one, hours)];
        expect(back.change.sense).toBe(opposite[there.change.sense]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("figures of a year", () => {
  const baseline = (value: number) => {
    const start = { kind: "value", value, from: { kind: "told" } } as const;
    return { baseline: known(start) };
  };
  const complaints = (before: number, after: number) => {
    const figure = { kind: "value", value: after } as const;
    return lineOf("complaints", baseline(before), [
      figureOf({ id: "y", indicator: "complaints", figure, people: unknown }),
    ]);
  };

  test("that count events are tested as counts: twelve then nine may be chance, fifty then twenty not", () => {
    expect(complaints(12, 9).change.gap).toBe("fewEvents");
    expect(complaints(50, 20).change).toMatchObject({ sense: "better", by: -30 });
  });

  test("are the sealed ones first: a start written afterwards does not take its place", () => {
    const late = figureOf({
      id: "b",
      indicator: "retention",
      moment: "before",
      figure: { kind: "value", value: 10 },
    });
    const [, line] = effectLines(subjectOf({ figures: [late, figureOf({ id: "y" })] }));
    expect(line?.change).toMatchObject({ by: 20, sense: "better" });
  });

  test("of the latest moment count: what lasted, not what was seen on the last day", () => {
    const hot = figureOf({ id: "h", moment: "hot", figure: { kind: "value", value: 99 } });
    const year = figureOf({ id: "y", figure: { kind: "value", value: 71 } });
    const [, line] = effectLines(subjectOf({ figures: [year, hot] }));
    expect(line?.change).toMatchObject({ after: "year", sense: "same", by: 1 });
  });

  test("smaller than what is worth knowing are no change, and what must not move is worse when it does", () => {
    const smallest = known(5);
    expect(senseOf(4.9, { direction: "rise", smallest })).toBe("same");
    expect(senseOf(5, { direction: "rise", smallest })).toBe("better");
    expect(senseOf(5, { direction: "fall", smallest })).toBe("worse");
    expect(senseOf(-5, { direction: "hold", smallest })).toBe("worse");
    expect(senseOf(-4, { direction: "hold", smallest })).toBe("same");
    expect(senseOf(0, { direction: "rise", smallest: unknown })).toBe("same");
  });
});

describe("disagreement", () => {
  const disagreementsOf = (
    book: Parameters<typeof subjectOf>[0],
    finding?: ReturnType<typeof notEstimable>,
  ) => {
    const comparisons = finding === undefined ? [] : [{ indicator: "retention", finding }];
    const [, line] = effectLines(subjectOf(book, { comparisons }));
    return line?.disagreement ?? [];
  };
  const lead = perceptionOf({ id: "m" });
  const trainees = perceptionOf({ id: "t", function: "trainee", sense: "worse" });

  test("between kinds of actors is told with who says what, and none inside one kind", () => {
    expect(disagreementsOf({ perceptions: [lead, trainees] })).toMatchObject([
      { kind: "actors", better: ["frontlineManager"], same: [], worse: ["trainee"] },
    ]);
    const twice = [lead, perceptionOf({ id: "m2", sense: "worse" })];
    expect(disagreementsOf({ perceptions: twice })).toEqual([]);
  });

  test("between actors and figures names those who say otherwise", () => {
    const figures = [figureOf({ id: "y", figure: { kind: "value", value: 50 } })];
    expect(disagreementsOf({ perceptions: [lead], figures })).toMatchObject([
      { kind: "actorsAgainstFigures", actors: ["frontlineManager"], figures: "worse" },
    ]);
    expect(disagreementsOf({ perceptions: [trainees], figures })).toEqual([]);
  });

  test("with a comparison that settles nothing is none", () => {
    expect(disagreementsOf({ perceptions: [lead] }, findingOf([-20, 30]))).toEqual([]);
    expect(disagreementsOf({ perceptions: [lead] }, notEstimable())).toEqual([]);
  });

  test("between figures and comparison says that the comparison counts more", () => {
    const figures = [figureOf({ id: "y" })];
    const [found] = disagreementsOf({ figures }, findingOf([-4, 4]));
    expect(found).toMatchObject({
      kind: "figuresAgainstComparison",
      figures: "better",
      compared: "same",
    });
    expect(found?.reading).toContain("La comparaison compte davantage");
  });
});

describe("what may be said", () => {
  const readingOf = (book: Parameters<typeof subjectOf>[0], finding?: ReturnType<typeof notEstimable>) => {
    const comparisons = finding === undefined ? [] : [{ indicator: "retention", finding }];
    const [, line] = effectLines(subjectOf(book, { comparisons }));
    if (line === undefined) throw new Error("no line");
    return line.reading;
  };

  test("names who says it, in the same calm words whichever way it goes", () => {
    expect(readingOf({ perceptions: [perceptionOf({ id: "p", sense: "worse" })] }).claim).toBe(
      "D’après l’encadrement de proximité, c’est moins bien qu’avant.",
    );
  });

  test("gives the figures with their people and nothing about a cause", () => {
    const { claim, maySay } = readingOf({ figures: [figureOf({ id: "y" })] });
    const [start, after] = [
      "Au départ, 70\u202f% des personnes",
      "après, 90\u202f% des personnes (12 personnes)",
    ];
    expect(claim).toBe(`${start}\u202f; ${after}\u00a0: dans le sens espéré.`);
    expect(maySay).toContain("On ne peut pas dire qu’elle en est la cause");
  });

  test("tells the day of the last trace", () => {
    const traces = [traceOf({ id: "a" }), traceOf({ id: "b", on: known("2026-06-01") })];
    expect(readingOf({ traces }).claim).toBe("2 traces datées sont gardées, la dernière du 1er juin 2026.");
  });

  test("says why a comparison that was meant to be could not be made", () => {
    const { maySay } = readingOf({ perceptions: [perceptionOf({ id: "p" })] }, notEstimable());
    expect(maySay).toContain(
      "La comparaison prévue n’a pas pu être faite. Trop peu de personnes à qui comparer.",
    );
  });

  test("says of an effect that went the wrong way, or of none, that it is told as well", () => {
    expect(readingOf({}, findingOf([-30, -10])).maySay).toContain("se dit comme un autre");
    expect(readingOf({}, findingOf([-3, 3])).maySay).toContain("c’est un résultat");
    expect(readingOf({}, findingOf([-30, 20])).maySay).toContain("ni qu’il n’y en a pas");
  });
});
