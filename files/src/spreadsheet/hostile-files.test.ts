import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { memoryFile, readAll, unwatched } from "./memory-file.ts";
import { readTable } from "./read-table.ts";
import { sheetInspector } from "./sheet-inspector.ts";
import { buildWorkbook, sheetAround, workbookParts } from "./workbook-builder.ts";
import { buildZip, type ZipPart } from "./zip-builder.ts";

/**
 * Every hostile file is made here. Each must be refused with its own code by the inspector and by the two readers,
 * within ten seconds and without the process growing by more than the size of what it read and a little.
 */

const oneSheet = [{ name: "Paie" }];
const textCell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headings = `<row r="1">${textCell("A1", "Matricule")}${textCell("B1", "Emploi")}</row>`;
const zeros = Buffer.alloc(10_000_000);

function sheetZip(rows: string, more: readonly ZipPart[] = []): Uint8Array {
  return buildZip([...workbookParts([sheetAround(headings + rows)], oneSheet), ...more]);
}

function partsWith(name: string, change: Partial<ZipPart>): ZipPart[] {
  return workbookParts([sheetAround(headings)], oneSheet).map((part) =>
    part.name === name ? { ...part, ...change } : part,
  );
}

const sheetName = "xl/worksheets/sheet1.xml";
const sheetHolding = (declarations: string, text: string) =>
  `<?xml version="1.0"?><!DOCTYPE w [${declarations}]>` +
  `<worksheet><sheetData><row r="1">${textCell("A1", text)}</row></sheetData></worksheet>`;
const billionLaughs = sheetHolding(
  `<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY c "${"&b;".repeat(50)}">`,
  "&c;",
);
const externalEntity = sheetHolding('<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;");

const cases: readonly (readonly [string, () => Uint8Array | string, string])[] = [
  ["an empty file", () => "", "emptyFile"],
  ["a file of blanks", () => "\n \r\n\t\n", "emptyFile"],
  ["a PDF", () => `%PDF-1.7\n${"1 0 obj;".repeat(50)}`, "notASpreadsheet"],
  [
    "a PNG",
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    "notASpreadsheet",
  ],
  ["bytes with zeros", () => Buffer.from([1, 0, 2, 0, 0, 0, 3, 0, 255, 254, 0, 0]), "notASpreadsheet"],
  [
    "an old .xls",
    () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000)]),
    "oldExcelFile",
  ],
  [
    "an encrypted workbook",
    () =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(500),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    "encryptedFile",
  ],
  [
    "an OpenDocument sheet",
    () =>
      buildZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
        { name: "content.xml", content: "<x/>" },
      ]),
    "openDocumentFile",
  ],
  [
    "a web page named .xls",
    () => "<html><body><table><tr><td>Matricule</td></tr></table></body></html>",
    "webPageFile",
  ],
  [
    "an XML sheet of 2003",
    () => '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    "xmlFile",
  ],
  [
    "a Word document",
    () =>
      buildZip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "_rels/.rels", content: "<Relationships/>" },
        { name: "word/document.xml", content: "<w/>" },
      ]),
    "notASpreadsheet",
  ],
  ["any archive", () => buildZip([{ name: "photo.jpg", content: "xx" }]), "notASpreadsheet"],
  ["a truncated workbook", () => sheetZip("").subarray(0, 700), "brokenWorkbook"],
  [
    "a zip bomb",
    () =>
      buildZip([
        ...workbookParts([sheetAround(headings)], oneSheet),
        { name: "xl/media/a.bin", content: zeros },
      ]),
    "workbookTooBig",
  ],
  [
    "a sheet that is a bomb",
    () => sheetZip(`<row r="2"><c r="A2"><v>${"0".repeat(9_000_000)}</v></c></row>`),
    "workbookTooBig",
  ],
  [
    "a bomb that declares a small size",
    () =>
      buildZip(
        partsWith(sheetName, { content: sheetAround(`${" ".repeat(5_000_000)}`), declaredSize: 2000 }),
      ),
    "workbookTooBig",
  ],
  [
    "a part that declares a size of zero",
    () => buildZip(partsWith(sheetName, { declaredSize: 0, flags: 0x0808 })),
    "brokenWorkbook",
  ],
  [
    "a part that declares two gigabytes",
    () => buildZip(partsWith(sheetName, { declaredSize: 2_000_000_000 })),
    "workbookTooBig",
  ],
  [
    "a part that declares more bytes than the file has",
    () => buildZip(partsWith(sheetName, { declaredPackedSize: 900_000 })),
    "brokenWorkbook",
  ],
  [
    "a bomb inside a part that is not read",
    () =>
      sheetZip("", [
        { name: "nested.zip", content: buildZip([{ name: "a", content: zeros }]), declaredSize: 190_000_000 },
      ]),
    "workbookTooBig",
  ],
  [
    "parts that overlap",
    () =>
      buildZip([
        ...workbookParts([sheetAround(headings)], oneSheet),
        { name: "twin.xml", content: "<a/>", declaredOffset: 0 },
      ]),
    "brokenWorkbook",
  ],
  [
    "two parts of one name",
    () => sheetZip("", [{ name: sheetName, content: "<worksheet/>" }]),
    "brokenWorkbook",
  ],
  [
    "a name that leaves the archive",
    () => sheetZip("", [{ name: "../../etc/cron.d/x", content: "x" }]),
    "brokenWorkbook",
  ],
  ["an encrypted part", () => buildZip(partsWith(sheetName, { flags: 1 })), "encryptedFile"],
  ["an unknown compression", () => buildZip(partsWith(sheetName, { method: 99 })), "brokenWorkbook"],
  [
    "a corrupted part",
    () =>
      buildZip(partsWith(sheetName, { packed: deflateRawSync(Buffer.from("<worksheet/>")).fill(0xff, 3) })),
    "brokenWorkbook",
  ],
  ["a billion laughs", () => buildZip(workbookParts([billionLaughs], oneSheet)), "forbiddenXml"],
  [
    "a billion laughs in the list of sheets",
    () => buildZip(partsWith("xl/workbook.xml", { content: billionLaughs })),
    "forbiddenXml",
  ],
  ["an external entity", () => buildZip(workbookParts([externalEntity], oneSheet)), "forbiddenXml"],
  ["an endless attribute", () => sheetZip(`<row r="2" x="${randomLetters(3_000_000)}"/>`), "forbiddenXml"],
  ["an endless tag", () => sheetZip(`<c ${randomLetters(3_000_000)}`), "forbiddenXml"],
  ["a workbook without a sheet", () => buildZip(workbookParts([], [])), "noTable"],
  ["a line of two million characters", () => "x".repeat(2_000_000), "lineTooLong"],
  ["a row of ten million columns", () => `a;b\n${";".repeat(10_000_000)}`, "lineTooLong"],
  [
    "quotes that open and never close over two million characters",
    () => `"${"x".repeat(2_000_000)}`,
    "lineTooLong",
  ],
  ["an empty workbook", () => buildWorkbook([{ name: "Feuil1", rows: [] }]), "noTable"],
  ["headings only, in text", () => "Matricule;Emploi;Mois\n", "noRows"],
  [
    "headings only, in a workbook",
    () => buildWorkbook([{ name: "Feuil1", rows: [["Matricule", "Emploi", "Mois"]] }]),
    "noRows",
  ],
];

