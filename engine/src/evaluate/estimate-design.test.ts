import { describe, expect, test } from "vitest";
import { numbersIn, people } from "../../reference/read-files.ts";
import { drawWorld, worldStudy } from "../../reference/simulate.ts";
import { ownStudy } from "../../reference/weighting/prove-weighting.ts";
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import type { ComparisonDesign } from "./comparison-design.ts";
import { designComparison } from "./design-comparison.ts";
import { estimateDesign } from "./estimate-design.ts";
import { estimateEffect } from "./estimate-effect.ts";
import type { Estimated, Finding } from "./finding.ts";
import { type DesignStudy, type EstimateOptions, methodNames, type Study } from "./study.ts";

const { outcome: _, ...plan } = ownStudy;
const outcome = numbersIn(people(), "outcome");
const trained = numbersIn(people(), "trained");

/** The synthetic company with columns for every part that a study can name. */
function company(changes: Readonly<Record<string, Column>> = {}): Columns {
  const columns = new Map<string, Column>(people());
  columns.set("offered", numberColumn(trained.map((arm, row) => (row % 6 === 0 ? 1 - arm : arm))));
  columns.set("ageBand", numberColumn(numbersIn(columns, "age").map((value) => Math.round(value / 20))));
  columns.set("nightBand", numberColumn(numbersIn(columns, "pay").map((value) => Math.round(value / 40))));
  columns.set("weight", numberColumn(trained.map((_arm, row) => 1 + (row % 5) / 3)));
  columns.set("part", numberColumn(trained.map((_arm, row) => row % 3)));
  columns.set("hired", numberColumn(outcome.map((value) => (value > 52 ? 1 : 0))));
  for (const [name, column] of Object.entries(changes)) columns.set(name, column);
  return columns;
}

/** What is known when the design is made: everything but the outcomes. */
function beforehand(columns: Columns): Columns {
  return new Map([...columns].filter(([name]) => name !== "outcome" && name !== "hired"));
}

function designed(study: DesignStudy, columns: Columns, options: EstimateOptions): ComparisonDesign {
  const design = designComparison(study, beforehand(columns), options);
  if (design.kind === "refused") throw new Error(`invalid design; made: ${design.notEstimable.code}`);
  return JSON.parse(JSON.stringify(design));
}

function estimated(finding: Finding): Estimated {
  if (finding.kind === "refused") throw new Error(`invalid finding; estimated: ${finding.notEstimable.code}`);
  return finding;
}

function studyFor(method: string): DesignStudy {
  if (method === "complierEffect") return { ...plan, offered: "offered" };
  if (method === "exact" || method === "cem") return { ...plan, covariates: ["ageBand", "night"] };
  return plan;
}

describe("design, then estimate, is the finding of estimateEffect", () => {
  const asked: readonly EstimateOptions[] = [
    ...methodNames.map((method) => ({ method })),
    {},
    { method: "auto" },
    { method: "aipw", folds: 3 },
    { method: "aipw", foldColumn: "part", estimand: "ate" },
    { method: "nearest", ratio: 2, replace: true, checkDesigns: false },
    { method: "nearest", caliper: 0.3, exact: ["night"], moments: 3 },
    { method: "optimal", seed: 7, confidence: 0.9 },
    { method: "ipw", trim: 0.9 },
  ];
  test.each(asked.map((options) => [JSON.stringify(options), options] as const))("%s", (_name, options) => {
    const columns = company();
    const study = studyFor(options.method ?? "nearest");
    const found = estimateDesign(designed(study, columns, options), columns, "outcome");
    const wanted = estimateEffect({ ...study, outcome: "outcome" }, columns, options);
    expect(found.kind).toBe("estimated");
    expect(found).toEqual(wanted);
  });

  const studies: readonly [string, DesignStudy, EstimateOptions][] = [
    ["clusters", { ...plan, cluster: "site" }, { method: "entropy" }],
    ["clusters and pairs", { ...plan, cluster: "site" }, { method: "nearest" }],
    ["clusters and drawn parts", { ...plan, cluster: "site" }, { method: "aipw", folds: 2 }],
    ["sampling weights", { ...plan, weights: "weight" }, { method: "auto" }],
    ["other outcomes", { ...plan, otherOutcomes: ["hired"] }, { method: "regression" }],
    [
      "people alike in everything",
      { ...plan, covariates: ["night", "ageBand"] },
      { method: "aipw", folds: 4 },
    ],
  ];
  test.each(studies)("%s", (_name, study, options) => {
    const columns = company();
    const found = estimateDesign(designed(study, columns, options), columns, "outcome");
    expect(found).toEqual(estimateEffect({ ...study, outcome: "outcome" }, columns, options));
  });

  test("a covariate missing for some people is left out of both", () => {
    const age = numbersIn(people(), "age").map((value, row) => (row % 9 === 2 ? Number.NaN : value));
    const columns = company({ age: numberColumn(age) });
    const found = estimateDesign(designed(plan, columns, { method: "full" }), columns, "outcome");
    expect(found).toEqual(estimateEffect(ownStudy, columns, { method: "full" }));
    expect(found.caveats).toContainEqual(expect.objectContaining({ code: "rowsDropped", columns: ["age"] }));
  });

  test("an outcome that cannot answer is refused as usual", () => {
    const design = designed(plan, company(), { method: "entropy" });
    const code = (columns: Columns, name = "outcome") => {
      const found = estimateDesign(design, columns, name);
      return found.kind === "refused" ? found.notEstimable.code : "estimated";
    };
    expect(code(company(), "nope")).toBe("unknownColumn");
    expect(code(company(), "place")).toBe("columnTwice");
    expect(code(company({ outcome: numberColumn(outcome.map(() => 4)) }))).toBe("noOutcomeVariation");
    expect(code(company({ outcome: numberColumn(trained) }))).toBe("noResidualVariation");
  });
});

