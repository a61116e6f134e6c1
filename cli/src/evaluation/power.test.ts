import { describe, expect, test } from "vitest";
import { planSchema } from "../../../core/src/evaluation/power-model.ts";
import { documentOf, runLine } from "../test-terminal.ts";

async function plan(...options: string[]) {
  const run = await runLine(["power", ...options, "--json"]);
  return { ...run, answer: documentOf(run) };
}

describe("what a study could see", () => {
  test("has every key of the contract, at full precision, and nothing on standard error", async () => {
    const { status, err, answer } = await plan("--treated", "8", "--comparison", "40");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const found = planSchema.parse(answer);
    expect(found).toMatchObject({ design: "twoGroups", power: 0.8, sizes: { treated: 8, comparison: 40 } });
    // R: power.t.test(strict) and uniroot give 1.10836753221092.
    expect(found.detectable.inStandardDeviations).toBeCloseTo(1.10836753221092, 9);
    expect(found.detectable.value).toBeNull();
  });

  test.each<[string, string[], object]>([
    ["before and after", ["--treated", "8", "--correlation", "0.8"], { design: "beforeAfter" }],
    [
      "changes of two groups",
      [
        "--treated",
        "8",
        "--comparison",
        "25",
        "--periods-before",
        "4",
        "--periods-after",
        "4",
        "--correlation",
        "0,3",
      ],
      { design: "differenceInDifferences", standardError: expect.closeTo(0.2403122968139583, 12) },
    ],
    [
      "teams",
      ["--treated", "32", "--comparison", "32", "--clusters", "4", "--intraclass", "0.1"],
      { design: "clusters", sizes: { treatedClusters: 4, comparisonClusters: 4 }, degreesOfFreedom: 6 },
    ],
    [
      "unequal teams",
      ["--treated", "32", "--comparison", "60", "--clusters", "4", "--comparison-clusters", "6"],
      { sizes: { treatedClusters: 4, comparisonClusters: 6 } },
    ],
    [
      "shares",
      ["--treated", "20", "--comparison", "60", "--share", "0.3"],
      { design: "shares", standardError: null },
    ],
    [
      "matching",
      ["--treated", "10", "--comparison", "100", "--ratio", "2", "--kept", "0.8", "--explained", "0.2"],
      { sizes: { treated: 8, comparison: 16 } },
    ],
    [
      "an effect in euros, another chance and confidence",
      [
        "--treated",
        "8",
        "--comparison",
        "40",
        "--outcome-sd",
        "250",
        "--effect=-100",
        "--power",
        "0.9",
        "--confidence",
        "0.9",
      ],
      {
        power: 0.9,
        confidence: expect.closeTo(0.9, 12),
        wanted: { effect: -100, treatedNeeded: expect.any(Number) },
      },
    ],
  ])("%s", async (_, options, expected) => {
    const { status, answer } = await plan(...options);
    expect(status, JSON.stringify(answer)).toBe(0);
    expect(planSchema.parse(answer)).toMatchObject(expected);
  });

  test("for people: the sentences, the plan and the warnings, in the unit of the outcome", async () => {
    const options = ["--treated", "8", "--comparison", "40", "--outcome-sd", "250", "--unit", "€"];
    const { out } = await runLine(["power", ...options]);
    const text = out.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(text).toContain(
      "Avec 8 personnes formées et 40 comparables, seuls des écarts au-dessus de 277 € se verraient",
    );
    expect(text).toContain("Plan : Comparaison de deux groupes");
    expect(text).toContain("Personnes qui comptent : 8 formées et 40 de comparaison");
    expect(text).toContain("46 degrés de liberté");
    expect(text).toContain("Réserves :");
    expect(text).not.toMatch(/undefined|NaN|null|\{/);
  });

  test("teams are told to people too", async () => {
    const { out } = await runLine(["power", "--treated", "30", "--comparison", "30", "--clusters", "5"]);
    expect(out.replaceAll(/[\u00a0\u202f]/g, " ")).toContain("Équipes : 5 formées et 5 de comparaison");
  });
});

describe("what cannot be planned", () => {
  test.each<[string, string[]]>([
    ["--treated", ["--treated", "huit"]],
    ["--treated", ["--treated", "0"]],
    ["--comparison", ["--treated", "8", "--comparison", "2.5"]],
    ["--periods-before", ["--treated", "8", "--comparison", "9", "--periods-before", "0"]],
    ["--outcome-sd", ["--treated", "8", "--comparison", "9", "--outcome-sd", "-3"]],
    ["--comparison-clusters", ["--treated", "8", "--comparison", "9", "--comparison-clusters", "x"]],
    ["--correlation", ["--treated", "8", "--correlation", "1"]],
  ])("an option that cannot be read is named: %s", async (option, options) => {
    const { status, answer } = await plan(...options);
    expect(status).toBe(2);
    expect(JSON.stringify(answer)).toContain(option);
  });

  test.each<[string, string, number, string[]]>([
    ["teams without comparison people", "missingOption", 2, ["--treated", "8", "--clusters", "3"]],
    [
      "an effect beyond all",
      "optionOutOfRange",
      2,
      ["--treated", "8", "--comparison", "9", "--share", "0.5", "--effect", "0.7"],
    ],
    ["one trained person", "tooFewPeople", 1, ["--treated", "1", "--comparison", "30"]],
    ["two teams", "tooFewClusters", 1, ["--treated", "20", "--comparison", "20", "--clusters", "1"]],
    [
      "shares of almost nobody",
      "nothingDetectable",
      1,
      ["--treated", "3", "--comparison", "4", "--share", "0.5"],
    ],
  ])("%s: %s", async (_, code, status, options) => {
    const found = await plan(...options);
    expect(found.status).toBe(status);
    expect(found.answer).toMatchObject({ notEstimable: { code, reading: { fr: expect.any(String) } } });
    expect((await runLine(["power", ...options])).err).not.toMatch(/undefined|NaN/);
  });

  test("a file is one word too many", async () => {
    const { status } = await plan("people.csv", "--treated", "8");
    expect(status).toBe(2);
  });
});
