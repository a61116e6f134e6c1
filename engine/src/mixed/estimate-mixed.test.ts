import { describe, expect, test } from "vitest";
import { ownTable } from "../../reference/read-files.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { estimateMixed } from "./estimate-mixed.ts";
import type { MixedOptions, MixedStudy } from "./mixed-study.ts";

const people = ownTable("mixed/people.csv");
const study: MixedStudy = { outcome: "pay", effect: "trained", group: "company" };

function table(
  outcomes: readonly number[],
  trained: readonly number[],
  companies: readonly string[],
): Columns {
  return new Map<string, Column>([
    ["pay", numberColumn(outcomes)],
    ["trained", numberColumn(trained)],
    ["company", categoryColumn(companies)],
  ]);
}

const rows = 24;
const letters = Array.from({ length: rows }, (_, row) => "abcd"[Math.floor(row / 6)] ?? "");
const arms = Array.from({ length: rows }, (_, row) => row % 2);
/** Noise without any company in it: every company has the same mean in each arm. */
const noise = Array.from(
  { length: rows },
  (_, row) => [0.3, -0.1, -0.4, 0.5, 0.1, -0.4][row % 6] + arms[row],
);

describe("what cannot be estimated", () => {
  test.each<[string, MixedStudy, Columns, MixedOptions, object]>([
    [
      "a column that is not there",
      { ...study, effect: "x" },
      people,
      {},
      { code: "unknownColumn", cause: "input" },
    ],
    [
      "words for an outcome",
      { ...study, outcome: "company", group: "site" },
      people,
      {},
      { code: "columnNotNumeric" },
    ],
    [
      "a term that cannot be read",
      { ...study, covariates: ["age^x"] },
      people,
      {},
      { code: "unreadableTerm" },
    ],
    ["the group as a cause", { ...study, covariates: ["company"] }, people, {}, { code: "columnTwice" }],
    ["an impossible coverage", study, people, { confidence: 1 }, { code: "optionOutOfRange" }],
    [
      "two groups",
      study,
      table([1, 2, 3, 4], [0, 1, 0, 1], ["a", "a", "b", "b"]),
      {},
      { code: "tooFewGroups", cause: "evidence" },
    ],
    [
      "three groups compared with each other",
      study,
      table([1, 2, 3, 4, 5, 7], [0, 0, 1, 1, 1, 1], ["a", "a", "b", "b", "c", "c"]),
      {},
      { code: "tooFewGroups" },
    ],
    [
      "one row per group",
      study,
      table([1, 2, 3, 4], [0, 1, 0, 1], ["a", "b", "c", "d"]),
      {},
      { code: "oneRowPerGroup" },
    ],
    [
      "an outcome that does not vary",
      study,
      table(
        arms.map(() => 1),
        arms,
        letters,
      ),
      {},
      { code: "noVariation" },
    ],
    [
      "a training that does not vary",
      study,
      table(
        noise,
        arms.map(() => 1),
        letters,
      ),
      {},
      { code: "noVariation" },
    ],
    [
      "an outcome that the training explains to the last digit",
      study,
      table(arms, arms, letters),
      {},
      { code: "notConverged" },
    ],
    [
      "nothing but missing values",
      study,
      table(
        arms.map(() => Number.NaN),
        arms,
        letters,
      ),
      {},
      { code: "noCompleteRow" },
    ],
  ])("%s", (_, asked, columns, options, expected) => {
    expect(estimateMixed(asked, columns, options)).toMatchObject({ kind: "refused", notEstimable: expected });
  });
  test("columns of unequal length are refused by name", () => {
    const columns = new Map(people).set("trained", numberColumn([1, 0]));
    expect(JSON.stringify(estimateMixed(study, columns))).toContain("trained");
  });
});

