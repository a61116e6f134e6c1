import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { indicatorOf, readyPlan } from "../plans/sample-plan.ts";
import { designActors } from "../training/index.ts";
import { type EffectsSubject, effectLines } from "./effect-line.ts";
import {
  bookOf,
  figureOf,
  findingOf,
  notEstimable,
  perceptionOf,
  releaseOf,
  subjectOf,
  traceOf,
} from "./effect-samples.contract.ts";
import type { EffectLine } from "./line-model.ts";
import type { EffectBook, Perception } from "./model.ts";
import { evidenceLevels, senses } from "./vocabulary.ts";

function lineOf(subject: EffectsSubject, id = "retention"): EffectLine {
  const line = effectLines(subject).find(({ indicator }) => indicator === id);
  if (line === undefined) throw new Error(`no line: ${id}`);
  return line;
}
const read = (book: Partial<EffectBook>, facts: Partial<EffectsSubject> = {}) =>
  lineOf(subjectOf(book, facts));
const placeOf = (rung: EffectLine["evidence"]) => (rung === "none" ? -1 : evidenceLevels.indexOf(rung));

describe("the rung of an effect", () => {
  test("is none while nobody said anything, and a doubt said is still nothing", () => {
    expect(read({}).evidence).toBe("none");
    expect(read({ perceptions: [perceptionOf({ id: "p", sense: "unknown" })] }).evidence).toBe("none");
  });

  test("is perceived when one kind of actor says it, even twice", () => {
    const perceptions = [perceptionOf({ id: "a" }), perceptionOf({ id: "b" })];
    expect(read({ perceptions }).evidence).toBe("perceived");
  });

  test("is corroborated when two kinds of actors say the same thing, not when they contradict each other", () => {
    const lead = perceptionOf({ id: "a" });
    const same = perceptionOf({ id: "b", function: "trainee" });
    expect(read({ perceptions: [lead, same] }).evidence).toBe("corroborated");
    const other = perceptionOf({ id: "b", function: "trainee", sense: "worse" });
    expect(read({ perceptions: [lead, other] }).evidence).toBe("perceived");
  });

  test("is observed by a dated trace, and not by one without a day or without words", () => {
    expect(read({ traces: [traceOf({ id: "t" })] }).evidence).toBe("observed");
    expect(read({ traces: [traceOf({ id: "t", on: unknown })] }).evidence).toBe("none");
    expect(read({ traces: [traceOf({ id: "t", words: " " })] }).evidence).toBe("none");
  });

  test("is measured by a figure before and one after, whichever way it went", () => {
    for (const value of [40, 70, 90])
      expect(read({ figures: [figureOf({ id: "f", figure: { kind: "value", value } })] }).evidence).toBe(
        "measured",
      );
  });

  test("is not measured on fewer than eight people, on people nobody counted, or without a start", () => {
    const dated = { on: known("2026-11-02") };
    const few = read({ figures: [figureOf({ id: "f", people: known(7), ...dated })] });
    expect([few.evidence, few.change]).toEqual([
      "observed",
      {
        sense: "unknown",
        gap: "tooFewPeople",
        before: "before",
        after: "year",
        places: { before: 0, after: 1 },
      },
    ]);
    const uncounted = read({ figures: [figureOf({ id: "f", people: unknown })] });
    expect([uncounted.evidence, uncounted.change.gap]).toEqual(["none", "noPeople"]);
    const plan = readyPlan({ indicators: [indicatorOf("retention")] });
    const startless = read({ figures: [figureOf({ id: "f" })] }, { plan });
    expect([startless.evidence, startless.change.gap]).toEqual(["none", "noBefore"]);
  });

  test("is compared by an effect that was estimated, and never by a comparison that could not be made", () => {
    const compared = (finding: ReturnType<typeof notEstimable>) =>
      read({}, { comparisons: [{ indicator: "retention", finding }] }).evidence;
    expect(compared(findingOf([0.1, 0.3]))).toBe("compared");
    expect(compared(findingOf([-0.3, 0.1]))).toBe("compared");
    expect(compared(notEstimable())).toBe("none");
    expect(compared(findingOf([0.1, 0.3], "measured"))).toBe("measured");
  });

  test("is raised by a question that everybody was asked before and after, and not by one withheld", () => {
    const twice = [releaseOf({ wave: "w0", moment: "before" }), releaseOf()];
    const line = (releases: EffectsSubject["releases"]) =>
      lineOf(subjectOf({}, { releases }), "acquiredSkills").evidence;
    expect(line(twice)).toBe("measured");
    expect(line([releaseOf()])).toBe("perceived");
    expect(line(twice.map((release) => ({ ...release, withheld: "tooFew" as const })))).toBe("none");
    expect(line([releaseOf({ group: { label: "Site 12" } })])).toBe("none");
  });
});

