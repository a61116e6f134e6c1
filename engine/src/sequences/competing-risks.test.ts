import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { detailsOf, refusalOf, sequenceReference, spellsOf } from "../../reference/sequences/reference.ts";
import { competingRisks } from "./competing-risks.ts";
import { kaplanMeier } from "./kaplan-meier.ts";

const record = proofRecord("competingRisks", "R 4.2.2, survival 3.5.3, sequences.R");
const reference = sequenceReference();
const spells = spellsOf(reference.groups[0]);
const { causes } = detailsOf(competingRisks(spells));

test("shares, errors and limits are those of the multi-state survfit of R", () => {
  const wanted = reference.risks;
  causes.forEach((curve, cause) => {
    for (const [at, { month, estimate, standardError, low, high }] of curve.entries()) {
      record.agree(`cause ${cause + 1} share, month ${month}`, estimate, wanted.share[at][cause]);
      record.agree(`cause ${cause + 1} error, month ${month}`, standardError, wanted.error[at][cause]);
      if (estimate === 0) continue;
      record.agree(`cause ${cause + 1} low, month ${month}`, low, wanted.low[at][cause]);
      record.agree(`cause ${cause + 1} high, month ${month}`, high, wanted.high[at][cause]);
    }
  });
  expect(causes.map((curve) => curve.length)).toEqual([24, 24, 24]);
});

describe("invariance", () => {
  test("the shares gone and the share still there make everybody", () => {
    const { points } = detailsOf(kaplanMeier(spells));
    points.forEach(({ estimate }, at) => {
      const gone = causes.reduce((sum, curve) => sum + (curve[at]?.estimate ?? 0), 0);
      expect(gone + estimate).toBeCloseTo(1, 12);
    });
  });
  test("one cause alone is Kaplan-Meier seen from the other side", () => {
    const one = { months: spells.months, causes: Array.from(spells.causes, (cause) => Math.min(cause, 1)) };
    const [curve] = detailsOf(competingRisks(one)).causes;
    detailsOf(kaplanMeier(one)).points.forEach(({ estimate, standardError }, at) => {
      expect(curve?.[at]?.estimate).toBeCloseTo(1 - estimate, 12);
      expect(curve?.[at]?.standardError).toBeCloseTo(standardError, 12);
    });
  });
  test("naming two causes the other way round swaps their curves", () => {
    const swapped = {
      months: spells.months,
      causes: Array.from(spells.causes, (cause) => [0, 2, 1, 3][cause] ?? 0),
    };
    const [first, second] = detailsOf(competingRisks(swapped)).causes;
    expect(first).toEqual(causes[1]);
    expect(second).toEqual(causes[0]);
  });
});

test("a cause that nobody left for may still have some share", () => {
  const some = { months: Array(12).fill(5), causes: [2, ...Array(11).fill(0)] };
  const [none] = detailsOf(competingRisks(some)).causes;
  expect(none?.[4]).toMatchObject({ estimate: 0, low: 0 });
  expect(none?.[4]?.high).toBeGreaterThan(0.2);
});

test.each([
  ["tooFewPeople", { months: [1, 2, 3], causes: [1, 2, 0] }],
  ["unreadableValue", { months: Array(9).fill(2), causes: Array(9).fill(51) }],
] as const)("refusal: %s", (code, few) => {
  expect(refusalOf(competingRisks(few))).toBe(code);
});

test("the sentence names the causes and their limits", () => {
  const wording = [
    { fr: "démission", en: "resignation" },
    { fr: "licenciement", en: "dismissal" },
  ];
  const finding = competingRisks(spells, { wording });
  expect(finding.kind === "estimated" && finding.reading.fr).toMatch(
    /^Après 24 mois.*démission \d+ %.*motif 3/,
  );
});
