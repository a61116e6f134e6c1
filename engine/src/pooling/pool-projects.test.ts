import { describe, expect, test } from "vitest";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { poolProjects } from "./pool-projects.ts";
import type { PoolingOptions, PoolingStudy } from "./pooling-study.ts";

const study: PoolingStudy = { estimate: "gain", standardError: "error", label: "project" };

function table(
  gains: readonly number[],
  errors: readonly number[],
  more: readonly (readonly [string, Column])[] = [],
) {
  return new Map<string, Column>([
    ["project", categoryColumn(gains.map((_, row) => `P${row}`))],
    ["gain", numberColumn(gains)],
    ["error", numberColumn(errors)],
    ...more,
  ]);
}

const three = table([0.42, 0.1, 0.25], [0.25, 0.2, 0.3]);
const refusalOf = (asked: PoolingStudy, columns: Columns, options: PoolingOptions = {}) => {
  const finding = poolProjects(asked, columns, options);
  return finding.kind === "refused" ? { ...finding.notEstimable } : { code: "estimated" };
};

describe("what cannot be pooled", () => {
  test("two projects are listed side by side, whatever the method, and never pooled", () => {
    for (const method of ["randomEffects", "fixedEffect"] as const) {
      const finding = poolProjects(study, table([0.3, 0.05], [0.2, 0.3]), { method });
      expect(finding).toMatchObject({
        kind: "refused",
        notEstimable: { code: "twoProjects", cause: "evidence" },
        projects: [
          { label: "P0", estimate: 0.3, standardError: 0.2 },
          { label: "P1", estimate: 0.05, standardError: 0.3 },
        ],
      });
      expect(finding).not.toHaveProperty("estimate");
    }
  });
  test.each<[string, PoolingStudy, Columns, PoolingOptions, object]>([
    ["one project", study, table([1], [1]), {}, { code: "oneProject" }],
    ["no project", study, table([], []), {}, { code: "noProject" }],
    ["rows without values", study, table([Number.NaN], [1]), {}, { code: "noProject" }],
    ["no uncertainty", { estimate: "gain" }, three, {}, { code: "noUncertainty", cause: "input" }],
    ["two uncertainties", { ...study, variance: "error" }, three, {}, { code: "twoUncertainties" }],
    ["a column that is not there", { ...study, estimate: "x" }, three, {}, { code: "unknownColumn" }],
    ["a label that is not there", { ...study, label: "x" }, three, {}, { code: "unknownColumn" }],
    ["words for estimates", { ...study, estimate: "project" }, three, {}, { code: "columnNotNumeric" }],
    ["one column twice", { ...study, standardError: "gain" }, three, {}, { code: "columnTwice" }],
    [
      "a term that cannot be read",
      { ...study, moderators: ["gain^x"] },
      three,
      {},
      { code: "unreadableTerm" },
    ],
    ["an impossible coverage", study, three, { confidence: 1.2 }, { code: "optionOutOfRange" }],
    ["a method that needs groups", study, three, { method: "threeLevel" }, { code: "noGroup" }],
    [
      "groups too few",
      { ...study, group: "pair" },
      table([1, 2, 3], [1, 1, 1], [["pair", categoryColumn(["a", "a", "b"])]]),
      { method: "threeLevel" },
      { code: "tooFewGroups" },
    ],
    [
      "moderators too many",
      { ...study, moderators: ["a"] },
      table([1, 2, 3], [1, 1, 1], [["a", numberColumn([1, 5, 2])]]),
      {},
      { code: "tooManyModerators" },
    ],
  ])("%s", (_, asked, columns, options, expected) => {
    expect(refusalOf(asked, columns, options)).toMatchObject(expected);
  });
  test.each([0, -0.1])("an uncertainty of %d names its column and row", (error) => {
    const refusal = refusalOf(study, table([1, 2, 3], [0.2, error, 0.3]));
    expect(refusal).toMatchObject({ code: "uncertaintyNotPositive", cause: "input" });
    expect(JSON.stringify(refusal)).toContain("Ligne 2, colonne « error »");
  });
  test("columns of unequal length are refused by name", () => {
    const columns = new Map(three).set("error", numberColumn([1, 2]));
    expect(JSON.stringify(refusalOf(study, columns))).toContain("error");
  });
});

