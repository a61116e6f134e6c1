import { describe, expect, test } from "vitest";
import { normal, shareOf } from "../../reference/simulate.ts";
import { fisherExact } from "../tiny-groups/fisher-exact.ts";
import { planPower } from "./plan-power.ts";
import type { PowerCaveat } from "./power-caveat.ts";
import type { PowerRefusal } from "./power-refusal.ts";
import type { PowerRequest } from "./power-request.ts";
import { readPowerCaveat, readPowerRefusal } from "./words-of-power.ts";

function planned(request: PowerRequest) {
  const finding = planPower(request);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}
const inDeviations = (request: PowerRequest) =>
  planned(request).detectable.inStandardDeviations ?? Number.NaN;

describe("which design a request is", () => {
  test.each<[string, PowerRequest]>([
    ["twoGroups", { treated: 8, comparison: 40 }],
    ["beforeAfter", { treated: 8 }],
    ["beforeAfter", { treated: 8, comparison: 0, periodsBefore: 3 }],
    ["differenceInDifferences", { treated: 8, comparison: 40, periodsBefore: 2 }],
    ["differenceInDifferences", { treated: 8, comparison: 40, periodsAfter: 2 }],
    ["clusters", { treated: 30, comparison: 30, clusters: 5 }],
    ["clustersOverTime", { treated: 30, comparison: 30, clusters: 5, periodsBefore: 3 }],
    ["shares", { treated: 8, comparison: 40, share: 0.3 }],
  ])("%s: %j", (design, request) => {
    expect(planned(request).design).toBe(design);
  });
});

describe("a plan sees more", () => {
  const base: PowerRequest = { treated: 12, comparison: 24 };
  test.each<[string, PowerRequest, PowerRequest]>([
    ["with more trained people", base, { treated: 13, comparison: 24 }],
    ["with more comparable ones", base, { treated: 12, comparison: 25 }],
    ["with characteristics that explain", base, { ...base, explained: 0.3 }],
    ["with a smaller wanted power", base, { ...base, power: 0.7 }],
    ["with more periods before", { ...base, periodsBefore: 1 }, { ...base, periodsBefore: 4 }],
    [
      "with a higher correlation",
      { ...base, periodsBefore: 1 },
      { ...base, periodsBefore: 1, correlation: 0.8 },
    ],
    ["with more people found alike", { ...base, kept: 0.6 }, { ...base, kept: 0.9 }],
    ["with more comparisons each", { ...base, ratio: 1 }, { ...base, ratio: 2 }],
    ["with more clusters", { ...base, clusters: 3 }, { ...base, clusters: 6 }],
    ["with people less alike", { ...base, clusters: 3 }, { ...base, clusters: 3, intraclass: 0.02 }],
    ["without clusters", { ...base, clusters: 4 }, base],
    [
      "with more measures of the same people",
      { treated: 8, periodsBefore: 1 },
      { treated: 8, periodsBefore: 4 },
    ],
  ])("%s", (_, weaker, stronger) => {
    expect(inDeviations(stronger)).toBeLessThan(inDeviations(weaker));
  });
  test("each alternative is what its own plan gives", () => {
    const plan = { ...base, periodsBefore: 1, correlation: 0.6 };
    const { alternatives } = planned(plan);
    expect(alternatives.map(({ change }) => change)).toEqual([
      "treatedDoubled",
      "comparisonDoubled",
      "periodBeforeAdded",
    ]);
    const [trained, comparable, period] = alternatives.map(
      ({ detectable }) => detectable.inStandardDeviations,
    );
    expect(trained).toBe(inDeviations({ ...plan, treated: 24 }));
    expect(comparable).toBe(inDeviations({ ...plan, comparison: 48 }));
    expect(period).toBe(inDeviations({ ...plan, periodsBefore: 2 }));
  });
});

