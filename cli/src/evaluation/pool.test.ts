import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { notPooledSchema, pooledEffectSchema } from "../../../core/src/evaluation/pool-model.ts";
import { numberColumn } from "../../../engine/src/index.ts";
import { heterogeneityEstimators, poolProjects } from "../../../engine/src/pooling/index.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const sheet = [
  "projet;écart;erreur;variance;taille",
  "Nord;0,42;0,25;0,0625;12",
  "Sud;0,10;0,20;0,04;40",
  "Est;0,25;0,30;0,09;8",
  "Ouest;0,55;0,15;0,0225;31",
].join("\n");
const asked = ["--estimate", "écart", "--se", "erreur"];

async function pool(content: string, ...options: string[]) {
  const path = await writeTestFile(await openTestFolder(), "projets.csv", content);
  const run = await runLine(["pool", path, ...options, "--json"]);
  return { ...run, answer: documentOf(run) };
}

describe("one effect from several projects", () => {
  test("has every key of the contract, and nothing on standard error", async () => {
    const { status, err, answer } = await pool(sheet, ...asked, "--label", "projet");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const effect = pooledEffectSchema.parse(answer);
    expect(effect.studies.map(({ label }) => label)).toEqual(["Nord", "Sud", "Est", "Ouest"]);
    expect(String(effect.estimate)).toMatch(/\.\d{6}/);
  });

  test("variances say the same as standard errors", async () => {
    const errors = pooledEffectSchema.parse((await pool(sheet, ...asked)).answer);
    const run = await pool(sheet, "--estimate", "écart", "--variance", "variance");
    expect(pooledEffectSchema.parse(run.answer).estimate).toBeCloseTo(errors.estimate, 12);
  });

  test.each<[string, string[], string]>([
    ["the usual method", [], "reml"],
    ["DerSimonian and Laird", ["--method", "dl"], "dl"],
    ["Paule and Mandel", ["--method", "pm"], "pm"],
    ...heterogeneityEstimators
      .filter((name) => name !== "dl" && name !== "pm")
      .map((name): [string, string[], string] => [`the estimator ${name}`, ["--method", name], name]),
    ["one effect for all", ["--method", "fixed"], "fixed"],
    ["Hartung and Knapp", ["--hartung-knapp"], "reml"],
    ["a moderator and a unit", ["--moderators", "taille", "--unit", "€"], "reml"],
  ])("%s", async (_, options, method) => {
    const { status, answer } = await pool(sheet, ...asked, ...options);
    expect(status, JSON.stringify(answer)).toBe(0);
    expect(pooledEffectSchema.parse(answer).method).toBe(method);
  });

  test.each(["threeLevel", "robustVariance"] as const)(
    "several estimates of one company: %s gives the engine's own answer",
    async (method) => {
      const rows = Array.from({ length: 24 }, (_, row) => {
        const company = Math.floor(row / 4);
        return [company, 0.3 + 0.1 * company + Math.sin(5 * row) / 5, 0.15 + (row % 3) / 20] as const;
      });
      const several = [
        "entreprise;écart;erreur",
        ...rows.map((row) => row.join(";").replaceAll(".", ",")),
      ].join("\n");
      const { status, answer } = await pool(several, ...asked, "--method", method, "--group", "entreprise");
      expect(status, JSON.stringify(answer)).toBe(0);
      const effect = pooledEffectSchema.parse(answer);
      const columns = new Map([
        ["g", numberColumn(rows.map(([company]) => company))],
        ["e", numberColumn(rows.map(([, estimate]) => estimate))],
        ["s", numberColumn(rows.map(([, , error]) => error))],
      ]);
      const direct = poolProjects({ estimate: "e", standardError: "s", group: "g" }, columns, { method });
      expect(direct).toMatchObject({ kind: "estimated", estimate: effect.estimate, groups: 6 });
      expect(effect).toMatchObject({ method, groups: 6 });
      expect(effect.tau2Within === null).toBe(method === "robustVariance");
    },
  );

  test("a correlation reaches the model that assumes one, and the others say that they ignore it", async () => {
    const { answer } = await pool(sheet, ...asked, "--correlation", "0,5");
    expect(pooledEffectSchema.parse(answer).caveats.map(({ code }) => code)).toContain("optionIgnored");
    const run = await pool(sheet, ...asked, "--correlation", "2");
    expect(run.status).toBe(2);
    expect(run.err).toContain("--correlation");
  });

  test("for people: the answer, its figures, the warnings and every project", async () => {
    const path = await writeTestFile(await openTestFolder(), "projets.csv", sheet);
    const line = ["pool", path, ...asked, "--label", "projet", "--moderators", "taille"];
    const { status, out } = await runLine(line);
    const text = out.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(status).toBe(0);
    for (const words of [
      "Moyenne des projets :",
      "Fourchette à 95 %",
      "Prochain projet",
      "Réserves :",
      "Ouest",
    ])
      expect(text).toContain(words);
    expect(text).toContain("Ce qui va avec les différences");
    expect(text).not.toMatch(/undefined|NaN|\{/);
  });
});

describe("what cannot be pooled", () => {
  test("two projects are listed side by side, with status 1 and no average", async () => {
    const two = sheet.split("\n").slice(0, 3).join("\n");
    const { status, answer, err } = await pool(two, ...asked, "--label", "projet");
    expect(status).toBe(1);
    const listed = notPooledSchema.parse(answer);
    expect(listed.notEstimable.code).toBe("twoProjects");
    expect(listed.studies).toEqual([
      { label: "Nord", estimate: 0.42, standardError: 0.25 },
      { label: "Sud", estimate: 0.1, standardError: 0.2 },
    ]);
    expect(answer).not.toHaveProperty("estimate");
    expect(err).toContain("Nord");
  });

  test.each<[string, string, string[], RegExp]>([
    ["no column of uncertainty", sheet, ["--estimate", "écart"], /erreurs types/],
    ["both columns of uncertainty", sheet, [...asked, "--variance", "variance"], /pas les deux/],
    ["an uncertainty of zero", sheet.replace("0,20", "0"), asked, /Ligne 2, colonne « erreur »/],
    ["words for estimates", sheet, ["--estimate", "projet", "--se", "erreur"], /doit contenir des nombres/],
    [
      "a column that is not there",
      sheet,
      ["--estimate", "gain", "--se", "erreur"],
      /Colonnes du tableau : projet/,
    ],
    ["a method that is none", sheet, [...asked, "--method", "median"], /reml, dl, pm, .*fixed, threeLevel/],
    ["no estimate", sheet, ["--se", "erreur"], /--estimate/],
    ["a list that does not close", sheet, [...asked, "--moderators", '"taille'], /--moderators/],
    ["an empty file", "", asked, /tableau/],
  ])("%s ends with status 2 and says why", async (_, content, options, message) => {
    const { status, err, answer } = await pool(content, ...options);
    expect(status).toBe(2);
    expect(err.replaceAll("\u00a0", " ")).toMatch(message);
    expect(answer).toEqual(expect.objectContaining({}));
  });

  test("the columns that are there are told to programs too", async () => {
    const { answer } = await pool(sheet, "--estimate", "gain", "--se", "erreur");
    expect(answer).toMatchObject({
      notEstimable: { code: "unknownColumn", cause: "input" },
      columns: ["projet", "écart", "erreur", "variance", "taille"],
    });
  });
});

const shared = fileURLToPath(new URL("../../../../shared/reference-results/", import.meta.url));
const isThere = existsSync(join(shared, "05_meta_analysis.json"));

interface Peer {
  readonly method: string;
  readonly estimate: number;
  readonly se: number;
  readonly ci: readonly [number, number];
  readonly tau2: number;
  readonly I2: number;
  readonly Q: number;
}

describe.skipIf(!isThere)("the answers of R (skipped where ../shared/reference-results is absent)", () => {
  const name = "fukkink_lont_one_effect_per_experiment";
  const results = isThere ? JSON.parse(readFileSync(join(shared, "05_meta_analysis.json"), "utf8")) : {};
  const input: { id_exp: number; yi: number; vi: number }[] = isThere ? results[name].input : [];
  const table = ["id,yi,vi", ...input.map(({ id_exp, yi, vi }) => `${id_exp},${yi},${vi}`)].join("\n");
  const peerOf = (list: string, method: string): Peer =>
    results[name][list].find((each: Peer) => each.method === method);
  test.each<[string, string[], string, string]>([
    ["REML", ["--method", "reml"], "wald", "REML"],
    ["DerSimonian-Laird", ["--method", "dl"], "wald", "DL"],
    ["Paule-Mandel", ["--method", "pm"], "wald", "PM"],
    ["equal effects", ["--method", "fixed"], "wald", "EE"],
    ["REML, Hartung-Knapp", ["--hartung-knapp"], "hartung_knapp", "REML"],
    ["DL, Hartung-Knapp", ["--method", "dl", "--hartung-knapp"], "hartung_knapp", "DL"],
  ])("%s", async (_, options, list, method) => {
    const run = await pool(table, "--estimate", "yi", "--variance", "vi", "--label", "id", ...options);
    const effect = pooledEffectSchema.parse(run.answer);
    const peer = peerOf(list, method);
    expect(effect.estimate).toBeCloseTo(peer.estimate, 7);
    expect(effect.standardError).toBeCloseTo(peer.se, 7);
    expect(effect.tau2).toBeCloseTo(peer.tau2, 7);
    expect(effect.iSquared).toBeCloseTo(peer.I2, 4);
    expect(effect.q).toBeCloseTo(peer.Q, 9);
    const rule = options.includes("--hartung-knapp") ? "hartungKnapp" : "wald";
    const [low, high] = effect.intervals.find((each) => each.rule === rule)?.interval ?? [0, 0];
    expect(low).toBeCloseTo(peer.ci[0], 6);
    expect(high).toBeCloseTo(peer.ci[1], 6);
  });
});