describe("a design that is no longer the same is refused", () => {
  const design = designed({ ...plan, outcome: "outcome" }, company(), { method: "regression" });
  const parts: readonly [string, () => Finding][] = [
    ["outcome", () => estimateDesign(design, company(), "hired")],
    [
      "people",
      () => {
        const age = numbersIn(people(), "age").slice();
        // Means and weights stay what they were: two comparison people change ages.
        const [one, other] = [0, 1].map((at) => [...trained.keys()].filter((row) => trained[row] === 0)[at]);
        [age[one], age[other]] = [age[other], age[one]];
        return estimateDesign(design, company({ age: numberColumn(age) }), "outcome");
      },
    ],
    [
      "comparison",
      () => {
        const { matches } = design;
        const weights = matches.weights.map((weight, at) => (at === 3 ? 2 * weight : weight));
        return estimateDesign({ ...design, matches: { ...matches, weights } }, company(), "outcome");
      },
    ],
  ];
  test.each(parts)("%s", (part, run) => {
    const finding = run();
    expect(finding).toMatchObject({
      kind: "refused",
      notEstimable: { code: "designChanged", cause: "input" },
    });
    const { reading } = finding.kind === "refused" ? finding.notEstimable : { reading: { fr: "", en: "" } };
    expect(reading.fr).toMatch(part === "outcome" ? /autre résultat/ : /fixée/);
    expect(reading.en).toMatch(/fixed/);
  });
});

