import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { pathsEffectSchema, trajectorySchema } from "../../../core/src/evaluation/few-units-model.ts";
import { mixedEffectSchema } from "../../../core/src/evaluation/mixed-model.ts";
import { notEstimableSchema } from "../../../core/src/evaluation/model.ts";
import { panelEffectSchema } from "../../../core/src/evaluation/panel-model.ts";
import { referencePresent, referenceResults, withReference } from "../../../engine/reference/read-files.ts";
import { numberColumn } from "../../../engine/src/index.ts";
import { interruptedSeries } from "../../../engine/src/series/index.ts";
import { hierarchicalPaths, multipleBaseline } from "../../../engine/src/single-case/index.ts";
import { syntheticControl } from "../../../engine/src/synthetic/index.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const study = ["--unit", "qui", "--period", "mois", "--first-treated", "debut", "--outcome", "valeur"];

async function run(content: string, ...options: readonly string[]) {
  const path = await writeTestFile(await openTestFolder(), "suivi.csv", content);
  const json = await runLine(["estimate-panel", path, ...study, ...options, "--json"]);
  const plain = await runLine(["estimate-panel", path, ...study, ...options]);
  return { ...json, answer: documentOf(json), shown: plain.out.replaceAll(/[\u00a0\u202f]/g, " ") };
}

interface Unit {
  readonly name: string;
  /** 0: never. */
  readonly start: number;
  readonly values: readonly number[];
}

function table(units: readonly Unit[]): string {
  const rows = units.flatMap(({ name, start, values }) =>
    values.map((value, at) => [name, at + 1, start, value].join(",")),
  );
  return ["qui,mois,debut,valeur", ...rows].join("\n");
}

/** Months with a rise of their own, chance that repeats itself, and 3 more from the start on. */
function path(unit: number, start: number, months: number): number[] {
  return Array.from({ length: months }, (_, at) => {
    const chance = Math.sin(12.9898 * (unit + 1) + 78.233 * (at + 1)) * 1.5;
    return 20 + unit + 0.1 * at + chance + (start > 0 && at + 1 >= start ? 3 : 0);
  });
}

const staggered = Array.from(
  { length: 6 },
  (_, unit): Unit => ({ name: `P${unit}`, start: 6 + unit, values: path(unit, 6 + unit, 16) }),
);
const colleagues = Array.from(
  { length: 12 },
  (_, unit): Unit => ({ name: `C${unit}`, start: 0, values: path(unit + 10, 0, 16) }),
);

describe("one series", () => {
  const alone: Unit = { name: "A", start: 13, values: path(0, 13, 24) };
  const direct = (values: readonly number[]) => {
    const columns = new Map([
      ["mois", numberColumn(values.map((_, at) => at + 1))],
      ["valeur", numberColumn(values)],
    ]);
    const finding = interruptedSeries({ period: "mois", outcome: "valeur", start: 13 }, columns);
    if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
    return finding;
  };

  test("of one unit is the engine's, in the keys of effects over time", async () => {
    const { status, answer, shown } = await run(table([alone]), "--method", "interruptedSeries");
    expect(status, JSON.stringify(answer)).toBe(0);
    const effect = panelEffectSchema.parse(answer);
    const engine = direct(alone.values);
    expect(effect.aggregates.simple.estimate).toBe(engine.meanEffect.estimate);
    expect(effect.aggregates.dynamic.map(({ eventTime }) => eventTime)).toEqual([...Array(12).keys()]);
    expect(effect.series?.levelChange.estimate).toBe(engine.levelChange.estimate);
    expect(effect.preTrendTest).toBeNull();
    expect(effect.withoutPreTrendTest?.fr).toMatch(/\.$/);
    expect(shown).toContain("Périodes : 12 avant la formation, 12 depuis");
    expect(shown).not.toMatch(/undefined|NaN|\{/);
  });

  test("of several units that began together is that of their mean; who is left out is said", async () => {
    const other: Unit = { name: "B", start: 13, values: path(1, 13, 24) };
    const gone: Unit = { name: "C", start: 13, values: path(2, 13, 20) };
    const never: Unit = { name: "D", start: 0, values: path(3, 0, 24) };
    const { answer } = await run(table([alone, other, gone, never]), "--method", "interruptedSeries");
    const effect = panelEffectSchema.parse(answer);
    const mean = alone.values.map((value, at) => (value + (other.values[at] ?? 0)) / 2);
    expect(effect.aggregates.simple.estimate).toBeCloseTo(direct(mean).meanEffect.estimate, 9);
    expect(effect.caveats.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["untrainedLeftOut", "incompleteUnitsDropped"]),
    );
  });

  test.each<[string, readonly Unit[], string, number]>([
    ["several starts", [alone, { ...alone, name: "B", start: 9 }], "severalStarts", 1],
    ["too short a series", [{ ...alone, start: 4 }], "tooFewBefore", 1],
    ["nobody trained", [{ ...alone, start: 0 }], "noTreatedUnit", 1],
  ])("%s: not estimable, with the reason", async (_, units, code, wanted) => {
    const { status, answer } = await run(table(units), "--method", "interruptedSeries");
    expect(status).toBe(wanted);
    expect(notEstimableSchema.parse(answer).notEstimable.code).toBe(code);
  });
});

