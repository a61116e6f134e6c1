import { describe, expect, test } from "vitest";
import type { TextTable } from "./model.ts";
import { type PoolRequest, poolAnswerSchema, pooledEffectSchema, poolRequestSchema } from "./pool-model.ts";
import { answerPoolRequest, writePoolAnswer } from "./pool-projects.ts";

const request: PoolRequest = { estimate: "gain", standardError: "error", label: "projet" };

function tableOf(rows: readonly (readonly string[])[], decimalComma = false): TextTable {
  const headings = ["projet", "gain", "error", "taille"];
  const columns = headings.map((_, at) => rows.map((row) => row[at] ?? ""));
  return { headings, columns, rowCount: rows.length, decimalComma };
}

const rows = [
  ["A", "0.42", "0.25", "12"],
  ["B", "0.10", "0.20", "40"],
  ["C", "0.25", "0.30", "8"],
  ["D", "0.55", "0.15", "31"],
  ["E", "-0.05", "0.35", "20"],
];
const table = tableOf(rows);
const answer = (asked: Partial<PoolRequest> = {}, given = table) =>
  writePoolAnswer(answerPoolRequest({ ...request, ...asked }, given));

describe("answerPoolRequest", () => {
  test("the answer has every key of the contract, survives JSON, and names the projects", () => {
    const effect = pooledEffectSchema.parse(JSON.parse(JSON.stringify(answer())));
    expect(effect.method).toBe("reml");
    expect(effect.studies.map(({ label }) => label)).toEqual(["A", "B", "C", "D", "E"]);
    expect(effect.studies.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
  });
  test.each<Partial<PoolRequest>>([
    { method: "dl" },
    { method: "pm" },
    { method: "fixed" },
    { hartungKnapp: true },
    { moderators: ["taille"] },
    { label: "taille" },
  ])("%o is answered in the shape of the contract", (asked) => {
    const effect = pooledEffectSchema.parse(answer(asked));
    expect(effect.method).toBe(asked.method ?? "reml");
    expect(effect.predictionInterval === null).toBe(asked.method === "fixed");
    expect(effect.moderators.map(({ term }) => term)).toEqual(asked.moderators ?? []);
    expect(effect.intercept === null).toBe(asked.moderators === undefined);
  });
  test("asking for Hartung-Knapp gives its standard error and its interval", () => {
    const [usual, plain] = [answer(), answer({ hartungKnapp: true })].map((each) =>
      pooledEffectSchema.parse(each),
    );
    const textbook = usual?.intervals.find(({ rule }) => rule === "hartungKnapp");
    expect(plain?.standardError).toBe(textbook?.standardError);
    expect(plain?.confidenceInterval).toEqual(textbook?.interval);
    expect(plain?.inference.intervalRule).toBe("hartungKnapp");
    expect(usual?.inference.intervalRule).toBe("neverNarrower");
  });
  test("decimal commas change nothing", () => {
    const comma = tableOf(
      rows.map((row) => row.map((cell) => cell.replace(".", ","))),
      true,
    );
    expect(answer({}, comma)).toEqual(answer());
  });
  test("two projects are listed and not pooled", () => {
    const few = poolAnswerSchema.parse(answer({}, tableOf(rows.slice(0, 2))));
    expect(few).toMatchObject({
      notEstimable: { code: "twoProjects", cause: "evidence" },
      studies: [
        { label: "A", estimate: 0.42, standardError: 0.25 },
        { label: "B", estimate: 0.1, standardError: 0.2 },
      ],
    });
    expect(few).not.toHaveProperty("estimate");
  });
  test("the unit asked for is written after figures", () => {
    const effect = pooledEffectSchema.parse(answer({ unit: "points" }));
    expect(effect.reading.fr).toContain("points");
  });
});

test("a request with an option of its own, or an unknown method, is not read", () => {
  expect(poolRequestSchema.safeParse({ ...request, secret: 1 }).success).toBe(false);
  expect(poolRequestSchema.safeParse({ ...request, method: "median" }).success).toBe(false);
});