describe("outcomes that are missing later", () => {
  /** Some of both arms, those whose row is given. */
  const without = (isLost: (row: number) => boolean) =>
    company({ outcome: numberColumn(outcome.map((value, row) => (isLost(row) ? Number.NaN : value))) });
  const fifth = (row: number) => row % 5 === 1;
  const find = (options: EstimateOptions, isLost: (row: number) => boolean, study = plan) =>
    estimateDesign(designed(study, company(), options), without(isLost), "outcome");

  test("are counted by arm, whatever the method", () => {
    const arms = [1, 0].map((arm) => trained.filter((own, row) => own === arm && fifth(row)).length);
    for (const method of methodNames) {
      const finding = find({ method }, fifth, studyFor(method));
      expect(finding.caveats, method).toContainEqual(
        expect.objectContaining({
          code: "rowsDropped",
          treated: arms[0],
          comparison: arms[1],
          columns: ["outcome"],
        }),
      );
      const { estimate, sizes, confidenceInterval } = estimated(finding);
      expect(sizes.treated).toBe(60 - arms[0]);
      expect(confidenceInterval[0]).toBeLessThan(estimate);
      expect(JSON.stringify(finding)).not.toMatch(/null|NaN/);
    }
  });

  test("set aside the pairs that they break, and no other", () => {
    const design = designed(plan, company(), { method: "nearest" });
    const finding = estimated(find({ method: "nearest" }, fifth));
    const pairs = design.pairs ?? { treated: [], comparison: [] };
    const whole = pairs.treated
      .map((row, at) => [row, pairs.comparison[at]])
      .filter(([one, other]) => !fifth(one) && !fifth(other));
    const gaps = whole.map(([one, other]) => outcome[one] - outcome[other]);
    expect(finding.estimate).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 12);
    expect([...(finding.pairs?.treated ?? [])]).toEqual(whole.map(([one]) => one));
    const broken = pairs.treated.filter((row, at) => !fifth(row) && fifth(pairs.comparison[at])).length;
    expect(finding.caveats).toContainEqual(expect.objectContaining({ code: "treatedLeftOut", left: broken }));
  });

  test("leave the classes as they are: the trained who are left are compared inside their own", () => {
    const { matches } = designed(plan, company(), { method: "subclass" });
    const finding = estimated(find({ method: "subclass" }, fifth));
    const left = matches.rows
      .map((row, at) => ({ row, set: matches.subclass[at] }))
      .filter(({ row }) => !fifth(row));
    let [sum, people] = [0, 0];
    for (const set of new Set(left.map((each) => each.set))) {
      const [own, others] = [1, 0].map((arm) =>
        left.filter((each) => each.set === set && trained[each.row] === arm).map(({ row }) => outcome[row]),
      );
      sum += own.length * (mean(own) - mean(others));
      people += own.length;
    }
    expect(finding.estimate).toBeCloseTo(sum / people, 12);
  });

  test("leave the weights as they are", () => {
    for (const method of ["ipw", "overlap", "matchingWeights", "entropy", "cbps"] as const) {
      const { matches } = designed(plan, company(), { method });
      const finding = estimated(find({ method }, fifth));
      const [own, others] = [1, 0].map((arm) => {
        let [sum, total] = [0, 0];
        matches.rows.forEach((row, at) => {
          if (trained[row] !== arm || fifth(row)) return;
          sum += matches.weights[at] * outcome[row];
          total += matches.weights[at];
        });
        return sum / total;
      });
      expect(finding.estimate, method).toBeCloseTo(own - others, 10);
      expect(finding.influence).toBeUndefined();
    }
  });

  test("without covariates, weights say what the people left say", () => {
    const study: Study = { ...ownStudy, covariates: [] };
    const { outcome: _outcome, ...bare } = study;
    const finding = estimated(find({ method: "ipw" }, fifth, bare));
    const alone = estimated(estimateEffect(study, without(fifth), { method: "ipw" }));
    expect(finding.estimate).toBeCloseTo(alone.estimate, 12);
    expect(finding.standardError).toBeCloseTo(alone.standardError, 12);
    expect(finding.confidenceInterval[0]).toBeCloseTo(alone.confidenceInterval[0], 9);
  });

  test("a design that declares a model fits it to those who are left", () => {
    for (const method of ["regression", "gComputation", "aipw", "complierEffect"] as const) {
      const study = studyFor(method);
      const finding = find({ method }, fifth, study);
      expect(finding).toEqual(estimateEffect({ ...study, outcome: "outcome" }, without(fifth), { method }));
    }
  });

  test("more than half of an arm of the design is refused, the half is not", () => {
    const others = [...trained.keys()].filter((row) => trained[row] === 0);
    const design = designed(plan, company(), { method: "nearest" });
    const used = design.pairs?.comparison ?? [];
    expect(used.length).toBe(60);
    const lose = (rows: readonly number[]) => find({ method: "nearest" }, (row) => rows.includes(row));
    expect(lose(used.slice(0, 30)).kind).toBe("estimated");
    const finding = lose(used.slice(0, 31));
    expect(finding).toMatchObject({ kind: "refused", notEstimable: { code: "tooManyMissing" } });
    expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain("31 des 60");
    // Those whom the design leaves out may all be missing.
    const spare = others.filter((row) => !used.includes(row));
    const whole = estimated(estimateEffect(ownStudy, company(), { method: "nearest" }));
    expect(estimated(lose(spare)).estimate).toBe(whole.estimate);
  });

  test("intervals still hold the truth when one outcome in four is lost by chance", () => {
    const world = { treated: 40, comparison: 120, effect: 1, treatedSpread: 1, selection: 0.5 };
    for (const method of ["nearest", "entropy", "ipw", "full"] as const) {
      const stream = new SeededStream(77);
      let [held, answered] = [0, 0];
      for (let draw = 0; draw < 120; draw++) {
        const columns = new Map<string, Column>(drawWorld(world, stream));
        const { outcome: name, ...study } = worldStudy;
        const design = designComparison(study, columns, { method, checkDesigns: false });
        const values = numbersIn(columns, name).map((value) =>
          stream.nextUniform() < 0.25 ? Number.NaN : value,
        );
        columns.set(name, numberColumn(values));
        const finding = design.kind === "refused" ? design : estimateDesign(design, columns, name);
        if (finding.kind === "refused") continue;
        answered++;
        const [low, high] = finding.confidenceInterval;
        if (low <= world.effect && world.effect <= high) held++;
      }
      expect(answered, method).toBeGreaterThan(100);
      expect(held / answered, method).toBeGreaterThan(0.88);
    }
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
