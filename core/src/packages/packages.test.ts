import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, categoryColumn, numberColumn } from "../../../engine/src/index.ts";
import { packageFiles as files } from "../../../files/src/packages/index.ts";
import { buildZip } from "../../../files/src/spreadsheet/zip-builder.ts";
import { describeTable, readAnalysisTable, writeAnalysisTable } from "./analysis-table.ts";
import type { PackedFile } from "./model.ts";
import { recomputePackage } from "./recompute-package.ts";
import { sampleAnalysis, sampleColumns, sampleContent, sha256 } from "./sample-package.contract.ts";
import { writePackage } from "./write-package.ts";

const tools = { files, sha256 };
const whole = writePackage(sampleContent(), tools);

function partsOf(bytes: Uint8Array): PackedFile[] {
  const opened = files.openArchive(bytes);
  if ("fault" in opened) throw new Error(opened.fault);
  return [...opened];
}
const codesOf = (bytes: Uint8Array) => {
  const made = recomputePackage(bytes, tools);
  return made.kind === "unusable" ? made.faults.map(({ code }) => code) : made.kind;
};
/** The package with one file's text changed, its manifest made anew so that only the change remains. */
function forged(path: string, change: (text: string) => string): Uint8Array {
  const parts = partsOf(whole).map((part) =>
    part.path === path ? { path, bytes: Buffer.from(change(Buffer.from(part.bytes).toString())) } : part,
  );
  const listed = parts
    .filter((part) => part.path !== "manifest.json")
    .map((part) => ({ path: part.path, bytes: part.bytes.length, sha256: sha256(part.bytes) }));
  return files.writeArchive(
    parts.map((part) => {
      if (part.path !== "manifest.json") return part;
      const manifest = { ...JSON.parse(Buffer.from(part.bytes).toString()), files: listed };
      return { path: part.path, bytes: Buffer.from(JSON.stringify(manifest)) };
    }),
  );
}

describe("a data package", () => {
  test("gives its results again from itself alone, byte for byte, and its sealed plan is whole", () => {
    expect(recomputePackage(whole, tools)).toMatchObject({
      kind: "computed",
      analyses: 1,
      differences: [],
      planFaults: [],
      manifest: { kind: "rows" },
    });
  });

  test("is the same byte for byte when made twice, and its files are in one order", () => {
    expect(Buffer.from(writePackage(sampleContent(), tools)).equals(Buffer.from(whole))).toBe(true);
    expect(partsOf(whole).map(({ path }) => path)).toEqual([
      "manifest.json",
      "LISEZ-MOI.md",
      "analyses/01/request.json",
      "analyses/01/result.json",
      "analyses/01/table.csv",
      "analyses/01/table.csv-metadata.json",
      "plan/plan-scelle.json",
      "resultats/effets.json",
    ]);
  });

  test("tells which result differs and where, for one digit of a figure or one cell of the table", () => {
    const digit = recomputePackage(
      forged("analyses/01/result.json", (text) => text.replace(/"estimate":-0\.(\d)/, '"estimate":-0.9')),
      tools,
    );
    expect(digit).toMatchObject({ kind: "computed", differences: [{ path: "analyses/01/result.json" }] });
    const cell = recomputePackage(
      forged("analyses/01/table.csv", (text) => text.replace("\r\n2,0,", "\r\n2,1,")),
      tools,
    );
    expect(cell).toMatchObject({ kind: "computed", differences: [{ path: "analyses/01/result.json" }] });
  });

  test("tells that the sealed plan changed, even under a manifest made anew", () => {
    const changed = recomputePackage(
      forged("plan/plan-scelle.json", (text) => text.replace("volontaires", "meilleurs..")),
      tools,
    );
    expect(changed).toMatchObject({ kind: "computed", planFaults: [{ code: "contentChanged" }] });
  });

  test("of aggregates never bears a line of anybody", () => {
    expect(() => writePackage(sampleContent({ kind: "aggregates" }), tools)).toThrow("no line of anybody");
    const shown = writePackage(sampleContent({ kind: "aggregates", analyses: [] }), tools);
    expect(recomputePackage(shown, tools)).toMatchObject({ kind: "computed", analyses: 0 });
    expect(partsOf(shown).some(({ path }) => path.endsWith(".csv"))).toBe(false);
  });
});

