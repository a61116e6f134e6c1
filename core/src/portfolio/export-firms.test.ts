import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable, writeCsv } from "../../../files/src/spreadsheet/index.ts";
import { fileSource } from "../../../testkit/src/index.ts";
import { known, unknown } from "../kernel/known.ts";
import { exportFirms } from "./export-firms.ts";
import { importFirms } from "./import-firms.ts";
import { type Firm, firmEndings, firmSchema } from "./model.ts";
import { actorAs, allowed, firmOf, keptFirmOf, refused, sampleHouse } from "./sample-firm.ts";

const adviser = actorAs("adviser");
const work = { signal: new AbortController().signal, report: () => {} };
type House = ReturnType<typeof sampleHouse>;

async function csvOf(house: House): Promise<string> {
  const exported = await exportFirms(house, adviser);
  if (!exported.ok) throw new Error(exported.refusal.code);
  return writeCsv(exported.value.headings, exported.value.rows);
}

function bring(house: House, bytes: Uint8Array) {
  const file = fileSource("portefeuille.csv", async function* () {
    yield bytes;
  });
  return importFirms(house, adviser, { mode: "write", open: () => readTable(file, work) });
}

const day = fc.integer({ min: 0, max: 4000 }).map((count) => {
  const [text = ""] = new Date(Date.UTC(2020, 0, 1) + count * 86_400_000).toISOString().split("T");
  return text;
});
const knownOf = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value.map(known), fc.constant(unknown));
/** Texts as people type them, and as nobody should: formulas, separators, quotes, marks, other scripts. */
const words = (most: number) =>
  fc
    .oneof(
      fc.string({ maxLength: most, unit: "grapheme" }),
      fc.constantFrom(
        "=1+1",
        "'=1",
        "@a",
        "-2",
        "a;b",
        'a"b',
        '"',
        "''",
        "été, œuvre",
        "بيت",
        "\uFEFFx",
        "0012",
        "1e5",
        "a\u2028b",
      ),
    )
    .filter((text) => /^\P{Cc}*$/u.test(text) && text.trim().length <= most);
const call = fc.record({ day, words: words(60), next: knownOf(day) });
const firm: fc.Arbitrary<Firm> = fc
  .record({
    label: words(60).filter((text) => /[\p{L}\p{N}]/u.test(text)),
    addedOn: day,
    registration: fc.constantFrom("", "000000000", "00000000000018"),
    idcc: fc.constantFrom("", "0843", "3043"),
    headcount: knownOf(fc.nat({ max: 1_000_000 })),
    place: words(40),
    adviser: words(40),
    contact: words(80),
    notes: fc.array(words(40), { maxLength: 4 }).map((lines) => lines.join("\n")),
    calls: fc.array(call, { maxLength: 4 }),
    ending: knownOf(
      fc.record({ kind: fc.constantFrom(...firmEndings), day, words: words(40), backOn: knownOf(day) }),
    ),
    projects: fc.uniqueArray(fc.stringMatching(/^[a-f0-9]{32}$/), { maxLength: 3 }),
  })
  .map((drawn) => ({
    schemaVersion: 1 as const,
    ...drawn,
    calls: drawn.calls.map((each, rank) => ({ ...each, id: `c${rank}` })),
  }))
  .map((drawn) => firmSchema.safeParse(drawn))
  .filter((parsed) => parsed.success)
  .map((parsed) => {
    if (!parsed.success) throw new Error("filtered before");
    return parsed.data;
  });

describe("exportFirms", () => {
  test.each(allowed)("gives %s every firm under headings that the import recognises", async (role) => {
    const exported = await exportFirms(sampleHouse([keptFirmOf({ id: "a" })]), actorAs(role));
    expect(exported).toMatchObject({ ok: true, value: { rows: [{ length: 19 }] } });
    expect(exported.ok && exported.value.rows[0]?.slice(0, 6)).toEqual([
      "a",
      "Boulangerie du Port",
      "00000000000018",
      "0843",
      8,
      "LILLE",
    ]);
  });

  test.each(refused)("%s is not allowed", async (role) => {
    expect(await exportFirms(sampleHouse(), actorAs(role))).toMatchObject({ ok: false });
  });

  test("whatever was typed, an export brought in elsewhere and exported again is the same file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(firm, { minLength: 1, maxLength: 6 }), async (contents) => {
        const there = sampleHouse(contents.map((content, rank) => keptFirmOf({ id: `f${rank}`, content })));
        const csv = await csvOf(there);
        const here = sampleHouse();
        const answer = await bring(here, new TextEncoder().encode(csv));
        expect(answer).toMatchObject({ ok: true, value: { written: contents.length, unread: [] } });
        expect(await csvOf(here)).toBe(csv);
        const again = await bring(there, new TextEncoder().encode(csv));
        expect(again).toMatchObject({ ok: true, value: { written: 0 } });
      }),
      { numRuns: 150 },
    );
  });

  test("no cell of an export is a formula for a spreadsheet", async () => {
    const content = firmOf({
      label: "=HYPERLINK(1)",
      contact: "+33 1",
      notes: "@x",
      place: "-1",
      adviser: "'=2",
    });
    const csv = await csvOf(sampleHouse([keptFirmOf({ id: "a", content })]));
    expect(csv).not.toMatch(/(?:^|;|\n)"?[=+@-]/);
  });

  test("bytes that are no table never make it throw, and write nothing half", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc
            .string({ maxLength: 300 })
            .map((text) => new TextEncoder().encode(`Entreprise;SIRET;Effectif\n${text}`)),
        ),
        async (bytes) => {
          const house = sampleHouse();
          const answer = await bring(house, bytes);
          const written = answer.ok ? answer.value.written : 0;
          expect(await house.firms.all()).toHaveLength(written);
        },
      ),
      { numRuns: 300 },
    );
  });
});
