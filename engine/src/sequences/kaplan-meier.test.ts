import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { detailsOf, refusalOf, sequenceReference, spellsOf } from "../../reference/sequences/reference.ts";
import { kaplanMeier } from "./kaplan-meier.ts";

const record = proofRecord("kaplanMeier", "R 4.2.2, survival 3.5.3, sequences.R");
const reference = sequenceReference();

describe("agreement with R", () => {
  test.each([
    ["logLog", 0],
    ["plain", 1],
  ] as const)("%s limits, Greenwood's error and people at risk are those of survfit", (interval, group) => {
    const wanted = reference[interval];
    const { points } = detailsOf(kaplanMeier(spellsOf(reference.groups[group]), { interval }));
    points.forEach(({ month, atRisk, estimate, standardError, low, high }, at) => {
      expect(atRisk).toBe(wanted.risk[at]);
      record.agree(`${interval} share, month ${month}`, estimate, wanted.survival[at]);
      record.agree(`${interval} error, month ${month}`, standardError, wanted.error[at]);
      if (estimate === 1 || estimate === 0) return;
      record.agree(`${interval} low, month ${month}`, low, wanted.low[at]);
      record.agree(`${interval} high, month ${month}`, high, wanted.high[at]);
    });
    expect(points.length).toBe(wanted.risk.length);
  });
});

describe("invariance", () => {
  const spells = spellsOf(reference.groups[0]);
  const curve = detailsOf(kaplanMeier(spells));
  test("the order of people says nothing", () => {
    const months = Array.from(spells.months).reverse();
    const causes = Array.from(spells.causes).reverse();
    expect(detailsOf(kaplanMeier({ months, causes }))).toEqual(curve);
  });
  test("why people left says nothing of the share still there", () => {
    const causes = Array.from(spells.causes, (cause) => Math.min(cause, 1));
    expect(detailsOf(kaplanMeier({ months: spells.months, causes }))).toEqual(curve);
  });
  test("without anybody lost, the curve is the plain share", () => {
    const months = [1, 1, 2, 3, 3, 3, 4, 4, 4, 4];
    const { points } = detailsOf(kaplanMeier({ months, causes: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0] }));
    [0.8, 0.7, 0.4, 0.4].forEach((share, at) => {
      expect(points[at]?.estimate).toBeCloseTo(share, 12);
    });
    expect(detailsOf(kaplanMeier({ months, causes: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0] })).medianMonth).toBe(3);
  });
  test("a higher confidence makes a wider interval", () => {
    const wider = detailsOf(kaplanMeier(spells, { confidence: 0.99 })).points[5];
    expect(wider?.low).toBeLessThan(curve.points[5]?.low ?? 0);
    expect(wider?.high).toBeGreaterThan(curve.points[5]?.high ?? 1);
  });
});

describe("few people", () => {
  test("while nobody has left, the interval still goes below everybody", () => {
    const { points } = detailsOf(kaplanMeier({ months: Array(10).fill(6), causes: Array(10).fill(0) }));
    expect(points[5]).toMatchObject({ estimate: 1, high: 1 });
    // Clopper and Pearson for 10 of 10: the tenth root of 0.025.
    expect(points[5]?.low).toBeCloseTo(0.6915, 4);
  });
  test("once everybody has left, the interval does not close on 0", () => {
    const { points } = detailsOf(kaplanMeier({ months: [1, 1, 2, 2, 3, 3, 4, 4], causes: Array(8).fill(1) }));
    expect(points[3]).toMatchObject({ estimate: 0, low: 0 });
    expect(points[3]?.high).toBeGreaterThan(0.3);
  });
  test("people lost before the end and a thin end are told", () => {
    const finding = kaplanMeier(spellsOf(reference.groups[0]));
    expect(finding.kind === "estimated" && finding.caveats.map(({ code }) => code)).toEqual([
      "lostFromSight",
      "fewAtRisk",
    ]);
  });
});

describe("refusal", () => {
  test.each([
    ["tooFewPeople", { months: [1, 2, 3, 4, 5, 6, 7], causes: [1, 1, 1, 0, 0, 0, 0] }, {}],
    ["unequalLengths", { months: [1, 2], causes: [1] }, {}],
    ["unreadableValue", { months: [1, 2, 0, 4, 5, 6, 7, 8], causes: Array(8).fill(1) }, {}],
    ["unreadableValue", { months: [1, 2, 3.5, 4, 5, 6, 7, 8], causes: Array(8).fill(1) }, {}],
    ["unreadableValue", { months: [1, 2, 3, 4, 5, 6, 7, 8], causes: Array(8).fill(Number.NaN) }, {}],
    ["optionOutOfRange", { months: [], causes: [] }, { confidence: 1.5 }],
  ] as const)("%s", (code, spells, options) => {
    expect(refusalOf(kaplanMeier(spells, options))).toBe(code);
  });
  test("eight people are enough, and the sentence says so in two languages", () => {
    const finding = kaplanMeier({ months: [1, 2, 3, 4, 5, 6, 6, 6], causes: [1, 0, 1, 0, 1, 0, 0, 0] });
    expect(finding).toMatchObject({ kind: "estimated", people: 8 });
    expect(finding.kind === "estimated" && finding.reading.fr).toContain("3 départs sur 8 personnes");
    expect(finding.kind === "estimated" && finding.reading.en).toContain("3 departures among 8 people");
  });
});
