import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import {
  evaluatedEffectSchema,
  evaluationAnswerSchema,
  imputedEffectSchema,
} from "../../../core/src/evaluation/evaluation-model.ts";
import { answerMultiverse, type TextTable, writeMultiverse } from "../../../core/src/evaluation/index.ts";
import { notEstimableSchema } from "../../../core/src/evaluation/model.ts";
import { referencePresent, withReference } from "../../../engine/reference/read-files.ts";
import { correctPValues } from "../../../engine/src/sensitivity/index.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

/** Trained and untrained people; every tenth answer and every eighth age is missing when asked. */
function table({ withGaps }: { readonly withGaps: boolean }): string {
  const rows = Array.from({ length: 90 }, (_, row) => {
    const trained = (row * 5) % 3 === 0 ? 1 : 0;
    const [age, before] = [25 + ((row * 17) % 30), 40 + ((row * 7) % 19)];
    const after = before + age / 10 + 4 * trained + ((row * 11) % 7);
    const calm = 10 + ((row * 13) % 9) + trained / 2;
    const shown = [
      withGaps && row % 8 === 1 ? "" : age,
      before,
      withGaps && row % 10 === 3 ? "" : after,
      calm,
    ];
    return [trained, ...shown].join(",");
  });
  return ["forme,age,avant,apres,calme", ...rows].join("\n");
}

const study = ["--treatment", "forme", "--outcome", "apres", "--covariates", "avant,age"];

function textTable(content: string): TextTable {
  const [headings = [], ...rows] = content.split("\n").map((line) => line.split(","));
  const columns = headings.map((_, place) => rows.map((row) => row[place] ?? ""));
  return { headings, columns, rowCount: rows.length, decimalComma: false };
}

async function run(content: string, ...options: string[]) {
  const path = await writeTestFile(await openTestFolder(), "essai.csv", content);
  const json = await runLine(["estimate", path, ...options, "--json"]);
  return { status: json.status, answer: documentOf(json), err: json.err };
}