describe("units", () => {
  test("the spread of the outcome only stretches the answer", () => {
    const plain = planned({ treated: 8, comparison: 40, effect: 0.5 });
    const euros = planned({ treated: 8, comparison: 40, effect: 125, outcomeSpread: 250 });
    expect(euros.detectable.value).toBeCloseTo(250 * (plain.detectable.inStandardDeviations ?? 0), 9);
    expect(euros.wanted?.power).toBe(plain.wanted?.power);
    expect(euros.wanted?.treatedNeeded).toBe(plain.wanted?.treatedNeeded);
  });
  test("matching counts the people it would keep", () => {
    const plan = planned({ treated: 10, comparison: 100, ratio: 2, kept: 0.8 });
    expect(plan.sizes).toEqual({ treated: 8, comparison: 16 });
    expect(plan.caveats.map(({ code }) => code)).toContain("comparisonsUnused");
    expect(plan.detectable).toEqual(planned({ treated: 8, comparison: 16 }).detectable);
  });
  test("the people needed see the effect, one fewer does not", () => {
    const plan: PowerRequest = { treated: 10, comparison: 30, effect: 0.6 };
    const needed = planned(plan).wanted?.treatedNeeded ?? 0;
    const at = (treated: number) => planned({ ...plan, treated, comparison: 3 * treated }).wanted?.power ?? 0;
    expect(at(needed)).toBeGreaterThanOrEqual(0.8);
    expect(at(needed - 1)).toBeLessThan(0.8);
  });
});

describe("shares", () => {
  test("the detectable rise has the wanted power, by simulation of Fisher's test", () => {
    const { detectable } = planned({ treated: 12, comparison: 30, share: 0.3 });
    const draw = (total: number, share: number, next: () => number) => {
      let successes = 0;
      for (let person = 0; person < total; person++) if (next() < share) successes++;
      return { successes, total };
    };
    const seen = shareOf(800, 3, (stream) => {
      const next = () => stream.nextUniform();
      const finding = fisherExact({
        treated: draw(12, 0.3 + (detectable.value ?? 0), next),
        comparison: draw(30, 0.3, next),
      });
      return finding.kind === "estimated" && (finding.pValue ?? 1) <= 0.05;
    });
    expect(Math.abs(seen - 0.8)).toBeLessThan(0.05);
  });
  test("a fall that nobody could see is told, and words speak of what could be", () => {
    const plan = planned({ treated: 8, comparison: 40, share: 0.3 });
    expect(plan.detectableFall).toBeUndefined();
    expect(plan.caveats).toContainEqual(
      expect.objectContaining({ code: "shareUnreachable", direction: "fall" }),
    );
    expect(plan.reading.fr).toMatch(/seule une hausse de 53 points ou plus se verrait 8 fois sur 10/);
  });
  test("large groups go through the approximation", () => {
    const plan = planned({ treated: 300, comparison: 300, share: 0.3, effect: 0.1 });
    expect(plan.caveats.map(({ code }) => code)).toContain("approximateShares");
    expect(plan.wanted?.treatedNeeded).toBeGreaterThan(300);
    expect(plan.detectableFall).toBeLessThan(plan.detectable.value ?? 0);
  });
});