describe("what is said beside the figure", () => {
  const codes = (columns: Columns, asked = study, options: MixedOptions = {}) =>
    estimateMixed(asked, columns, options).caveats.map(({ code }) => code);
  test("groups that do not measurably differ are said so, with the t on group means beside", () => {
    const jitter = noise.map((value, row) => value + 0.02 * Math.floor(row / 6) * arms[row]);
    const finding = estimateMixed(study, table(jitter, arms, letters));
    if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
    expect(finding.variance.isSingular).toBe(true);
    const caveat = finding.caveats.find(({ code }) => code === "noMeasurableDifference");
    expect(caveat?.reading.fr).toContain("Pas de différence mesurable entre les 4 groupes");
    expect(caveat).toMatchObject({ estimate: finding.groupMeans?.estimate });
    expect(finding.groupMeans).toMatchObject({ kind: "within", groups: 4, degreesOfFreedom: 3 });
  });
  test("few groups, a slope left out, an option without use, maximum likelihood", () => {
    expect(codes(people)).toEqual(expect.arrayContaining(["fewGroups", "slopeLeftOut"]));
    expect(codes(people, { ...study, slopes: ["trained"] })).not.toContain("slopeLeftOut");
    expect(codes(people, study, { correlated: false })).toContain("optionIgnored");
    expect(codes(people, { ...study, time: "age" })).toContain("optionIgnored");
    expect(codes(people, study, { criterion: "ml" })).toContain("maximumLikelihood");
  });
  test("rows without values are dropped and counted; a column that repeats another is left aside", () => {
    const ages = people.get("age");
    if (ages?.kind !== "number") throw new Error("invalid table; age: numeric");
    const columns = new Map(people)
      .set("age", numberColumn(ages.values.map((value, row) => (row < 3 ? Number.NaN : value))))
      .set("months", numberColumn(ages.values.map((value) => 12 * value)));
    const finding = estimateMixed({ ...study, covariates: ["age", "months"] }, columns);
    expect(finding.caveats).toContainEqual(expect.objectContaining({ code: "rowsDropped", rows: 3 }));
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({ code: "aliasedColumns", columns: ["months"] }),
    );
  });
  test("the covariates that decide the training are refused", () => {
    const columns = new Map(people).set(
      "copy",
      numberColumn([...arms, ...arms, ...arms, ...arms].slice(0, 81)),
    );
    const asked = { ...study, effect: "copy", covariates: ["copy^2"] };
    // copy is 0 or 1: its square is itself, and the one that is asked for stays.
    const finding = estimateMixed(asked, columns);
    expect(finding.caveats).toContainEqual(expect.objectContaining({ code: "aliasedColumns" }));
  });
  test("degrees of freedom asked for are those given; Kenward-Roger needs REML", () => {
    const [usual, plain] = [{}, { degreesOfFreedom: "satterthwaite" } as const].map((options) =>
      estimateMixed(study, people, options),
    );
    expect(usual).toMatchObject({ inference: { rule: "kenwardRoger" } });
    expect(plain).toMatchObject({ inference: { rule: "satterthwaite" } });
    const options = { criterion: "ml", degreesOfFreedom: "kenwardRoger" } as const;
    const ml = estimateMixed(study, people, options);
    expect(ml).toMatchObject({ inference: { rule: "satterthwaite" } });
    expect(ml.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "degreesOfFreedom" }),
    );
  });
});

test("the reading has no hole and no word of cause, in both languages", () => {
  const wording = { unit: "€", outcome: { fr: "le salaire horaire", en: "hourly pay" } };
  for (const asked of [study, { ...study, wording }, { ...study, effect: "site" }]) {
    const finding = estimateMixed(asked, people);
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

describe("a training as the effect", () => {
  const named = arms.map((arm) => (arm === 1 ? "oui" : "non"));
  const worded = new Map(table(noise, arms, letters)).set("trained", categoryColumn(named));
  const training: MixedStudy = { ...study, effectKind: "training" };

  test("may be told by a word, with the same figures, and is named as such", () => {
    const plain = estimateMixed(training, table(noise, arms, letters));
    const told = estimateMixed({ ...training, treatedLabel: "oui" }, worded);
    expect(told).toEqual(plain);
    expect(plain).toMatchObject({
      kind: "estimated",
      reading: { fr: expect.stringContaining("avoir été formé") },
    });
    const amount = estimateMixed(study, table(noise, arms, letters));
    expect(amount).toMatchObject({
      reading: { fr: expect.stringContaining("une unité de plus de « trained »") },
    });
  });

  test("that is neither 0/1 nor told by a word is refused", () => {
    expect(estimateMixed(training, worded)).toMatchObject({
      notEstimable: { code: "treatmentNotBinary", cause: "input" },
    });
    const doses = table(
      noise,
      arms.map((arm) => 2 * arm),
      letters,
    );
    expect(estimateMixed(training, doses)).toMatchObject({ notEstimable: { code: "treatmentNotBinary" } });
  });

  test("of somebody unknown leaves the row out", () => {
    const unknown = new Map(table(noise, arms, letters)).set(
      "trained",
      numberColumn([undefined, ...arms.slice(1)]),
    );
    expect(estimateMixed(training, unknown)).toMatchObject({ sizes: { rows: rows - 1 } });
  });
});
