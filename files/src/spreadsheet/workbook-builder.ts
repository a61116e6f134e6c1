import { buildZip, type ZipPart } from "./zip-builder.ts";

/** A cell of a workbook made for tests; `day` is an Excel serial number shown as a date. */
export type BuiltCell =
  | string
  | number
  | boolean
  | undefined
  | { readonly day: number }
  | { readonly formula: string; readonly shows: string | number };

export interface BuiltSheet {
  readonly name: string;
  readonly rows: readonly (readonly BuiltCell[])[];
  readonly hidden?: boolean;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A small valid workbook as Excel writes it, made for tests. */
export function buildWorkbook(sheets: readonly BuiltSheet[], more: readonly ZipPart[] = []): Uint8Array {
  return buildZip([...workbookParts(sheets.map(sheetXml), sheets), ...more]);
}

/** The parts of a workbook whose sheets are given as XML, so that hostile sheets can be written. */
export function workbookParts(
  sheetContents: readonly string[],
  sheets: readonly { readonly name: string; readonly hidden?: boolean }[],
): ZipPart[] {
  const list = sheets
    .map((sheet, index) => {
      const state = sheet.hidden === true ? ' state="hidden"' : "";
      return `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state}/>`;
    })
    .join("");
  const relations = sheets
    .map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
    .join("");
  return [
    { name: "[Content_Types].xml", content: contentTypes(sheets.length) },
    { name: "_rels/.rels", content: relationsXml(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content:
        `${head}<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationNamespace}">` +
        `<sheets>${list}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationsXml(relations + relation(`rId${sheets.length + 1}`, "styles", "styles.xml")),
    },
    { name: "xl/styles.xml", content: stylesXml },
    ...sheetContents.map((content, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content })),
  ];
}

/** The XML of a sheet around rows already written as XML. */
export function sheetAround(rows: string): string {
  return `${head}<worksheet xmlns="${spreadsheetNamespace}"><sheetData>${rows}</sheetData></worksheet>`;
}

function sheetXml(sheet: BuiltSheet): string {
  const rows = sheet.rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnLetters(column)}${index + 1}`)).join("");
    return `<row r="${index + 1}">${cells}</row>`;
  });
  return sheetAround(rows.join(""));
}

function cellXml(cell: BuiltCell, reference: string): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  if ("day" in cell) return `<c r="${reference}" s="1"><v>${cell.day}</v></c>`;
  const type = typeof cell.shows === "string" ? ' t="str"' : "";
  return `<c r="${reference}"${type}><f>${escapeXml(cell.formula)}</f><v>${escapeXml(String(cell.shows))}</v></c>`;
}

/** 0 is "A", 26 is "AA". */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationNamespace}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: string): string {
  return `${head}<Relationships xmlns="${packageNamespace}/relationships">${relations}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = Array.from(
    { length: sheetCount },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
  );
  return (
    `${head}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>${parts.join("")}</Types>`
  );
}

const stylesXml =
  `${head}<styleSheet xmlns="${spreadsheetNamespace}"><fonts count="1"><font/></fonts>` +
  '<fills count="1"><fill/></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">' +
  '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
