import { describe, expect, test } from "vitest";
import { evaluationAnswerSchema, tinyEffectSchema } from "../../../core/src/evaluation/evaluation-model.ts";
import { mixedEffectSchema } from "../../../core/src/evaluation/mixed-model.ts";
import { notEstimableSchema } from "../../../core/src/evaluation/model.ts";
import { numberColumn } from "../../../engine/src/index.ts";
import { estimateMixed } from "../../../engine/src/mixed/index.ts";
import {
  estimateTiny,
  type TinyGroupMethodName,
  tinyGroupMethodNames,
} from "../../../engine/src/tiny-groups/index.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const people = [
  [1, 12.5, 10, 1, 1],
  [1, 14, 11.5, 1, 1],
  [1, 13, 12, 1, 2],
  [1, 17, 13, 0, 2],
  [1, 15.5, 12.5, 1, 3],
  [1, 16, 11.5, 1, 3],
  [1, 18.5, 14, 1, 4],
  [1, 14.5, 13.5, 1, 4],
  [0, 11, 9, 0, 1],
  [0, 10.5, 10, 1, 1],
  [0, 12.5, 11, 0, 2],
  [0, 9, 8, 0, 2],
  [0, 13.5, 12, 1, 3],
  [0, 12, 11, 0, 3],
  [0, 10, 9.5, 0, 4],
  [0, 11.5, 10.5, 0, 4],
] as const;
const headings = ["forme", "apres", "avant", "reussi", "equipe"];
const columns = new Map(headings.map((name, place) => [name, numberColumn(people.map((row) => row[place]))]));
const semicolons = [headings, ...people.map((row) => row.map((value) => `${value}`.replace(".", ",")))];
const content = semicolons.map((row) => row.join(";")).join("\n");

const needed: Readonly<Record<TinyGroupMethodName, readonly string[]>> = {
  exactPermutation: ["--outcome", "apres", "--treatment", "forme"],
  rankSum: ["--outcome", "apres", "--treatment", "forme"],
  hedgesG: ["--outcome", "apres", "--treatment", "forme"],
  fisherExact: ["--outcome", "reussi", "--treatment", "forme"],
  exactShare: ["--outcome", "reussi", "--treatment", "forme"],
  signFlip: ["--outcome", "apres", "--treatment", "forme", "--before", "avant"],
  signedRank: ["--outcome", "apres", "--treatment", "forme", "--before", "avant"],
  bootstrapMean: ["--outcome", "apres", "--treatment", "forme", "--before", "avant"],
};

async function run(text: string, ...options: readonly string[]) {
  const path = await writeTestFile(await openTestFolder(), "equipe.csv", text);
  const json = await runLine(["estimate", path, ...options, "--json"]);
  const plain = await runLine(["estimate", path, ...options]);
  return { ...json, answer: documentOf(json), shown: plain.out.replaceAll(/[\u00a0\u202f]/g, " ") };
}

