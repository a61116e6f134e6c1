import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { designedSchema } from "../../../core/src/evaluation/design-model.ts";
import { designMethods, evaluationMethods, isDirect } from "../../../core/src/evaluation/index.ts";
import { effectSchema, notEstimableSchema } from "../../../core/src/evaluation/model.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

type Outcome = (row: number, trained: number, start: number) => string;

const plainOutcome: Outcome = (row, trained, start) => String(start + 4 * trained + ((row * 11) % 7));

/** Trained and untrained people, with decimal points; without an outcome, the column is not there. */
function table(outcome: Outcome | undefined): string {
  const rows = Array.from({ length: 120 }, (_, row) => {
    const trained = (row * 5) % 3 === 0 ? 1 : 0;
    const [age, start] = [25 + ((row * 17) % 30) + trained, 40.5 + ((row * 7) % 19) / 2];
    const cells = [trained, age, start, ["matin", "jour", "soir", "nuit"][row % 4], trained];
    const text = outcome?.(row, trained, start);
    return (text === undefined ? cells : [...cells, `"${text}"`]).join(",");
  });
  const headings = "forme,age,avant,equipe_horaire,propose";
  return [outcome === undefined ? headings : `${headings},apres`, ...rows].join("\n");
}

const study = ["--treatment", "forme", "--covariates", "age,avant,equipe_horaire"];
const alone = [...study, "--design-only"];

async function run(content: string, ...options: string[]) {
  const folder = await openTestFolder();
  const path = await writeTestFile(folder, "essai.csv", content);
  const rows = join(folder, "lignes.csv");
  const json = await runLine(["estimate", path, ...options, "--weights-out", rows, "--json"]);
  const text = await runLine(["estimate", path, ...options]);
  const written = await readFile(rows, "utf8").catch(() => "");
  return { status: json.status, json, text, rows: written };
}

const whole = table(plainOutcome);

/** A draw whose offer is what happened fits the method of offers. */
const optionsOf = (method: string): string[] =>
  method === "complierEffect"
    ? ["--method", method, "--offered", "propose"]
    : method === "exact" || method === "cem"
      ? ["--method", method, "--covariates", "equipe_horaire"]
      : ["--method", method];

const otherOutcomes: readonly (readonly [string, Outcome | undefined])[] = [
  ["turned over", (row, trained, start) => `-${plainOutcome(row, trained, start)}`],
  ["the same for everybody", () => "1"],
  ["half missing", (row) => (row % 2 === 0 ? "" : "3")],
  ["full of decimal commas", (row) => `${row},25`],
  ["made of words", (row) => `mot${row % 5}`],
  ["not there", undefined],
];

describe("a comparison fixed alone", () => {
  test.each(designMethods)("%s: the keys of an effect, but no figure of an effect", async (method) => {
    const { status, json } = await run(whole, ...alone, ...optionsOf(method));
    const answer = documentOf(json);
    expect(status, JSON.stringify(answer)).toBe(0);
    const designed = designedSchema.parse(answer);
    expect(designed.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    if (method !== "auto") expect(designed.method).toBe(method);
    for (const key of ["estimate", "standardError", "confidenceInterval", "pValue"])
      expect(answer).not.toHaveProperty(key);
  });

  test("has the sizes, the balance and the rows of the effect that is estimated later", async () => {
    const options = ["--method", "nearest", "--caliper", "0.5"];
    const before = await run(whole, ...alone, ...options);
    const after = await run(whole, ...study, "--outcome", "apres", ...options);
    const designed = designedSchema.parse(documentOf(before.json));
    const effect = effectSchema.parse(documentOf(after.json));
    expect(designed.sizes).toEqual(effect.sizes);
    expect(designed.balance).toEqual(effect.balance);
    expect(before.rows).toBe(after.rows);
    expect(before.rows.split("\n").length).toBeGreaterThan(40);
  });

  test("for people: what is fixed, the groups, the warnings and who was alike, without an effect", async () => {
    const { text } = await run(whole, ...alone, "--method", "auto", "--outcome", "apres");
    const read = text.out.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(read).toContain("Comparaison fixée sans regarder le résultat");
    expect(read).toContain("n’a pas regardé le résultat");
    expect(read).toMatch(/Personnes : 40 formées et 80 non formées/);
    expect(read).toMatch(/Empreinte de ce qui a été lu : [0-9a-f]{16}/);
    expect(read).toContain("Résultat nommé mais pas lu : « apres »");
    expect(read).toContain("Écarts de départ");
    expect(read).not.toMatch(/Effet estimé|Écart mesuré|Fourchette|undefined|NaN|\{/);
  });

  test("is refused as an effect is, when these people cannot be compared", async () => {
    const few = whole.split("\n").slice(0, 6).join("\n");
    const { status, json } = await run(few, ...alone);
    expect(status).toBe(1);
    expect(notEstimableSchema.parse(documentOf(json)).notEstimable.cause).toBe("evidence");
    const unknown = await run(whole, ...alone, "--cluster", "site");
    expect(unknown.status).toBe(2);
    expect(documentOf(unknown.json)).toMatchObject({ notEstimable: { code: "unknownColumn" } });
  });
});

describe("the column of the outcome changes no byte of the answer", () => {
  const asked: readonly (readonly [string, readonly string[]])[] = [
    ...designMethods.map((method) => [method, optionsOf(method)] as const),
    ["a caliper with replacement", ["--caliper", "0.3", "--replace"]],
  ];
  test.each(asked)("%s, named or not", async (_name, options) => {
    for (const naming of [["--outcome", "apres"], []]) {
      const expected = await run(whole, ...alone, ...options, ...naming);
      expect(expected.status).toBe(0);
      for (const [change, outcome] of otherOutcomes) {
        // Unnamed, a column is like any other in telling which notation the table is written in.
        if (naming.length === 0 && change === "full of decimal commas") continue;
        expect(await run(table(outcome), ...alone, ...options, ...naming), change).toEqual(expected);
      }
    }
  });
});

describe("what a comparison fixed alone cannot answer", () => {
  test.each(evaluationMethods.filter(isDirect))(
    "%s has nothing to fix: the others are named",
    async (method) => {
      const { status, json, text } = await run(whole, ...alone, "--method", method);
      expect(status).toBe(2);
      expect(documentOf(json)).toMatchObject({ refusal: { code: "noDesignStep", methods: designMethods } });
      expect(text.err).toContain(`« ${method} »`.replaceAll(" ", "\u00a0"));
      expect(text.err).toContain(designMethods.join(", "));
    },
  );

  test("options that need an outcome are refused by their names", async () => {
    const { status, text } = await run(whole, ...alone, "--sensitivity", "--impute");
    expect(status).toBe(2);
    expect(text.err).toContain("--sensitivity, --impute");
  });

  test("an outcome that is also a characteristic is refused, and what is missing is named", async () => {
    const twice = await run(whole, ...alone, "--outcome", "avant");
    expect(documentOf(twice.json)).toMatchObject({ notEstimable: { code: "columnTwice" } });
    const nothing = await run(whole, "--design-only");
    expect(nothing.text.err).toContain("--treatment, --covariates");
    const effect = await run(whole, ...study);
    expect(effect.status).toBe(2);
    expect(effect.text.err.replaceAll("\u00a0", " ")).toContain("Il manque : --outcome.");
  });
});