/** What people read. */
async function show(content: string, ...options: string[]): Promise<string> {
  const path = await writeTestFile(await openTestFolder(), "essai.csv", content);
  const { out } = await runLine(["estimate", path, ...options]);
  expect(out).not.toMatch(/undefined|NaN|\{/);
  return out.replaceAll(/[\u00a0\u202f]/g, " ");
}

const whole = table({ withGaps: false });
const gapped = table({ withGaps: true });

describe("the declared design among all others", () => {
  test("stands in the answer as the engine lays it, and the effect itself is not touched", async () => {
    const alone = await run(whole, ...study);
    const { status, answer } = await run(whole, ...study, "--multiverse");
    expect(status).toBe(0);
    const { multiverse, ...effect } = evaluatedEffectSchema.parse(answer);
    expect(effect).toEqual(evaluatedEffectSchema.parse(alone.answer));
    const request = { treatment: "forme", outcome: "apres", covariates: ["avant", "age"] };
    expect(multiverse).toEqual(
      JSON.parse(JSON.stringify(writeMultiverse(answerMultiverse(request, textTable(whole))))),
    );
  });

  test("for people: one line per design from the lowest to the highest, the declared one marked", async () => {
    const asked = [...study, "--method", "entropy", "--multiverse"];
    const { answer } = await run(whole, ...asked);
    const text = await show(whole, ...asked);
    const { multiverse } = evaluatedEffectSchema.parse(answer);
    const [, list = ""] = text.split("Toutes les façons défendables de comparer");
    const lines = (list.split("\n\n")[0] ?? "").split("\n").filter((line) => /^[> ·] [A-ZÉ]/.test(line));
    expect(lines).toHaveLength(multiverse?.strip.length ?? 0);
    expect(lines.filter((line) => line.startsWith("> "))).toEqual([expect.stringContaining("Équilibrage")]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});

describe("what could change the figure", () => {
  test("each check has its figures and its sentence, or the reason why it does not apply", async () => {
    const asked = [...study, "--method", "regression", "--sensitivity"];
    const { status, answer } = await run(whole, ...asked);
    const text = await show(whole, ...asked);
    expect(status).toBe(0);
    const { sensitivity } = evaluatedEffectSchema.parse(answer);
    expect(sensitivity).toMatchObject({
      rosenbaum: { notEstimable: { code: "pairsNeeded" } },
      eValue: { point: expect.any(Number), reading: { fr: expect.stringMatching(/\.$/) } },
      robustness: { robustnessValue: expect.any(Number) },
      oster: { adjusted: expect.any(Number) },
      attrition: { notEstimable: { code: "nobodyLost" } },
    });
    expect(text).toContain("Ce qui pourrait changer ce chiffre");
    expect(text).toMatch(/Différence cachée dans les paires \(ne s’applique pas\) : /);
    expect(text).toMatch(/Cause cachée : /);
  });

  test("pairs and lost answers have theirs", async () => {
    const { answer } = await run(gapped, ...study, "--sensitivity");
    expect(evaluatedEffectSchema.parse(answer).sensitivity).toMatchObject({
      rosenbaum: { critical: { kind: expect.any(String) } },
      attrition: { lee: { low: expect.any(Number) } },
      oster: { notEstimable: { code: "regressionNeeded" } },
    });
    expect(await show(gapped, ...study, "--sensitivity")).toMatch(/Réponses perdues : /);
  });
});

describe("several outcomes", () => {
  test("are all estimated by the same design, their p corrected for their number", async () => {
    const asked = ["--other-outcomes", "calme,avant", "--multiplicity", "holm"];
    const { status, answer } = await run(whole, ...study, ...asked);
    expect(status).toBe(0);
    const { multiplicity, pValue } = evaluatedEffectSchema.parse(answer);
    const [first, calm, before] = multiplicity?.outcomes ?? [];
    if (first === undefined || !("pValue" in first) || calm === undefined || !("pValue" in calm))
      throw new Error();
    expect(first).toMatchObject({ outcome: "apres", pValue });
    const corrected = correctPValues([first.pValue, calm.pValue], "holm");
    expect([first.adjustedPValue, calm.adjustedPValue]).toEqual(
      corrected.kind === "estimated" ? [...corrected.adjusted] : [],
    );
    const alone = await run(whole, ...study, "--outcome", "calme", "--other-outcomes", "apres,avant");
    expect(calm.estimate).toBe(evaluatedEffectSchema.parse(alone.answer).estimate);
    expect(before).toMatchObject({ outcome: "avant", notEstimable: { code: "columnTwice" } });
    expect(await show(whole, ...study, ...asked)).toContain("Tous les résultats regardés");
  });

  test("without any other outcome there is nothing to correct: what is missing is named", async () => {
    const { status, answer, err } = await run(whole, ...study, "--multiplicity", "holm");
    expect(status).toBe(2);
    expect(answer).toMatchObject({ refusal: { code: "unusableArguments" } });
    expect(err).toContain("--other-outcomes");
  });
});

describe("values that are missing", () => {
  test("are filled in several times, and the losses come first", async () => {
    const { status, answer } = await run(gapped, ...study, "--impute");
    expect(status, JSON.stringify(answer)).toBe(0);
    const effect = imputedEffectSchema.parse(answer);
    expect(effect).toMatchObject({ method: "regression", imputations: 40 });
    expect(effect.missing).toEqual([
      { column: "apres", missing: 9, of: 90 },
      { column: "age", missing: 12, of: 90 },
    ]);
    expect(effect.bounds).toMatchObject({ lee: { low: expect.any(Number) } });
    expect(effect.completeCases?.estimate).toBeTypeOf("number");
    const text = await show(gapped, ...study, "--impute", "--imputations", "3");
    expect(text).toMatch(/^Il manque la réponse de /);
    expect(text).toContain("Tableaux complétés : 3");
  });

  test("the number of sets and the method may be chosen; what is not read is said", async () => {
    const asked = ["--impute", "--imputations", "5", "--method", "nearest", "--multiverse"];
    const effect = imputedEffectSchema.parse((await run(gapped, ...study, ...asked)).answer);
    expect(effect).toMatchObject({ method: "nearest", imputations: 5 });
    expect(effect.caveats).toContainEqual(
      expect.objectContaining({ code: "optionIgnored", option: "multiverse" }),
    );
  });

  test("with nothing missing there is nothing to fill in", async () => {
    const { status, answer } = await run(whole, ...study, "--impute");
    expect(status).toBe(2);
    expect(notEstimableSchema.parse(answer).notEstimable.code).toBe("nothingMissing");
  });

  test.each<[string, string[], RegExp]>([
    ["one set", ["--impute", "--imputations", "1"], /--imputations/],
    ["rows that no design keeps", ["--impute", "--weights-out", "lignes.csv"], /--weights-out/],
    ["a rule that is none", ["--multiplicity", "tukey"], /--multiplicity.*holm/],
  ])("%s: refused by its name", async (_, options, message) => {
    const { status, err } = await run(gapped, ...study, ...options);
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe("nothing beside an effect that cannot be estimated", () => {
  test("the refusal stands alone", async () => {
    const few = whole.split("\n").slice(0, 9).join("\n");
    const { status, answer } = await run(few, ...study, "--multiverse", "--sensitivity");
    expect(status).toBe(1);
    expect(Object.keys(Object(evaluationAnswerSchema.parse(answer))).sort()).toEqual([
      "caveats",
      "notEstimable",
    ]);
  });
});

describe.skipIf(!referencePresent)(withReference("the table of Dehejia and Wahba from the terminal"), () => {
  test("designs that disagree: the strip says that the figure cannot be trusted", async () => {
    const content = await readFile(
      new URL("../../../../shared/reference-data/lalonde_nsw_psid.csv", import.meta.url),
      "utf8",
    );
    const asked = ["--treatment", "treat", "--outcome", "re78"];
    const covariates = ["--covariates", "age,educ,race,married,nodegree,re74,re75"];
    const { answer } = await run(content, ...asked, ...covariates, "--multiverse");
    const { multiverse } = evaluatedEffectSchema.parse(answer);
    expect(multiverse?.agreement).toBe("correction");
    expect(multiverse?.reading.fr).toContain("on ne peut pas se fier à ce chiffre");
  });
});
