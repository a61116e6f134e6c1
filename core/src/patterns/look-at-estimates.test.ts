import { describe, expect, test } from "vitest";
import { lookAtCases, lookAtEstimates } from "./look-at-estimates.ts";
import type { ProjectCase } from "./model.ts";
import { caseOf, estimateOf, featuresOf } from "./sample-cases.ts";

/** Projects whose estimates are given; every other one has recognition of experience. */
const projects = (estimates: readonly number[], standardError = 0.05): readonly ProjectCase[] =>
  estimates.map((estimate, at) =>
    caseOf({
      id: `p${String(at).padStart(2, "0")}`,
      features: featuresOf({ recognition: at % 2 === 0 ? "yes" : "no" }),
      estimates: [estimateOf(estimate, standardError)],
    }),
  );
const lookAt = (cases: readonly ProjectCase[]) => {
  const [look] = lookAtEstimates(cases);
  if (look === undefined) throw new Error("invalid sample; an estimate must be there");
  return look;
};
const recognitionOf = (cases: readonly ProjectCase[]) =>
  lookAt(cases).features.find(({ feature }) => feature === "recognition");

describe("effects of several projects", () => {
  test("are put together from three on only", () => {
    expect(lookAt(projects([0.1, 0.2])).together).toBeUndefined();
    const { together } = lookAt(projects([0.1, 0.2, 0.3]));
    expect(together?.mean).toBeCloseTo(0.2, 9);
    expect(together?.projects.map(({ id }) => id)).toEqual(["p00", "p01", "p02"]);
  });

  test("draw each project towards the mean, and tell where one more would lie", () => {
    const { together } = lookAt(projects([0, 0.05, 0.2, 0.3, 0.35, 0.1], 0.08));
    if (together?.next === undefined) throw new Error("invalid sample; six projects must tell");
    for (const { estimate, shrunken } of together.projects)
      expect(Math.abs(shrunken - together.mean)).toBeLessThan(Math.abs(estimate - together.mean));
    expect(together.next[0]).toBeLessThan(together.low);
    expect(together.next[1]).toBeGreaterThan(together.high);
  });

  test("stand apart when they are not the same effect, read at the same time", () => {
    const later = caseOf({ id: "q", estimates: [{ ...estimateOf(0.1, 0.05), horizonMonths: 6 }] });
    const looks = lookAtEstimates([...projects([0.1, 0.2, 0.3]), later]);
    expect(looks.map(({ horizonMonths, cases }) => [horizonMonths, cases.length])).toEqual([
      [12, 3],
      [6, 1],
    ]);
  });

  test("change nothing when projects come in another order", () => {
    const cases = projects([0.1, 0.4, 0.2, 0.5, 0.15, 0.35, 0.22, 0.41, 0.18, 0.38]);
    expect(lookAtEstimates(cases.toReversed())).toEqual(lookAtEstimates(cases));
  });
});

describe("a feature is set against an effect", () => {
  const ten = [0.5, 0.1, 0.48, 0.12, 0.52, 0.08, 0.49, 0.11, 0.51, 0.09];

  test("from ten projects on, with what goes with it and its interval", () => {
    const look = recognitionOf(projects(ten));
    expect(look).toMatchObject({ kind: "estimated", with: 5, without: 5, unknown: 0, standsOut: true });
    if (look?.kind !== "estimated") return;
    expect(look.difference).toBeCloseTo(0.4, 9);
    expect(look.low).toBeLessThan(0.4);
    expect(look.high).toBeGreaterThan(0.4);
    expect(recognitionOf(projects(ten.slice(1)))).toMatchObject({ kind: "notLooked", reason: "fewProjects" });
  });

  test("among the projects that say whether they have it, and not with fewer than three on a side", () => {
    const silent = projects([...ten, 0.3]).map((each, at) =>
      at === 10 ? { ...each, features: featuresOf() } : each,
    );
    expect(recognitionOf(silent)).toMatchObject({ kind: "estimated", unknown: 1 });
    const oneSided = projects(ten).map((each, at) => ({
      ...each,
      features: featuresOf({ recognition: at < 2 ? "yes" : "no" }),
    }));
    expect(recognitionOf(oneSided)).toMatchObject({ reason: "fewOnOneSide", with: 2, without: 8 });
    expect(lookAt(oneSided).lookedAt).toBe(0);
  });

  test("and the more features are looked at, the more it takes to stand out", () => {
    const base = { standardError: 0.05, label: "" };
    const estimates = [0.21, 0.1, 0.15, 0.12, 0.22, 0.08, 0.18, 0.11, 0.2, 0.09];
    const alone = estimates.map((estimate, at) => ({
      ...base,
      id: `p${at}`,
      estimate,
      features: featuresOf({ recognition: at % 2 === 0 ? "yes" : "no" }),
    }));
    const crowded = alone.map((each, at) => ({
      ...each,
      features: {
        ...each.features,
        modular: at < 5 ? ("yes" as const) : ("no" as const),
        inCompany: at % 3 === 0 ? ("yes" as const) : ("no" as const),
      },
    }));
    const find = (cases: typeof alone) =>
      lookAtCases(cases).features.find(({ feature }) => feature === "recognition");
    const [one, three] = [find(alone), find(crowded)];
    if (one?.kind !== "estimated" || three?.kind !== "estimated") throw new Error("invalid sample");
    expect(one.adjusted).toBe(one.pValue);
    expect(three.pValue).toBe(one.pValue);
    expect(three.adjusted).toBeCloseTo(3 * one.pValue, 12);
    expect(lookAtCases(crowded).lookedAt).toBe(3);
  });
});
