import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { notEstimableSchema } from "../../../core/src/evaluation/model.ts";
import { panelEffectSchema } from "../../../core/src/evaluation/panel-model.ts";
import { referencePresent, referenceResults, withReference } from "../../../engine/reference/read-files.ts";
import { panelMethodNames } from "../../../engine/src/panel/index.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const panel = await readFile(
  new URL("../../../engine/reference/panel/staggered.csv", import.meta.url),
  "utf8",
);
const study = ["--unit", "unit", "--period", "year", "--first-treated", "first", "--outcome", "outcome"];

async function estimate(content: string, ...options: string[]) {
  const path = await writeTestFile(await openTestFolder(), "suivi.csv", content);
  const run = await runLine(["estimate-panel", path, ...options, "--json"]);
  return { ...run, answer: documentOf(run) };
}

/** The lines of the table that a test keeps, and as it changes them. */
function changed(change: (line: string, row: number) => string | undefined): string {
  const [head = "", ...lines] = panel.trim().split("\n");
  return [head, ...lines.flatMap((line, row) => change(line, row + 1) ?? [])].join("\n");
}

describe("effects over time", () => {
  test("have every key of the contract, at full precision, and nothing on standard error", async () => {
    const { status, err, answer } = await estimate(panel, ...study, "--covariates", "age");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const effect = panelEffectSchema.parse(answer);
    expect(effect.method).toBe("groupTime");
    expect(effect.groupTime.map(({ group, period }) => `${group} ${period}`)).toHaveLength(10);
    const { simple, dynamic, group, calendar } = effect.aggregates;
    expect(String(simple.estimate)).toMatch(/\.\d{10}/);
    expect(dynamic.map(({ eventTime }) => eventTime)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(group.map((each) => each.group)).toEqual([2021, 2023]);
    expect(calendar.map(({ period }) => period)).toEqual([2021, 2022, 2023, 2024]);
    expect(effect.preTrendTest).toMatchObject({ effects: expect.any(Number), pValue: expect.any(Number) });
    expect(effect.trendBounds.map(({ about }) => about)).toEqual(["firstPeriod", "average"]);
  });

  test.each<[string, string[]]>([
    ...panelMethodNames
      .filter((name) => name !== "drdid")
      .map((name): [string, string[]] => [`the method ${name}`, ["--method", name]]),
    ["those not yet trained", ["--comparison", "notYetTreated"]],
    ["the never trained", ["--comparison", "neverTreated"]],
    ["regression", ["--estimator", "reg", "--covariates", "age"]],
    ["weights", ["--estimator", "ipw", "--covariates", "age"]],
    ["anticipation", ["--anticipation", "1"]],
    ["groups", ["--cluster", "site"]],
  ])("are estimated with %s", async (_, options) => {
    const { status, answer } = await estimate(panel, ...study, ...options);
    expect(status, JSON.stringify(answer)).toBe(0);
    expect(Math.abs(panelEffectSchema.parse(answer).aggregates.simple.estimate)).toBeLessThan(5);
  });

  test("two periods and one start: the two-by-two method", async () => {
    const two = changed((line) => (/,(2020|2021),(2021|0),/.test(line) ? line : undefined));
    const { status, answer } = await estimate(two, ...study, "--method", "drdid", "--covariates", "age");
    expect(status, JSON.stringify(answer)).toBe(0);
    expect(panelEffectSchema.parse(answer).groupTime).toHaveLength(1);
  });

  test("one team against a mixture of others; what the mixture does not read is said", async () => {
    const lines = ["team,month,start,output"];
    for (let team = 0; team < 9; team++) {
      for (let month = 1; month <= 12; month++) {
        const level = 10 + 0.2 * month + (team === 0 ? 4 : team) + Math.sin(7 * month + 3 * team * month) / 4;
        lines.push(`T${team},${month},${team === 0 ? 9 : 0},${level + (team === 0 && month >= 9 ? 3 : 0)}`);
      }
    }
    const asked = ["--unit", "team", "--period", "month", "--first-treated", "start", "--outcome", "output"];
    const { status, answer } = await estimate(
      lines.join("\n"),
      ...asked,
      "--method",
      "syntheticDid",
      "--anticipation",
      "1",
    );
    expect(status, JSON.stringify(answer)).toBe(0);
    const effect = panelEffectSchema.parse(answer);
    expect(effect.path).toHaveLength(12);
    expect(effect.caveats.map(({ code }) => code)).toContain("optionIgnored");
  });

  test("starts may be empty or 0 for never, rows in any order, and text beside numbers", async () => {
    const plain = panelEffectSchema.parse((await estimate(panel, ...study)).answer);
    const empty = panel.replaceAll(/,0,(\d+),([01]),/g, ",,$1,$2,");
    expect(panelEffectSchema.parse((await estimate(empty, ...study)).answer).groupTime).toEqual(
      plain.groupTime,
    );
    const worded = panel.replaceAll(/,0,(\d+),([01]),/g, ",jamais,$1,$2,");
    expect(panelEffectSchema.parse((await estimate(worded, ...study)).answer).groupTime).toEqual(
      plain.groupTime,
    );
    const [head, ...lines] = panel.trim().split("\n");
    const turned = [head, ...lines.reverse()].join("\n");
    expect(panelEffectSchema.parse((await estimate(turned, ...study)).answer).groupTime).toEqual(
      plain.groupTime,
    );
  });

  test("for people: the answer, its figures, the warnings and the course", async () => {
    const path = await writeTestFile(await openTestFolder(), "suivi.csv", panel);
    const { out, status } = await runLine(["estimate-panel", path, ...study]);
    expect(status).toBe(0);
    const text = out.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(text).toMatch(/(Effet moyen estimé|Écart moyen mesuré) : /);
    expect(text).toContain("Fourchette à 95 %");
    expect(text).toContain("Suivis : 36, dont 22 formés et 14 jamais formés ; 6 périodes");
    expect(text).toContain("Écart selon le nombre de périodes depuis le début de la formation");
    expect(text).toContain("départ 2021, période 2024");
    expect(text).not.toMatch(/undefined|NaN|\{/);
  });
});

describe("what cannot be answered", () => {
  test.each<[string, string, string[], { status: number; code: string }]>([
    [
      "too few trained",
      changed((line) => (/^P([1-9]|1\d|20),/.test(line) ? undefined : line)),
      [],
      { status: 1, code: "tooFewTreated" },
    ],
    [
      "two rows of one person and year",
      `${panel.trim()}\nP1,S8,2019,2021,50,1,3`,
      [],
      { status: 2, code: "duplicateRows" },
    ],
    [
      "a start that changes",
      changed((line, row) => (row === 2 ? line.replace(",2021,", ",2022,") : line)),
      [],
      { status: 2, code: "firstTreatedVaries" },
    ],
    [
      "a start that is no year",
      changed((line) => line.replace(/^(P2,S\d+,\d+),2021/, "$1,printemps")),
      [],
      { status: 2, code: "firstTreatedUnreadable" },
    ],
    [
      "more than two periods for two-by-two",
      panel,
      ["--method", "drdid"],
      { status: 2, code: "notTwoByTwo" },
    ],
    ["an unknown column", panel, ["--covariates", "agee"], { status: 2, code: "unknownColumn" }],
  ])("%s ends with its status and its reason", async (_, content, options, { status, code }) => {
    const run = await estimate(content, ...study, ...options);
    expect(run.status, JSON.stringify(run.answer)).toBe(status);
    const { notEstimable } = notEstimableSchema.parse(run.answer);
    expect(notEstimable.code).toBe(code);
    expect(notEstimable.reading.fr).toMatch(/\.$/);
  });

  test("the row of a doubled line is named", async () => {
    const { answer } = await estimate(`${panel.trim()}\nP1,S8,2019,2021,50,1,3`, ...study);
    expect(notEstimableSchema.parse(answer).notEstimable.reading.fr).toContain("lignes 1 et 217");
  });

  test.each<[string, string[], RegExp]>([
    ["a method that does not exist", ["--method", "magic"], /magic.*groupTime/s],
    ["anticipation in words", ["--anticipation", "one"], /--anticipation/],
    ["no outcome", ["--outcome", ""], /--outcome/],
  ])("%s ends with status 2", async (_, options, message) => {
    const path = await writeTestFile(await openTestFolder(), "suivi.csv", panel);
    const run = await runLine(["estimate-panel", path, ...study, ...options]);
    expect(run.status).toBe(2);
    expect(run.err).toMatch(message);
  });
});

describe.skipIf(!referencePresent)(withReference("counties and minimum wages from the terminal"), () => {
  test("the published figures", async () => {
    const { variants } = referenceResults("03a_mpdta_did.json");
    const wanted = variants.find(({ label }: { label: string }) => label === "dr_never_lpop").aggregate[0];
    const content = await readFile(
      new URL("../../../../shared/reference-data/mpdta.csv", import.meta.url),
      "utf8",
    );
    const { status, answer } = await estimate(
      content,
      ...["--unit", "countyreal", "--period", "year", "--first-treated", "first.treat", "--outcome", "lemp"],
      ...["--covariates", "lpop", "--comparison", "neverTreated"],
    );
    expect(status).toBe(0);
    const { simple } = panelEffectSchema.parse(answer).aggregates;
    expect(simple.estimate).toBeCloseTo(wanted.overall_att, 9);
    expect(simple.standardError).toBeCloseTo(wanted.overall_se, 8);
  });
});
