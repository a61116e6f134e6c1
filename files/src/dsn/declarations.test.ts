import { expect, test } from "vitest";
import {
  declaration,
  envelope,
  person,
  readSample,
  type SampleDeclaration,
  sampleNics,
} from "./sample-files.ts";

/** Standings of declarations of one file, written as type, fraction and what becomes of each. */
async function standingsOf(declarations: readonly SampleDeclaration[]) {
  const { reading, codes } = await readSample(
    envelope(declarations.flatMap((given) => declaration({ people: person("M1"), ...given }))),
  );
  return { standings: reading.declarations.map(({ standing }) => standing), codes, reading };
}

test("annule et remplace: the later declaration stands, the earlier one is replaced", async () => {
  const { standings, codes, reading } = await standingsOf([
    {},
    { type: "03", people: [...person("M1"), ...person("M2")] },
  ]);
  expect(standings).toEqual(["replacedInFile", "stands"]);
  expect(reading.declarations.map(({ employeeCount }) => employeeCount)).toEqual([1, 2]);
  expect(codes).toEqual([]);
});

test("a cancellation cancels what is stored, and what stood before it in the file", async () => {
  expect((await standingsOf([{ type: "04", people: [] }])).standings).toEqual(["cancelsStored"]);
  expect((await standingsOf([{}, { type: "04", people: [] }])).standings).toEqual([
    "replacedInFile",
    "cancelsStored",
  ]);
});

test("a declaration after a cancellation stands", async () => {
  const { standings, codes } = await standingsOf([{}, { type: "04", people: [] }, {}]);
  expect(standings).toEqual(["replacedInFile", "replacedInFile", "stands"]);
  expect(codes).toEqual([]);
});

test("a cancellation after a replacement cancels it", async () => {
  const { standings } = await standingsOf([{}, { type: "03" }, { type: "04", people: [] }]);
  expect(standings).toEqual(["replacedInFile", "replacedInFile", "cancelsStored"]);
});

test("a declaration without people stands, and may replace one with people", async () => {
  expect((await standingsOf([{ type: "02", people: [] }])).standings).toEqual(["stands"]);
  expect((await standingsOf([{}, { type: "05", people: [] }])).standings).toEqual([
    "replacedInFile",
    "stands",
  ]);
});

test("another month, establishment or fraction replaces nothing", async () => {
  const { standings } = await standingsOf([
    { fraction: "12" },
    { fraction: "22", type: "03" },
    { month: "01022026", type: "03" },
    { nic: sampleNics[1], type: "03" },
  ]);
  expect(standings).toEqual(["stands", "stands", "stands", "stands"]);
});

test("an ordinary declaration said again replaces the first one, and is noted", async () => {
  const { standings, reading } = await standingsOf([{}, {}]);
  expect(standings).toEqual(["replacedInFile", "stands"]);
  expect(reading.problems).toMatchObject([{ code: "sameMonthTwice", severity: "notes", found: "2026-03" }]);
});

test("fractions are written as a position and a total", async () => {
  const { reading, codes } = await standingsOf([{ fraction: "12" }, { fraction: "22" }]);
  expect(reading.declarations.map(({ fraction }) => fraction)).toEqual(["1/2", "2/2"]);
  expect(codes).toEqual([]);
});

test("fractions that do not go together are noted", async () => {
  const { standings, codes } = await standingsOf([{ fraction: "11" }, { fraction: "22" }]);
  expect(standings).toEqual(["stands", "stands"]);
  expect(codes).toEqual(["fractionsDisagree"]);
});

test.each(["001", "21", "00", "1", "A1"])(
  "the fraction %j reads as a whole, and is noted",
  async (fraction) => {
    const { reading, codes } = await standingsOf([{ fraction }]);
    expect(reading.declarations[0]?.fraction).toBe("1/1");
    expect(codes).toEqual(["fractionUnreadable"]);
  },
);

test("a SIRET that fails its check is noted and kept", async () => {
  const { reading } = await standingsOf([{ nic: "00075" }]);
  expect(reading.problems).toMatchObject([
    { code: "siretCheckFailed", severity: "notes", found: "73282932000075" },
  ]);
  expect(reading.declarations[0]?.establishment).toBe("73282932000075");
});

test("two companies in one file leave the company unknown", async () => {
  const other = declaration({ people: person("M2") }).map(([rubric, value]) =>
    rubric === "06.001"
      ? ([rubric, "356000000"] as const)
      : rubric === "11.001"
        ? ([rubric, "00048"] as const)
        : ([rubric, value] as const),
  );
  const { reading, codes } = await readSample(envelope([...declaration({ people: person("M1") }), ...other]));
  expect(reading.company).toEqual({ known: false });
  expect(codes).toEqual(["severalCompanies"]);
});