describe("what is said beside the figure", () => {
  const codes = (columns: Columns, options: PoolingOptions = {}, asked = study) =>
    poolProjects(asked, columns, options).caveats.map(({ code }) => code);
  test("few projects, and a fixed effect that ignores their differences", () => {
    expect(codes(three)).toContain("fewProjects");
    expect(codes(three, { method: "fixedEffect" })).toContain("differencesIgnored");
  });
  test("a normal interval with few projects is given with the cautious one", () => {
    expect(codes(three, { interval: "wald" })).toContain("normalWithFewProjects");
  });
  test("options that change nothing are named, and change nothing", () => {
    const plain = poolProjects(study, three, { method: "fixedEffect" });
    const more = poolProjects(study, three, {
      method: "fixedEffect",
      interval: "hartungKnapp",
      heterogeneity: "dl",
    });
    expect(more.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "hartungKnapp" }),
    );
    expect(more.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "heterogeneity" }),
    );
    expect(more).toMatchObject({ estimate: plain.kind === "estimated" ? plain.estimate : 0 });
  });
  test("real options do change the figures", () => {
    const columns = table([0.42, -0.9, 1.25, 0.1], [0.25, 0.2, 0.3, 0.5]);
    const estimates = (["reml", "dl", "sj", "he"] as const).map((heterogeneity) => {
      const finding = poolProjects(study, columns, { heterogeneity });
      return finding.kind === "estimated" ? finding.estimate : 0;
    });
    expect(new Set(estimates).size).toBe(4);
  });
  test("rows without values are dropped and named; the rest is pooled as if they were not there", () => {
    const full = poolProjects(study, table([1, Number.NaN, 2, 1.5], [0.4, 0.4, 0.5, 0.3]));
    expect(full.caveats).toContainEqual(
      expect.objectContaining({ code: "projectsDropped", rows: [2], columns: ["gain"] }),
    );
    const kept = poolProjects(study, table([1, 2, 1.5], [0.4, 0.5, 0.3]));
    expect(full.kind === "estimated" && kept.kind === "estimated" && full.estimate === kept.estimate).toBe(
      true,
    );
  });
  test("one project that decides, one that weighs most, projects that differ, a name twice", () => {
    expect(codes(table([5, -0.2, -0.3, -0.1], [0.3, 0.3, 0.3, 0.3]))).toEqual(
      expect.arrayContaining(["oneProjectDecides", "effectsDiffer"]),
    );
    expect(codes(table([0.5, 0.4, 0.3], [0.05, 0.6, 0.6]))).toContain("heaviestProject");
    const twice = new Map(three).set("project", categoryColumn(["a", "b", "a"]));
    expect(codes(twice)).toContain("repeatedLabel");
  });
  test("a moderator that repeats another is left aside and named; many moderators are said", () => {
    const size = [1, 4, 2, 6, 3, 5];
    const columns = table(
      [0.4, 0.9, 0.5, 1.2, 0.8, 1.1],
      [0.2, 0.2, 0.3, 0.2, 0.3, 0.2],
      [
        ["size", numberColumn(size)],
        ["double", numberColumn(size.map((value) => 2 * value))],
      ],
    );
    const finding = poolProjects({ ...study, moderators: ["size", "double"] }, columns);
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({ code: "aliasedColumns", columns: ["double"] }),
    );
    expect(finding.kind === "estimated" && finding.moderators.map(({ term }) => term)).toEqual(["size"]);
    expect(finding.caveats.map(({ code }) => code)).toContain("manyModerators");
  });
  test("small projects that differ from large ones are said from ten projects on", () => {
    const errors = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    const gains = errors.map((error, at) => 2.5 * error + (at % 2 === 0 ? 0.03 : -0.03));
    expect(codes(table(gains, errors))).toContain("asymmetry");
    expect(codes(table(gains.slice(0, 9), errors.slice(0, 9)))).not.toContain("asymmetry");
  });
  test("groups that are few are said", () => {
    const company = categoryColumn(["a", "a", "b", "b", "c", "c"]);
    const columns = table([1, 2, 3, 2, 1, 4], [1, 1, 1, 1, 1, 1], [["company", company]]);
    expect(codes(columns, { method: "robustVariance" }, { ...study, group: "company" })).toContain(
      "fewGroups",
    );
  });
});

describe("reading", () => {
  test("every sentence is there in both languages, without a hole, a word of cause or a sign of trouble", () => {
    const findings = [
      poolProjects(study, three),
      poolProjects(
        { ...study, wording: { unit: "€", outcome: { fr: "le salaire", en: "pay" } } },
        table([900, 1200, 1500], [90, 80, 70]),
      ),
      poolProjects(study, table([-0.3, -0.4, -0.2], [0.01, 0.02, 0.01])),
      poolProjects(study, table([0, 0, 0], [1, 1, 1])),
    ];
    for (const finding of findings) {
      if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
      for (const text of [
        finding.reading.fr,
        finding.reading.en,
        ...finding.caveats.flatMap(({ reading }) => [reading.fr, reading.en]),
      ]) {
        expect(text).not.toMatch(/NaN|undefined|Infinity|\{/);
        expect(text).not.toMatch(/\b(a fait gagner|a permis|caused|made)\b/);
      }
    }
  });
  test("the unit and the outcome are those of the study; what could be seen comes first when nothing is sure", () => {
    const wording = { unit: "€", outcome: { fr: "le salaire", en: "pay" } };
    const finding = poolProjects({ ...study, wording }, table([900, -1200, 150], [900, 800, 700]));
    if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
    expect(finding.reading.fr).toMatch(
      /^Ces 3 projets réunis ne pouvaient voir que des écarts au-dessus de .*€/,
    );
    expect(finding.reading.fr).toContain("Pour le salaire");
  });
});

test("a thousand projects take a moment: every step is linear in their number", () => {
  const count = 1000;
  const gains = Array.from({ length: count }, (_, row) => Math.sin(row * 12.9898) * 2);
  const errors = Array.from({ length: count }, (_, row) => 0.3 + 0.1 * Math.cos(row * 3.3));
  const finding = poolProjects(study, table(gains, errors));
  expect(finding.kind === "estimated" && finding.spread.tauSquared).toBeGreaterThan(1);
});