const perceptions = fc.array(
  fc.record({
    function: fc.constantFrom(...designActors),
    sense: fc.constantFrom(...senses),
    words: fc.constantFrom("", "Elle montre aux autres."),
  }),
  { maxLength: 6 },
);
const numbered = (said: readonly Partial<Perception>[]): readonly Perception[] =>
  said.map((each, place) => perceptionOf({ id: `p${place}`, ...each }));
const others = fc.record({
  traces: fc.constantFrom([], [traceOf({ id: "t" })], [traceOf({ id: "t", on: unknown })]),
  figures: fc
    .option(fc.record({ value: fc.integer({ min: 0, max: 100 }), people: fc.integer({ min: 0, max: 30 }) }))
    .map((figure) =>
      figure === null
        ? []
        : [
            figureOf({
              id: "f",
              figure: { kind: "value", value: figure.value },
              people: known(figure.people),
            }),
          ],
    ),
});

describe("whatever is written", () => {
  test("a perception more never lowers the rung", () => {
    fc.assert(
      fc.property(perceptions, perceptions, others, (first, more, rest) => {
        const before = read({ ...rest, perceptions: numbered(first) });
        const after = read({ ...rest, perceptions: numbered([...first, ...more]) });
        expect(placeOf(after.evidence)).toBeGreaterThanOrEqual(placeOf(before.evidence));
      }),
      { numRuns: 200 },
    );
  });

  test("the order in which people spoke changes neither the rung, nor the disagreements, nor the sentence", () => {
    const shuffled = perceptions.chain((said) =>
      fc.record({
        said: fc.constant(numbered(said)),
        turned: fc.shuffledSubarray([...numbered(said)], { minLength: said.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, others, ({ said, turned }, rest) => {
        const [one, other] = [read({ ...rest, perceptions: said }), read({ ...rest, perceptions: turned })];
        expect([other.evidence, other.disagreement, other.reading]).toEqual([
          one.evidence,
          one.disagreement,
          one.reading,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  test("a withheld release never raises the rung", () => {
    fc.assert(
      fc.property(
        perceptions,
        fc.array(
          fc.record({
            moment: fc.constantFrom("before", "immediate", "delayed", "yearLater"),
            people: fc.integer({ min: 0, max: 40 }),
          }),
        ),
        (said, withheld) => {
          const releases = withheld.map((facts) => releaseOf({ ...facts, withheld: "tooFew" }));
          const book = {
            perceptions: numbered(said).map((each) => ({ ...each, indicator: "acquiredSkills" })),
          };
          const bare = lineOf(subjectOf(book), "acquiredSkills");
          expect(lineOf(subjectOf(book, { releases }), "acquiredSkills").evidence).toBe(bare.evidence);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("nothing below a comparison is put down to the training, and no number is told under eight people", () => {
    fc.assert(
      fc.property(perceptions, others, (said, rest) => {
        const { evidence, reading, change, figures } = read({ ...rest, perceptions: numbered(said) });
        expect(evidence).not.toBe("compared");
        const text = `${reading.claim} ${reading.maySay}`;
        expect(text).not.toMatch(/grâce|due? à|effet de la formation/i);
        expect(text).not.toMatch(/[↑↓↗↘]/);
        const after = figures.at(-1);
        if (after?.people !== undefined && after.people < 8) expect(change.by).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe("an effect that nobody foresaw", () => {
  const ownEffects = [{ id: "own", label: "On s’entraide plus", unit: "", direction: "rise" }] as const;
  test("comes after the plan's own, apart from them", () => {
    const lines = effectLines(subjectOf({ ownEffects }));
    expect(lines.map(({ indicator, isOfPlan, isForeseen }) => [indicator, isOfPlan, isForeseen])).toEqual([
      ["acquiredSkills", true, true],
      ["retention", true, true],
      ["own", false, false],
    ]);
  });

  test("a plan sealed after the start foresaw nothing", () => {
    const lines = effectLines(subjectOf({}, { isSealedBefore: false }));
    expect(lines.map(({ isForeseen }) => isForeseen)).toEqual([false, false]);
  });

  test("without a sealed plan there are only the effects that people noticed", () => {
    const lines = effectLines({ ...subjectOf({}), plan: undefined, book: bookOf({ ownEffects }) });
    expect(lines.map(({ label, family }) => [label, family])).toEqual([["On s’entraide plus", "own"]]);
  });
});