describe("a few people who start one after the other", () => {
  const paths = staggered.map(({ name, start, values }) => ({ name, start, values }));

  test("the randomization test is the engine's, with what each path shows", async () => {
    const { status, answer, shown } = await run(
      table(staggered),
      "--method",
      "multipleBaseline",
      "--starts-drawn",
    );
    expect(status, JSON.stringify(answer)).toBe(0);
    const effect = pathsEffectSchema.parse(answer);
    const direct = multipleBaseline(paths, { startsDrawn: true });
    if (direct.kind === "refused") throw new Error(direct.notEstimable.code);
    expect(effect).toMatchObject({ estimate: direct.estimate, pValue: direct.pValue });
    expect(effect.randomization).toMatchObject({ certainty: "exact", assignments: 720 });
    expect(effect.people.map(({ name }) => name)).toEqual(["P0", "P1", "P2", "P3", "P4", "P5"]);
    for (const { nonoverlap, tauU } of effect.people) {
      expect(nonoverlap.share).toBeGreaterThan(0.5);
      expect(tauU).toBeTypeOf("number");
    }
    expect(effect.caveats.map(({ code }) => code)).not.toContain("startsNotDrawn");
    expect(shown).toContain("720 répartitions des départs (toutes)");
    expect(shown).not.toMatch(/undefined|NaN|\{/);
  });

  test("the hierarchical model is the engine's; the same change for all is a choice", async () => {
    const free = pathsEffectSchema.parse(
      (await run(table(staggered), "--method", "hierarchicalPaths")).answer,
    );
    const same = await run(table(staggered), "--method", "hierarchicalPaths", "--same-change");
    const direct = hierarchicalPaths(paths);
    expect(free.estimate).toBe(direct.kind === "estimated" ? direct.estimate : undefined);
    expect(free.model).toMatchObject({ changeVariance: expect.any(Number) });
    expect(pathsEffectSchema.parse(same.answer).model).not.toHaveProperty("changeVariance");
  });

  test("overlap alone describes: no interval, no p; the direction of progress is a choice", async () => {
    const { answer, shown } = await run(table(staggered), "--method", "overlapMeasures");
    const up = pathsEffectSchema.parse(answer);
    const turned = await run(table(staggered), "--method", "overlapMeasures", "--better", "lower");
    expect(up).toMatchObject({ pValue: null, confidenceInterval: null, randomization: null, model: null });
    expect(pathsEffectSchema.parse(turned.answer).meanShare).toBeCloseTo(1 - (up.meanShare ?? 0), 12);
    expect(shown).toContain("Personne par personne");
  });

  test("what the method does not read, and people without training, are said", async () => {
    const { answer } = await run(
      table([...staggered, ...colleagues]),
      "--method",
      "multipleBaseline",
      "--anticipation",
      "1",
    );
    const codes = pathsEffectSchema.parse(answer).caveats.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["untrainedLeftOut", "optionIgnored"]));
  });

  test("two people are too few for a test: status 1", async () => {
    const { status, answer } = await run(table(staggered.slice(0, 2)), "--method", "multipleBaseline");
    expect(status).toBe(1);
    expect(notEstimableSchema.parse(answer).notEstimable.code).toBe("tooFewAssignments");
  });
});

