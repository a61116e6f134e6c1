import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type CategoryProfile,
  categoryProfileSchema,
  defineCategory,
  viewCategoryProfile,
} from "../../../core/src/categories/index.ts";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import { answerWorkQuestions, importPayrollFile, mapJobGrades } from "../../../core/src/workforce/index.ts";
import { inspectSheet } from "../../../files/src/readers.ts";
import { openTestHouse, type TestHouse } from "../../../server/src/test-house.ts";
import {
  csvBytes,
  dsnBytes,
  fictionalCompany,
  jobGradeTableOf,
  payrollTable,
  referenceRule,
  sectorOf,
  workAnswersOf,
  xlsxBytes,
} from "../../../testkit/src/index.ts";
import { fileSource } from "../terminal/file-source.ts";
import { documentOf, openTestFolder, pointAtFolder, runLine, writeTestFile } from "../test-terminal.ts";
import { readingOptions } from "../workforce/reading-options.ts";

const firstMonth = parseMonth("2026-09");
if (firstMonth === undefined) throw new Error("the story must begin");
const company = fictionalCompany({
  seed: 31,
  headcount: 120,
  firstMonth,
  monthCount: 2,
  sector: "cleaning",
  establishmentCount: 3,
  flaws: { secondContract: 0.2, negativeCorrection: 0.1 },
});
const sector = sectorOf("cleaning");
const rule = referenceRule(sector);
const answers = workAnswersOf(sector, "cheffe d’équipe");
const grades = jobGradeTableOf(sector);
const months = company.months.map(({ month }) => month);
const [september = firstMonth] = months;

const contents: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "paie.dsn": () => dsnBytes(company, { months: [september] }),
  "paie.csv": () => csvBytes(payrollTable(company, { months: [september] })),
  "paie.xlsx": () => xlsxBytes(payrollTable(company, { months: [september] })),
  "deux-mois.dsn": () => dsnBytes(company, { months }),
  "sans-mois.csv": () => csvBytes(payrollTable(company, { months: [september], withMonth: false })),
};

/** Writes a payroll file, a rule and what is known of the work, and points the data folder where there is nothing. */
async function writeCase(name: string, category: unknown = rule) {
  const folder = await openTestFolder();
  const make = contents[name];
  if (make === undefined) throw new Error(name);
  const dataFolder = join(folder, "nothing-here");
  pointAtFolder(dataFolder);
  const json = (title: string, content: unknown) => writeTestFile(folder, title, JSON.stringify(content));
  return {
    dataFolder,
    file: await writeTestFile(folder, name, await make()),
    category: ["--category", await json("categorie.json", category)],
    knowledge: [
      "--answers",
      await json("reponses.json", answers),
      "--grades",
      await json("grilles.json", [grades]),
    ],
  };
}

describe("the portrait straight from a file", () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  /** The same file and the same knowledge, through the ordinary doors of the server. */
  async function viewStored(owner: Actor, file: string): Promise<CategoryProfile> {
    const silent = { signal: new AbortController().signal, report: () => {} };
    const source = await fileSource(file);
    const options = readingOptions(await inspectSheet.inspect(source, silent), undefined);
    if (options === undefined) throw new Error(file);
    await house.act(owner, (rooms) =>
      importPayrollFile(rooms, owner, { file: source, options, mode: "ask" }, silent),
    );
    await house.act(owner, (rooms) => mapJobGrades(rooms, owner, grades));
    for (const answer of answers) {
      await house.act(owner, (rooms) => answerWorkQuestions(rooms, owner, answer));
    }
    const draft = { label: "x", context: "", stake: "", decisionForm: "draft", decidedBy: "", rule } as const;
    const defined = await house.act(owner, (rooms) => defineCategory(rooms, owner, { draft }));
    if (!defined.ok) throw new Error(defined.refusal.code);
    const query = { category: defined.value.id };
    const viewed = await house.act(owner, (rooms) => viewCategoryProfile(rooms, owner, query));
    if (!viewed.ok) throw new Error(viewed.refusal.code);
    return viewed.value;
  }

  test.each(["paie.dsn", "paie.csv", "paie.xlsx"])(
    "of %s has the figures that the server gives",
    async (name) => {
      const { file, category, knowledge, dataFolder } = await writeCase(name);
      const run = await runLine(["profile", file, ...category, ...knowledge, "--json"]);
      expect(run.status, run.err).toBe(0);
      const portrait = portraitSchema.parse(documentOf(run));
      const {
        snapshotVersion: _,
        category: named,
        ...stored
      } = await viewStored(await house.newOwner(), file);
      const { category: ours, ...figures } = portrait;
      expect(figures).toEqual(JSON.parse(JSON.stringify(stored)));
      expect(ours).toEqual({ ...named, id: "file", label: "Catégorie du fichier" });
      expect(figures.size.in + figures.size.out + figures.size.unknown).toBeGreaterThan(100);
      expect(existsSync(dataFolder)).toBe(false);
    },
  );
});