describe("a handful of people", () => {
  test.each([...tinyGroupMethodNames])(
    "%s gives the engine's own answer, and plain words",
    async (method) => {
      const { status, err, answer, shown } = await run(content, ...needed[method], "--method", method);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      const effect = tinyEffectSchema.parse(answer);
      const [, outcome = "", , treatment = "", , before] = needed[method];
      const study = { outcome, treatment, ...(before === undefined ? {} : { before }) };
      const direct = estimateTiny(study, columns, { method });
      if (direct.kind === "refused") throw new Error(direct.notEstimable.code);
      expect(effect.estimate).toBe(direct.estimate);
      expect(effect.confidenceInterval).toEqual([...direct.confidenceInterval]);
      expect(effect.reading).toEqual(direct.reading);
      expect(effect.caveats.map(({ code }) => code)).toEqual(direct.caveats.map(({ code }) => code));
      expect(shown).toMatch(/Fourchette à 95 %/);
      expect(shown).not.toMatch(/undefined|NaN|\{/);
    },
  );

  test("needs no covariates; those that are given, and other choices, are said to be ignored", async () => {
    const given = ["--covariates", "avant", "--ratio", "2", "--multiverse", "--before", "avant"];
    const { answer } = await run(content, ...needed.rankSum, "--method", "rankSum", ...given);
    const { caveats } = tinyEffectSchema.parse(answer);
    const ignored = caveats.flatMap((caveat) => (caveat.code === "optionIgnored" ? [caveat.option] : []));
    expect(ignored).toEqual(["covariates", "before", "ratio", "multiverse"]);
  });

  test("the same people before and after need no column of training", async () => {
    const asked = ["--outcome", "apres", "--before", "avant", "--method", "signFlip", "--unit", "points"];
    const { answer } = await run(content, ...asked);
    expect(tinyEffectSchema.parse(answer)).toMatchObject({
      sizes: { treated: 16, comparison: null },
      reading: { fr: expect.stringContaining("points") },
    });
  });

  test("a share is tested against the one that is named", async () => {
    const asked = [...needed.exactShare, "--method", "exactShare"];
    const half = await run(content, ...asked);
    const high = await run(content, ...asked, "--expected", "0.9");
    expect(half.shown).toContain("Contre une part de 50 % : p = ");
    expect(high.shown).toContain("Contre une part de 90 % : p = ");
    expect(tinyEffectSchema.parse(high.answer).pValue).not.toBe(tinyEffectSchema.parse(half.answer).pValue);
  });

  test("an odds ratio without limit is null for programs, and told to people", async () => {
    const all = content.replace("1;17;13;0;2", "1;17;13;1;2");
    const { answer, shown } = await run(all, ...needed.fisherExact, "--method", "fisherExact");
    expect(tinyEffectSchema.parse(answer)).toMatchObject({
      estimate: null,
      confidenceInterval: [expect.any(Number), null],
    });
    expect(shown).toContain("sans limite haute");
  });

  test("too few of them are not estimable: status 1 and the reason", async () => {
    const few = content.split("\n").slice(0, 10).join("\n");
    const { status, answer, err } = await run(few, ...needed.rankSum, "--method", "rankSum");
    expect(status).toBe(1);
    expect(notEstimableSchema.parse(answer).notEstimable).toMatchObject({
      code: "tooFewPeople",
      cause: "evidence",
    });
    expect(err).toMatch(/il en faut au moins/);
  });
});

describe("people in companies", () => {
  const study = [
    "--treatment",
    "forme",
    "--outcome",
    "apres",
    "--method",
    "linearMixed",
    "--cluster",
    "equipe",
  ];

  test("the mixed model is the engine's, with the training told as such", async () => {
    const { status, answer, shown } = await run(content, ...study, "--covariates", "avant");
    expect(status, JSON.stringify(answer)).toBe(0);
    const effect = mixedEffectSchema.parse(answer);
    const direct = estimateMixed(
      { outcome: "apres", effect: "forme", effectKind: "training", covariates: ["avant"], group: "equipe" },
      columns,
    );
    if (direct.kind === "refused") throw new Error(direct.notEstimable.code);
    expect(effect.estimate).toBe(direct.estimate);
    expect(effect.confidenceInterval).toEqual([...direct.confidenceInterval]);
    expect(effect.groups).toHaveLength(4);
    expect(shown).toContain("16 lignes dans 4 groupes");
    expect(shown).toMatch(/la formation +/);
    expect(shown).not.toMatch(/undefined|NaN|\{|0,000000/);
  });

  test("a slope per company reaches the engine", async () => {
    const plain = mixedEffectSchema.parse((await run(content, ...study)).answer);
    const sloped = mixedEffectSchema.parse((await run(content, ...study, "--slopes", "forme")).answer);
    expect(plain.variance.terms).toEqual([""]);
    expect(sloped.variance.terms).toEqual(["", "forme"]);
  });

  test("a word may say who was trained", async () => {
    const worded = content.replaceAll(/^1;/gm, "oui;").replaceAll(/^0;/gm, "non;");
    const told = await run(worded, ...study, "--treated-label", "oui");
    const plain = mixedEffectSchema.parse((await run(content, ...study)).answer);
    expect(mixedEffectSchema.parse(told.answer).estimate).toBe(plain.estimate);
  });
});

describe("what a method cannot do without is named, before any file is read", () => {
  test.each<[string, string[], string]>([
    ["a comparison", ["--outcome", "apres"], "Il manque : --treatment, --covariates."],
    ["two groups", ["--outcome", "apres", "--method", "rankSum"], "Il manque : --treatment."],
    ["the same people", ["--outcome", "apres", "--method", "signedRank"], "Il manque : --before."],
    [
      "companies",
      ["--outcome", "apres", "--treatment", "forme", "--method", "linearMixed"],
      "Il manque : --cluster.",
    ],
  ])("%s", async (_, options, message) => {
    const { status, answer, err } = await run(content, ...options);
    expect(status).toBe(2);
    expect(answer).toMatchObject({ refusal: { code: "unusableArguments" } });
    expect(err.replaceAll("\u00a0", " ")).toContain(message);
  });

  test("rows that no design keeps cannot be written", async () => {
    const { status, err } = await run(
      content,
      ...needed.rankSum,
      "--method",
      "rankSum",
      "--weights-out",
      "lignes.csv",
    );
    expect(status).toBe(2);
    expect(err).toContain("--weights-out");
  });

  test.each<[string, string[], string]>([
    ["a column that is not there", ["--outcome", "gain", "--treatment", "forme"], "unknownColumn"],
    ["an outcome that is no share", ["--outcome", "apres", "--treatment", "forme"], "outcomeNotYesNo"],
  ])("%s is the request's fault: status 2", async (_, options, code) => {
    const { status, answer } = await run(content, ...options, "--method", "fisherExact");
    expect(status).toBe(2);
    expect(evaluationAnswerSchema.parse(answer)).toMatchObject({ notEstimable: { code, cause: "input" } });
  });
});