describe("measures inside people", () => {
  test.each(["linearMixed", "autoregressiveMixed"])(
    "%s tells the training beside a common trend",
    async (method) => {
      const { status, answer, shown } = await run(table([...staggered, ...colleagues]), "--method", method);
      expect(status, JSON.stringify(answer)).toBe(0);
      const effect = mixedEffectSchema.parse(answer);
      expect(effect.estimate).toBeGreaterThan(2);
      expect(effect.estimate).toBeLessThan(4);
      expect(effect.coefficients.map(({ term }) => term)).toEqual(["", "debut", "mois"]);
      expect(effect.variance.terms).toEqual(["", "debut"]);
      expect(effect.variance.phi === undefined).toBe(method === "linearMixed");
      expect(shown).toMatch(/la formation +/);
      expect(shown).not.toMatch(/undefined|NaN|\{/);
    },
  );

  test("without a slope per person when the change is taken to be the same", async () => {
    const { answer } = await run(table(staggered), "--method", "linearMixed", "--same-change");
    expect(mixedEffectSchema.parse(answer).variance.terms).toEqual([""]);
  });
});

describe("one person", () => {
  test("has a path beside its band, in words, and no effect", async () => {
    const { status, answer, shown } = await run(table([...staggered, ...colleagues]), "--person", "P1");
    expect(status, JSON.stringify(answer)).toBe(0);
    const trajectory = trajectorySchema.parse(answer);
    expect(trajectory).toMatchObject({ person: "P1", comparable: expect.any(Number) });
    expect(trajectory.path).toHaveLength(16);
    expect(Object.keys(Object(answer))).not.toContain("estimate");
    expect(shown).toContain("Son parcours");
    expect(shown).toMatch(/au-dessus|au-dessous|dedans/);
    expect(shown).not.toMatch(/undefined|NaN|\{/);
  });

  test.each<[string, string[], number, string]>([
    ["somebody who is not there", ["--person", "Z9"], 2, "unknownPerson"],
    ["somebody who was not trained", ["--person", "C1"], 1, "personNotTrained"],
    ["likeness on a column that is not there", ["--person", "P1", "--alike", "poste"], 2, "unknownColumn"],
  ])("%s is refused", async (_, options, wanted, code) => {
    const { status, answer } = await run(table([...staggered, ...colleagues]), ...options);
    expect(notEstimableSchema.parse(answer).notEstimable.code).toBe(code);
    expect(status).toBe(wanted);
  });
});

describe.skipIf(!referencePresent)(withReference("the published tables from the terminal"), () => {
  const reference = (name: string) =>
    readFile(new URL(`../../../../shared/reference-data/${name}`, import.meta.url), "utf8");

  test("cigarettes in California: donors, gaps by event time, and the engine's figure", async () => {
    const [, ...lines] = (await reference("california_prop99.csv")).trim().split("\n");
    const rows = lines.map((line) => line.trim().split(","));
    const cells = rows.map(([state = "", year, packs]) => [
      state,
      year,
      state === "California" ? 1989 : 0,
      packs,
    ]);
    const content = ["qui,mois,debut,valeur", ...cells.map((row) => row.join(","))].join("\n");
    const { status, answer } = await run(content, "--method", "syntheticControl");
    expect(status, JSON.stringify(answer)).toBe(0);
    const effect = panelEffectSchema.parse(answer);
    const states = [...new Set(rows.map(([state = ""]) => state))];
    const columns = new Map([
      ["qui", numberColumn(rows.map(([state = ""]) => states.indexOf(state)))],
      ["mois", numberColumn(rows.map(([, year]) => Number(year)))],
      ["debut", numberColumn(rows.map(([state]) => (state === "California" ? 1989 : 0)))],
      ["valeur", numberColumn(rows.map(([, , packs]) => Number(packs)))],
    ]);
    const asked = { unit: "qui", period: "mois", firstTreated: "debut", outcome: "valeur" };
    const direct = syntheticControl(asked, columns);
    expect(direct.kind === "estimated" && direct.estimate).toBeCloseTo(effect.aggregates.simple.estimate, 9);
    expect(effect.unitWeights?.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(effect.aggregates.dynamic.map(({ eventTime }) => eventTime)).toEqual(
      Array.from({ length: 31 }, (_, at) => at - 19),
    );
    const after = effect.aggregates.dynamic.filter(({ eventTime }) => eventTime >= 0);
    const mean = after.reduce((sum, { estimate }) => sum + estimate, 0) / after.length;
    expect(mean).toBeCloseTo(effect.aggregates.simple.estimate, 9);
    expect(effect.mixture).toMatchObject({ preGap: expect.any(Number), confidence: 0.95 });
    expect(effect.withoutPreTrendTest?.fr).toMatch(/^Pas de test/);
  });

  test("eight trainees with staggered starts: the mean change of the peer", async () => {
    const content = (await reference("scd_multiple_baseline_8.csv")).replace(
      "trainee,week,start,phase,y",
      "qui,mois,debut,phase,valeur",
    );
    const { answer } = await run(content, "--method", "multipleBaseline");
    expect(JSON.stringify(referenceResults("09b_single_case.json"))).toContain(
      String(pathsEffectSchema.parse(answer).estimate).slice(0, 7),
    );
  });
});
