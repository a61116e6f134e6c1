import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { evaluationMethods } from "../../../core/src/evaluation/index.ts";
import { answerSchema, effectSchema, notEstimableSchema } from "../../../core/src/evaluation/model.ts";
import { distances, matchOrders, methodNames } from "../../../engine/src/index.ts";
import { csvBytes, effectHeadings, effectSheet, effectTable } from "../../../testkit/src/index.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const people = csvBytes(effectSheet(effectTable({ seed: 7, rowCount: 160, companyCount: 8 })));
const { treatment, outcome, numericCovariates } = effectHeadings;
const covariates = [...numericCovariates, "poste", "sexe"].join(",");
const study = ["--treatment", treatment, "--outcome", outcome, "--covariates", covariates];

async function estimate(content: Uint8Array | string, ...options: string[]) {
  const path = await writeTestFile(await openTestFolder(), "essai.csv", content);
  const run = await runLine(["estimate", path, ...options, "--json"]);
  return { ...run, answer: documentOf(run) };
}

/** Nobody of the sample is alike on everything, and no draw offered the training: these methods say so. */
const refusing = ["exact", "cem", "complierEffect"] as const;
const answering = ["auto", ...methodNames].filter((name) => !refusing.some((each) => each === name));

describe("an effect", () => {
  test("has every key of the contract, at full precision, and nothing on standard error", async () => {
    const { status, err, answer } = await estimate(people, ...study);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const effect = effectSchema.parse(answer);
    expect(effect).toMatchObject({ method: "nearest", estimand: "att", evidenceLevel: expect.any(String) });
    expect(effect.balance.map(({ covariate }) => covariate)).toEqual(
      expect.arrayContaining(["age", "sexeM", "resultat_avant"]),
    );
    expect(String(effect.estimate)).toMatch(/\.\d{6}/);
  });

  test.each<[string, string[]]>([
    ...answering.map((name): [string, string[]] => [`the method ${name}`, ["--method", name]]),
    ...distances.map((name): [string, string[]] => [`the distance ${name}`, ["--distance", name]]),
    ...matchOrders.map((name): [string, string[]] => [`the order ${name}`, ["--order", name]]),
    ["two comparisons each", ["--ratio", "2", "--replace"]],
    ["a caliper", ["--caliper", "0.5"]],
    ["an exact column", ["--exact", "sexe"]],
    ["groups", ["--cluster", "entreprise"]],
    ["weights", ["--method", "regression", "--weights", "age"]],
    ["a seed and a unit", ["--seed", "12", "--unit", "€"]],
    ["the estimand of the method", ["--estimand", "att", "--method", "nearest"]],
  ])("is estimated with %s", async (_, options) => {
    const { status, answer } = await estimate(people, ...study, ...options);
    expect(status, JSON.stringify(answer)).toBe(0);
    expect(effectSchema.parse(answer).estimate).toBeGreaterThan(-50);
  });

  test("an option reaches the engine: a caliper leaves people out, an exact column pairs like with like", async () => {
    const plain = effectSchema.parse((await estimate(people, ...study)).answer);
    const near = effectSchema.parse((await estimate(people, ...study, "--caliper", "0.05")).answer);
    expect(near.sizes.matchedTreated).toBeLessThan(plain.sizes.matchedTreated);
    const alike = effectSchema.parse((await estimate(people, ...study, "--exact", "sexe")).answer);
    const sex = alike.balance.find(({ covariate }) => covariate === "sexeM");
    expect(sex?.after.standardizedMeanDifference).toBeCloseTo(0, 12);
  });

  test("powers and products add only themselves; a name with a comma stands between quotes", async () => {
    const text = Buffer.from(people).toString("utf8").replace("age", '"âge, révolu"');
    const asked = ["--treatment", treatment, "--outcome", outcome];
    const { status, answer } = await estimate(
      text,
      ...asked,
      "--covariates",
      '"âge, révolu",anciennete_mois^2,anciennete_mois:resultat_avant',
    );
    expect(status, JSON.stringify(answer)).toBe(0);
    expect(effectSchema.parse(answer).balance.map(({ covariate }) => covariate)).toEqual([
      "distance",
      "âge, révolu",
      "anciennete_mois^2",
      "anciennete_mois:resultat_avant",
    ]);
  });

  test("a word may say who was trained", async () => {
    const text = Buffer.from(people).toString("utf8").replaceAll(/^1;/gm, "oui;").replaceAll(/^0;/gm, "non;");
    const plain = effectSchema.parse((await estimate(people, ...study)).answer);
    const worded = await estimate(text, ...study, "--treated-label", "oui");
    expect(effectSchema.parse(worded.answer).estimate).toBe(plain.estimate);
  });

  test("for people: the answer, its figures, the warnings and who was alike", async () => {
    const path = await writeTestFile(await openTestFolder(), "essai.csv", people);
    const { out } = await runLine(["estimate", path, ...study]);
    const text = out.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(text).toMatch(/(Effet estimé|Écart mesuré) : /);
    expect(text).toContain("Fourchette à 95 %");
    expect(text).toContain("Réserves :");
    expect(text).toContain("Écarts de départ");
    expect(text).not.toMatch(/undefined|NaN|\{/);
  });
});

describe("the rows that were compared", () => {
  test("are written with their weight and their set; row numbers start below the headings", async () => {
    const rows = join(await openTestFolder(), "lignes.csv");
    const { answer } = await estimate(people, ...study, "--weights-out", rows);
    const { data: lines } = Papa.parse<Record<string, number>>(await readFile(rows, "utf8"), {
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
    });
    const { sizes, estimate: effect } = effectSchema.parse(answer);
    const kept = lines.filter(({ weight = 0 }) => weight > 0);
    expect(kept).toHaveLength(sizes.matchedTreated + sizes.matchedComparison);
    const cells = Papa.parse<string[]>(
      Buffer.from(people)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
      {
        delimiter: ";",
        skipEmptyLines: true,
      },
    ).data;
    const [headings = []] = cells;
    const cell = (row: number, heading: string) =>
      Number((cells[row]?.[headings.indexOf(heading)] ?? "").replace(",", "."));
    const mean = (arm: number) => {
      const rowsOfArm = kept.filter(({ row = 0 }) => cell(row, treatment) === arm);
      const total = rowsOfArm.reduce((sum, { weight = 0 }) => sum + weight, 0);
      return rowsOfArm.reduce((sum, { row = 0, weight = 0 }) => sum + weight * cell(row, outcome), 0) / total;
    };
    expect(mean(1) - mean(0)).toBeCloseTo(effect, 9);
  });

  test("are never written over the table itself, even by another name", async () => {
    const path = await writeTestFile(await openTestFolder(), "essai.csv", people);
    const other = join(path, "..", ".", "essai.csv");
    const { status, err } = await runLine(["estimate", path, ...study, "--weights-out", other]);
    expect(status).toBe(2);
    expect(err).toContain("--weights-out");
    expect(Buffer.compare(await readFile(path), Buffer.from(people))).toBe(0);
  });

  test("in a folder that does not exist, they are refused in French", async () => {
    const { status, answer } = await estimate(people, ...study, "--weights-out", "/nowhere/lignes.csv");
    expect(status).toBe(2);
    expect(answer).toMatchObject({ refusal: { code: "unusableArguments" } });
  });
});

describe("what is asked and cannot be", () => {
  test.each(refusing)("what the method %s cannot answer is refused, in words", async (method) => {
    const { status, answer } = await estimate(people, ...study, "--method", method);
    expect(status).toBeGreaterThan(0);
    expect(answer).toMatchObject({ notEstimable: { reading: { fr: expect.stringMatching(/\.$/) } } });
  });

  test.each(["bayes", "x"])("the method %s does not exist", async (method) => {
    const { status, answer, err } = await estimate(people, ...study, "--method", method);
    expect(status).toBe(2);
    expect(answer).toMatchObject({ refusal: { code: "unknownMethod", methods: evaluationMethods } });
    expect(err).toContain("cette méthode n’existe pas");
    for (const name of evaluationMethods) expect(err).toContain(name);
  });

  test.each<[string, string[], RegExp]>([
    ["a distance that is none", ["--distance", "cosine"], /--distance.*logit, linearLogit/],
    ["an order that is none", ["--order", "random"], /--order.*largest/],
    ["a ratio of zero", ["--ratio", "0"], /--ratio/],
    ["a ratio that is not whole", ["--ratio", "1.5"], /--ratio/],
    ["a caliper with a comma", ["--caliper", "0,2"], /--caliper/],
    ["a caliper of zero", ["--caliper", "0"], /--caliper/],
    ["a seed that is a word", ["--seed", "hasard"], /--seed/],
    ["an empty list that does not close", ["--exact", '"sexe'], /--exact/],
    ["several at once", ["--ratio", "x", "--seed", "y"], /--ratio, --seed/],
  ])("%s is refused by its name", async (_, options, message) => {
    const { status, answer, err } = await estimate(people, ...study, ...options);
    expect(status).toBe(2);
    expect(answer).toMatchObject({ refusal: { code: "unusableArguments" } });
    expect(err).toMatch(message);
  });

  test("a column that is not there is refused with those that are", async () => {
    const { status, answer, err } = await estimate(people, ...study, "--cluster", "site");
    expect(status).toBe(2);
    expect(answer).toMatchObject({
      notEstimable: { code: "unknownColumn", cause: "input" },
      columns: expect.arrayContaining([treatment, outcome, "poste"]),
    });
    expect(err).toContain("Colonnes du tableau");
  });

  test("an estimand that the method does not have is refused", async () => {
    const { status, answer } = await estimate(people, ...study, "--estimand", "ato");
    expect(status).toBe(2);
    expect(answer).toMatchObject({ notEstimable: { code: "estimandNotOffered" } });
  });

  test("people too few are not estimable: status 1, the reason, and no figure", async () => {
    const few = Buffer.from(people).toString("utf8").split("\n").slice(0, 9).join("\n");
    const { status, answer, err } = await estimate(few, ...study);
    expect(status).toBe(1);
    expect(notEstimableSchema.parse(answer).notEstimable.cause).toBe("evidence");
    expect(answerSchema.safeParse(answer).success).toBe(true);
    expect(err.length).toBeGreaterThan(20);
  });

  test.each<[string, string]>([
    ["an empty file", ""],
    ["headings alone", "a;b;c\n"],
    ["a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000"],
  ])("%s is not a table", async (_, content) => {
    const { status, answer } = await estimate(content, ...study);
    expect(status).toBe(2);
    expect(answer).toMatchObject({ refusal: { code: "unreadableTable" } });
  });
});
