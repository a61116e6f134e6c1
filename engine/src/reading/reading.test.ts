import { describe, expect, test } from "vitest";
import { drawWorld } from "../../reference/simulate.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import type { EstimateOptions } from "../evaluate/study.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { surenessOf } from "./caution.ts";
import { decimalsFor, englishFigures, frenchFigures, writeFigure } from "./figures.ts";

test.each([
  [1234567.891, 2, "1\u202f234\u202f567,89", "1,234,567.89"],
  [-0.004, 2, "0,00", "0.00"],
  [-1975, 0, "\u22121\u202f975", "\u22121,975"],
  [999, 0, "999", "999"],
  [0, 0, "0", "0"],
])("%d with %i decimals reads well in both languages", (value, decimals, fr, en) => {
  expect(writeFigure(value, decimals, frenchFigures)).toBe(fr);
  expect(writeFigure(value, decimals, englishFigures)).toBe(en);
});

test.each([
  [700, 0],
  [10, 0],
  [9.9, 1],
  [0.5, 2],
  [0.034, 3],
  [1e-9, 6],
  [0, 0],
])("an uncertainty of %d is worth %i decimals", (uncertainty, decimals) =>
  expect(decimalsFor(uncertainty)).toBe(decimals),
);

test.each([
  [0.0009, undefined, "verySure"],
  [0.001, undefined, "sure"],
  [0.01, undefined, "fairlySure"],
  [0.05, undefined, "unsure"],
  [0.2, undefined, "cannotTell"],
  [0.001, 0.3, "cannotTell"],
])("p %d with permutation p %s is %s: the more cautious one speaks", (pValue, other, step) => {
  const permutation =
    other === undefined ? {} : { permutation: { pValue: other, kind: "exact", assignments: 20 } as const };
  expect(surenessOf({ pValue, ...permutation })).toBe(step);
});

function readingOf(selection: number, treated: number, options: EstimateOptions = {}, effect = 2) {
  const world = { treated, comparison: 80, effect, treatedSpread: 1, selection };
  const wording = { outcome: { fr: "le salaire", en: "pay" }, unit: "€" };
  const study = { treatment: "trained", outcome: "outcome", covariates: ["x"], wording };
  const finding = estimateEffect(study, drawWorld(world, new SeededStream(4)), options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe("what is said", () => {
  const causal = { fr: "est l’effet de la formation", en: "is the effect of the training" };
  test("groups alike at the start: direction, size, range, sureness, and what could overturn it", () => {
    const { reading, evidenceLevel } = readingOf(0, 40, { caliper: 0.2 });
    expect(evidenceLevel).toBe("compared");
    for (const part of [
      "le salaire",
      "au-dessus des",
      "€",
      "fourchette à 95\u00a0%",
      causal.fr,
      "pourrait renverser",
    ]) {
      expect(reading.fr).toContain(part);
    }
    expect(reading.en).toContain(causal.en);
  });
  test("groups different at the start: causal words are refused and the covariate is named", () => {
    const { reading, evidenceLevel, caveats } = readingOf(2.2, 40, { method: "regression" });
    expect(evidenceLevel).toBe("measured");
    expect(caveats).toContainEqual(expect.objectContaining({ code: "imbalance", covariates: ["x"] }));
    expect(reading.fr).not.toContain(causal.fr);
    expect(reading.fr).toContain("on ne peut pas attribuer cet écart à la formation");
    expect(reading.fr).toContain("(x)");
    expect(reading.en).toContain("cannot be put down to the training");
  });
  test("small groups hear first what the study could see, large ones do not", () => {
    expect(readingOf(0, 10).reading.fr).toMatch(
      /^Avec 10 personnes formées, cette étude ne pouvait voir que des écarts au-dessus de/,
    );
    expect(readingOf(0, 60).reading.fr).toMatch(/^Pour le salaire/);
  });
  test("groups alike but chance not ruled out: no effect is claimed", () => {
    const { reading, pValue } = readingOf(0, 40, { caliper: 0.2 }, 0);
    expect(pValue).toBeGreaterThan(0.05);
    expect(reading.fr).not.toContain(causal.fr);
    expect(reading.fr).toContain("ne suffit pas pour parler d’un effet");
  });
  test("without covariates nothing is put down to the training", () => {
    const study = { treatment: "trained", outcome: "outcome", covariates: [] };
    const world = { treated: 9, comparison: 12, effect: 0, treatedSpread: 1 };
    for (const method of ["regression", "nearest"] as const) {
      const finding = estimateEffect(study, drawWorld(world, new SeededStream(6)), { method });
      expect(finding.kind === "estimated" && finding.evidenceLevel).toBe("measured");
      expect(finding.kind === "estimated" && finding.reading.fr).toContain("sauf si un tirage au sort");
    }
  });
});