const portraitSchema = categoryProfileSchema.omit({ snapshotVersion: true });

describe("the month", () => {
  test("is asked for when the file holds several, and then looked at alone", async () => {
    const { file, category } = await writeCase("deux-mois.dsn");
    const several = await runLine(["profile", file, ...category, "--json"]);
    expect(several.status).toBe(2);
    expect(documentOf(several)).toMatchObject({ refusal: { code: "severalMonths", months } });
    expect(several.err).toContain("--month");
    const chosen = await runLine(["profile", file, ...category, "--month", september, "--json"]);
    const alone = await writeCase("paie.dsn");
    expect(documentOf(chosen)).toEqual(
      documentOf(await runLine(["profile", alone.file, ...alone.category, "--json"])),
    );
  });

  test("that the file does not hold is refused with those it holds", async () => {
    const { file, category } = await writeCase("deux-mois.dsn");
    const run = await runLine(["profile", file, ...category, "--month", "2031-01", "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "otherMonths", months } });
  });

  test("of a file that does not say its own is the one given", async () => {
    const { file, category } = await writeCase("sans-mois.csv");
    const silent = await runLine(["profile", file, ...category, "--json"]);
    expect(silent.status).toBe(2);
    const told = await runLine(["profile", file, ...category, "--month", september, "--json"]);
    expect(documentOf(told)).toMatchObject({ month: september });
  });
});

describe("the category", () => {
  test("may be whole, as the screen stores it: its name is on the portrait", async () => {
    const whole = { label: "Premiers niveaux", context: "", rule, version: 3 };
    const { file, category } = await writeCase("paie.csv", whole);
    const { out } = await runLine(["profile", file, ...category]);
    expect(out.startsWith("Premiers niveaux\n")).toBe(true);
    expect(out).toMatch(/dans la catégorie/);
    expect(out).not.toMatch(/undefined|NaN|\{/);
  });

  test.each<[string, unknown, string]>([
    ["without a dimension", { metWhen: "anyDimension" }, "ruleEmpty"],
    [
      "that nobody could meet",
      { ...rule, job: undefined, work: undefined, metWhen: "atLeastTwoDimensions" },
      "ruleImpossible",
    ],
    ["that is no rule", { hello: 1 }, "unusableArguments"],
    ["of another shape", [], "unusableArguments"],
    ["that is nothing", null, "unusableArguments"],
  ])("%s is refused", async (_, category, code) => {
    const files = await writeCase("paie.csv", category);
    const run = await runLine(["profile", files.file, ...files.category, "--json"]);
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code } });
  });

  test("that cannot be read is named", async () => {
    const { file } = await writeCase("paie.csv");
    const absent = await runLine(["profile", file, "--category", "absente.json"]);
    expect({ status: absent.status, out: absent.out }).toEqual({ status: 2, out: "" });
    expect(absent.err).toContain("absente.json");
    const broken = await writeTestFile(await openTestFolder(), "cassee.json", "{");
    expect((await runLine(["profile", file, "--category", broken])).err).toContain("cassee.json");
  });

  test("with answers of another shape is refused, with their file's name", async () => {
    const { file, category } = await writeCase("paie.csv");
    const wrong = await writeTestFile(await openTestFolder(), "reponses.json", JSON.stringify([{ a: 1 }]));
    const run = await runLine(["profile", file, ...category, "--answers", wrong]);
    expect(run.status).toBe(2);
    expect(run.err).toContain(wrong);
  });
});

test("a file that is no payroll file is refused with what was found in it", async () => {
  const { category } = await writeCase("paie.csv");
  const picture = await writeTestFile(await openTestFolder(), "photo.dsn", "\u0089PNG\r\n\u0000\u0000");
  const run = await runLine(["profile", picture, ...category, "--json"]);
  expect(run.status).toBe(2);
  expect(documentOf(run)).toMatchObject({ refusal: { code: "unreadable", problems: [expect.anything()] } });
  expect(run.err).toContain("À savoir");
});