function randomLetters(length: number): string {
  let [text, state] = ["", 7];
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

describe("a hostile or unsuitable file is refused with its own reason, in bounded time and memory", () => {
  for (const [name, make, code] of cases) {
    test(`${name}: ${code}`, async () => {
      const content = make();
      const before = process.memoryUsage().rss;
      const start = process.cpuUsage();
      const inspection = await sheetInspector.inspect(memoryFile(content), unwatched());
      const spent = process.cpuUsage(start);
      expect(inspection).toMatchObject({ kind: "unreadable", problems: [{ code, severity: "blocks" }] });
      expect((spent.user + spent.system) / 1e6).toBeLessThan(10);
      expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
      if (typeof content === "string") {
        const { employees, reading } = await readAll(content);
        expect(employees).toEqual([]);
        expect(reading.problems.map((problem) => problem.code)).toContain(code);
      }
      const table = await readTable(memoryFile(content), unwatched());
      expect(table).toMatchObject({ kind: "unreadable", problems: [{ code }] });
    });
  }
});

describe("a strange workbook that is not hostile is read", () => {
  test("a cell in the last corner of a sheet", async () => {
    const content = sheetZip(
      `<row r="2"><c r="A2"><v>1</v></c>${textCell("B2", "Agent")}</row><row r="1048576"><c r="XFD1048576"/></row>`,
    );
    const inspection = await sheetInspector.inspect(memoryFile(content), unwatched());
    expect(inspection).toMatchObject({ kind: "sheet", layouts: [{ headings: ["Matricule", "Emploi"] }] });
  });
  test("a filled cell in the last corner is refused as too wide, at once", async () => {
    const content = sheetZip(
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    const inspection = await sheetInspector.inspect(memoryFile(content), unwatched());
    expect(inspection).toMatchObject({ kind: "unreadable", problems: [{ code: "tooManyColumns" }] });
  });
  test("rows that all reach the last column stop at six million empty cells", async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, index) =>
        `<row r="${index + 2}"><c r="A${index + 2}"><v>1</v></c><c r="XFD${index + 2}" s="${index % 2}"/></row>`,
    );
    const reading = await readTable(memoryFile(sheetZip(rows.join(""))), unwatched());
    expect(reading).toMatchObject({
      kind: "unreadable",
      problems: [{ code: "workbookTooBig", found: "cells" }],
    });
  });
  test("a formula is never run: its stored value is read, and a text that looks like one stays a text", async () => {
    const content = buildWorkbook([
      {
        name: "T",
        rows: [
          ["Matricule", "Emploi"],
          [1, { formula: "1+1", shows: "Agent" }],
          [2, '=HYPERLINK("http://x")'],
        ],
      },
    ]);
    const reading = await readTable(memoryFile(content), unwatched());
    expect(reading).toMatchObject({
      table: {
        columns: [
          ["1", "2"],
          ["Agent", '=HYPERLINK("http://x")'],
        ],
      },
    });
  });
});

test("a reading that is stopped leaves no thread behind and throws its own error", async () => {
  const controller = new AbortController();
  const content = sheetZip("");
  controller.abort();
  const inspection = sheetInspector.inspect(memoryFile(content), {
    signal: controller.signal,
    report: () => undefined,
  });
  await expect(inspection).rejects.toMatchObject({ name: "AbortError" });
});