describe("what is no whole package is refused, with what is wrong", () => {
  const parts = partsOf(whole);
  const zipOf = (list: readonly PackedFile[]) => files.writeArchive(list);

  test.each<readonly [string, Uint8Array, readonly string[]]>([
    ["no archive", Buffer.from("PK, or so it says, and a good deal more"), ["notAnArchive"]],
    ["nothing", new Uint8Array(), ["notAnArchive"]],
    ["no manifest", zipOf(parts.slice(1)), ["noManifest"]],
    ["a missing file", zipOf(parts.filter(({ path }) => path !== "LISEZ-MOI.md")), ["fileMissing"]],
    ["a file too many", zipOf([...parts, { path: "autre.txt", bytes: Buffer.from("x") }]), ["fileTooMany"]],
    [
      "a changed file",
      zipOf(
        parts.map((part) => (part.path === "LISEZ-MOI.md" ? { ...part, bytes: Buffer.from("#") } : part)),
      ),
      ["fileChanged"],
    ],
    ["a manifest of something else", forged("manifest.json", () => "{}"), ["unreadableManifest"]],
    ["a name that leads out", buildZip([{ name: "../manifest.json", content: "{}" }]), ["unsafeName"]],
    ["an absolute name", buildZip([{ name: "/etc/passwd", content: "x" }]), ["unsafeName"]],
    [
      "two files of one name",
      buildZip([
        { name: "manifest.json", content: "{}" },
        { name: "manifest.json", content: "[]" },
      ]),
      ["unsafeName"],
    ],
    ["a bomb", buildZip([{ name: "manifest.json", content: new Uint8Array(60_000_000) }]), ["tooLarge"]],
    [
      "a bomb that lies about its size",
      buildZip([{ name: "manifest.json", content: new Uint8Array(5_000_000), declaredSize: 100 }]),
      ["damaged"],
    ],
  ])("%s", (_name, bytes, codes) => {
    expect(codesOf(bytes)).toEqual(codes);
  });

  test("a table without its metadata, a request of another form, a column that is not there", () => {
    const analysis = (name: string, text: string) => codesOf(forged(`analyses/01/${name}`, () => text));
    expect(analysis("table.csv-metadata.json", "{}")).toEqual(["unreadableAnalysis"]);
    expect(analysis("request.json", "[]")).toEqual(["unreadableAnalysis"]);
    expect(analysis("table.csv", "row,trained\r\n1,1\r\n")).toEqual(["unreadableAnalysis"]);
    const other = forged("analyses/01/request.json", (text) => text.replaceAll('"tenure"', '"nowhere"'));
    expect(codesOf(other)).toEqual(["unreadableAnalysis"]);
  });

  test("bytes changed, cut or made up never throw, and are never taken for the same package", () => {
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(places, fc.nat(whole.length), (changes, cut) => {
        const spoilt = Uint8Array.from(whole);
        for (const [place, by] of changes) spoilt[place] = ((spoilt[place] ?? 0) + by) % 256;
        for (const bytes of [spoilt, whole.subarray(0, cut)]) {
          if (Buffer.from(bytes).equals(Buffer.from(whole))) continue;
          const made = recomputePackage(bytes, tools);
          // Dates and versions of headers say nothing of what is packed.
          if (made.kind === "computed") expect(made.differences).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(recomputePackage(bytes, tools).kind).toBe("unusable");
      }),
    );
  });
});

test("any table of any texts and figures comes back as it was written", () => {
  const figure = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });
  const text = fc.option(fc.string({ unit: "binary", minLength: 1 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, text), { minLength: 1, maxLength: 30 }), (rows) => {
      const columns = new Map<string, Column>([
        ["a", numberColumn(rows.map(([value]) => (value === 0 ? 0 : value)))],
        ["b", categoryColumn(rows.map(([, label]) => label))],
      ]);
      const csv = writeAnalysisTable(columns, files);
      expect(readAnalysisTable(csv, describeTable(columns, "table.csv", {}), files)).toEqual(columns);
    }),
    { numRuns: 300 },
  );
});

test("a table says what its columns hold, in French, as W3C's CSV on the Web asks", () => {
  const { titles } = sampleAnalysis();
  expect(describeTable(sampleColumns(), "table.csv", titles)).toMatchObject({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "fr" }],
    url: "table.csv",
    tableSchema: {
      primaryKey: "row",
      columns: [
        { name: "row", titles: { fr: "Ligne" }, datatype: "integer" },
        { name: "trained", titles: { fr: "Formé" }, datatype: "number" },
        { name: "tenure", datatype: "number" },
        { name: "site", datatype: "string" },
        { name: "longAbsence", datatype: "number" },
      ],
    },
  });
});