describe("words", () => {
  test("say what can be seen, with how many people, and how to see more", () => {
    const { reading } = planned({
      treated: 8,
      comparison: 40,
      outcomeSpread: 250,
      effect: 100,
      wording: { outcome: { fr: "le salaire", en: "pay" }, unit: "€" },
    });
    expect(reading.fr).toContain(
      "Avec 8 personnes formées et 40 comparables, seuls des écarts sur le salaire au-dessus de 277\u00a0€ se " +
        "verraient 8 fois sur 10.",
    );
    expect(reading.fr).toContain("Un écart de 100\u00a0€ se verrait 17 fois sur 100");
    expect(reading.fr).toContain("Ne rien voir ne voudra pas dire qu’il n’y a pas d’effet.");
    expect(reading.en).toContain("only differences in pay above 277\u00a0€ would be seen 8 times out of 10");
  });
  test("assumed correlations, few clusters and few people are told", () => {
    const codes = (request: PowerRequest) => planned(request).caveats.map(({ code }) => code);
    expect(codes({ treated: 30, comparison: 30, clusters: 3, periodsBefore: 1 })).toEqual([
      "assumedLikeness",
      "assumedLikeness",
      "fewClusters",
      "onlyLargeEffects",
    ]);
    expect(codes({ treated: 4, comparison: 400 })).toContain("tooFewToEstimate");
    expect(codes({ treated: 8 })).toContain("noComparison");
    expect(codes({ treated: 8, comparison: 40, correlation: 0.4 })).toContain("optionIgnored");
  });
  const caveats: readonly PowerCaveat[] = [
    { code: "optionIgnored", option: "share" },
    { code: "assumedLikeness", option: "correlation", value: 0.5 },
    { code: "assumedLikeness", option: "intraclass", value: 0.1 },
    { code: "tooFewToEstimate", treated: 3, needed: 5 },
    { code: "onlyLargeEffects", inStandardDeviations: 1.2 },
    { code: "fewClusters", clusters: 6 },
    { code: "comparisonsUnused", used: 16, of: 40 },
    { code: "noComparison" },
    { code: "shareUnreachable", direction: "rise" },
    { code: "approximateShares" },
  ];
  const refusals: readonly PowerRefusal[] = [
    { code: "optionOutOfRange", option: "power" },
    { code: "missingOption", option: "comparison", beside: "share" },
    { code: "tooFewPeople", group: "treated", needed: 2 },
    { code: "tooFewClusters", clusters: 2, needed: 3 },
    { code: "moreClustersThanPeople", group: "comparison" },
    { code: "nothingDetectable", treated: 3, comparison: 4 },
  ];
  test.each([
    ...caveats.map((caveat) => [caveat.code, readPowerCaveat(caveat)] as const),
    ...refusals.map((refusal) => [refusal.code, readPowerRefusal(refusal)] as const),
  ])("%s has whole sentences in both languages", (code, { fr, en }) => {
    for (const sentence of [fr, en]) {
      expect(sentence).toMatch(/^[A-ZÀÉL\d].*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|'/);
      expect(sentence).not.toContain(code);
    }
    expect(fr).not.toBe(en);
  });
});

describe("refusal", () => {
  test.each<[string, PowerRequest]>([
    ["optionOutOfRange", { treated: 0 }],
    ["optionOutOfRange", { treated: 8.5 }],
    ["optionOutOfRange", { treated: 8, comparison: -1 }],
    ["optionOutOfRange", { treated: 8, comparison: Number.NaN }],
    ["optionOutOfRange", { treated: 8, comparison: 9, power: 1 }],
    ["optionOutOfRange", { treated: 8, comparison: 9, effect: 0 }],
    ["optionOutOfRange", { treated: 8, comparison: 9, outcomeSpread: 0 }],
    ["optionOutOfRange", { treated: 8, correlation: 1 }],
    ["optionOutOfRange", { treated: 8, comparison: 9, share: 0.8, effect: 0.3 }],
    ["missingOption", { treated: 8, share: 0.3 }],
    ["missingOption", { treated: 8, clusters: 3 }],
    ["missingOption", { treated: 8, comparison: 9, comparisonClusters: 3 }],
    ["tooFewPeople", { treated: 1, comparison: 30 }],
    ["tooFewPeople", { treated: 10, comparison: 1 }],
    ["tooFewPeople", { treated: 3, comparison: 30, kept: 0.3 }],
    ["tooFewClusters", { treated: 20, comparison: 20, clusters: 1 }],
    ["moreClustersThanPeople", { treated: 5, comparison: 20, clusters: 6 }],
    ["nothingDetectable", { treated: 3, comparison: 4, share: 0.5 }],
  ])("%s: %j", (code, request) => {
    expect(planPower(request)).toMatchObject({ kind: "refused", notEstimable: { code } });
  });
});

test("calibration: a difference-in-differences of the detectable size is seen about 8 times in 10", () => {
  const plan: PowerRequest = {
    treated: 8,
    comparison: 25,
    periodsBefore: 3,
    periodsAfter: 2,
    correlation: 0.6,
  };
  const effect = inDeviations(plan);
  const seen = shareOf(1500, 17, (stream) => {
    const change = (shift: number) => {
      const own = Math.sqrt(0.6) * normal(stream);
      const wave = () => own + Math.sqrt(0.4) * normal(stream);
      return shift + (wave() + wave()) / 2 - (wave() + wave() + wave()) / 3;
    };
    const trained = Array.from({ length: 8 }, () => change(effect));
    const others = Array.from({ length: 25 }, () => change(0));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0);
    const spread = Math.sqrt(((squares(trained) + squares(others)) / 31) * (1 / 8 + 1 / 25));
    return Math.abs((mean(trained) - mean(others)) / spread) > 2.0395134464;
  });
  expect(Math.abs(seen - 0.8)).toBeLessThan(0.035);
});
