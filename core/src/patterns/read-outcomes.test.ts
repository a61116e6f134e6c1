import { describe, expect, test } from "vitest";
import { type ReadLine, readEffects, readEstimates } from "./read-outcomes.ts";

type Perceived = ReadLine["perceptions"][number];
const said = (id: string, sense: Perceived["sense"]): Perceived => ({
  id,
  indicator: "i",
  function: "hr",
  sense,
  words: "",
  saidOn: { known: false },
});
const line = (facts: Partial<ReadLine> = {}): ReadLine => ({
  indicator: "i",
  label: "Départs",
  evidence: "perceived",
  perceptions: [],
  change: { sense: "unknown" },
  ...facts,
});
const compared = (outcome: "stillEmployed" | "longAbsence", estimate: number, interval: [number, number]) =>
  ({
    kind: "effect",
    outcome,
    effect: { estimate, confidenceInterval: interval, evidenceLevel: "compared" },
  }) as const;
const senseOf = (facts: Partial<ReadLine>) => readEffects([line(facts)], undefined)[0]?.sense;

describe("which way an effect went", () => {
  test("is what all actors who know say, and unknown when they disagree", () => {
    expect(senseOf({ perceptions: [said("a", "better"), said("b", "unknown")] })).toBe("better");
    expect(senseOf({ perceptions: [said("a", "better"), said("b", "worse")] })).toBe("unknown");
    expect(senseOf({})).toBe("unknown");
  });

  test("is never said by a weaker source than the strongest there is", () => {
    const perceptions = [said("a", "better")];
    expect(senseOf({ perceptions, evidence: "measured", change: { sense: "worse" } })).toBe("worse");
    const shut = compared("stillEmployed", 5, [-3, 13]);
    expect(senseOf({ perceptions, evidence: "compared", comparison: shut })).toBe("unknown");
  });

  test("follows the outcome that was compared: less long absence is better", () => {
    const evidence = "compared";
    expect(senseOf({ evidence, comparison: compared("stillEmployed", 8, [2, 14]) })).toBe("better");
    expect(senseOf({ evidence, comparison: compared("longAbsence", 8, [2, 14]) })).toBe("worse");
    expect(senseOf({ evidence, comparison: compared("longAbsence", -8, [-14, -2]) })).toBe("better");
  });
});

test("an effect of one's own is the same elsewhere by its words, whatever their capitals", () => {
  const keys = readEffects([line(), line({ label: "départs " })], undefined).map(({ key }) => key);
  expect(keys).toEqual(["own:départs", "own:départs"]);
});

test("an estimate keeps its published interval, and the first of an outcome and a horizon counts", () => {
  const of = (finding: ReturnType<typeof compared>, horizonMonths = 12) => ({
    outcome: finding.outcome,
    design: { horizonMonths },
    finding,
  });
  const first = of(compared("stillEmployed", 5, [-4.8, 14.8]));
  const found = readEstimates([
    { outcome: "stillEmployed", design: { horizonMonths: 12 } },
    first,
    of(compared("stillEmployed", 50, [40, 60])),
    of(compared("stillEmployed", 1, [0, 2]), 6),
  ]);
  expect(found.map(({ estimate, horizonMonths }) => [estimate, horizonMonths])).toEqual([
    [5, 12],
    [1, 6],
  ]);
  expect(found[0]?.standardError).toBeCloseTo(9.8 / 1.96, 3);
});

test("a comparison whose groups were not alike is a measure, and is put together with no other", () => {
  const finding = compared("stillEmployed", 5, [2, 8]);
  const measured = { ...finding, effect: { ...finding.effect, evidenceLevel: "measured" } };
  const read = { outcome: "stillEmployed", design: { horizonMonths: 12 }, finding: measured } as const;
  expect(readEstimates([read])).toEqual([]);
});
