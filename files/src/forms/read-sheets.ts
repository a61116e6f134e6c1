import type { XlsformRemark, XlsformRemarkCode } from "../../../core/src/surveys/index.ts";
import { openProblemLog } from "../spreadsheet/sheet-problems.ts";
import { openWorkbook } from "../spreadsheet/workbook.ts";
import { readHeading, sheetNames } from "./form-columns.ts";

/** Largest workbook and longest sheet that a questionnaire may need. */
const bytesAtMost = 2_000_000;
const rowsAtMost = 2000;
const remarksAtMost = 200;
const foundLength = 60;

/** A cell of a sheet, with where it stands. */
export interface FormCell {
  readonly column: string;
  /** "" for a column of no language, `undefined` for a language that is not known. */
  readonly language: string | undefined;
  readonly heading: string;
  readonly text: string;
}

export interface FormRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly FormCell[];
}

export type RemarkLog = (code: XlsformRemarkCode, place: Partial<XlsformRemark>) => void;

export interface FormSheets {
  readonly survey: readonly FormRow[];
  readonly choices: readonly FormRow[];
  readonly settings: readonly FormRow[];
}

export function openRemarks(): { readonly add: RemarkLog; readonly list: () => readonly XlsformRemark[] } {
  const remarks: XlsformRemark[] = [];
  return {
    add(code, { sheet = "", row = 0, column = "", found = "" }) {
      if (remarks.length >= remarksAtMost) return;
      remarks.push({ sheet, row, column, code, found: found.slice(0, foundLength) });
    },
    list: () => remarks,
  };
}

/** The three sheets of a form, cells by their headings; `undefined` when there is no survey to read. */
export async function readSheets(
  bytes: Uint8Array,
  signal: AbortSignal,
  add: RemarkLog,
): Promise<FormSheets | undefined> {
  if (bytes.length > bytesAtMost) {
    add("tooBig", {});
    return undefined;
  }
  const log = openProblemLog();
  async function* chunks() {
    yield bytes;
  }
  const file = {
    head: bytes,
    headIsWhole: true,
    chunks,
    fingerprint: () => "",
    close: async () => undefined,
  };
  const workbook = await openWorkbook(file, signal, log);
  if (workbook === undefined) {
    add("notASpreadsheet", { found: log.list()[0]?.code ?? "" });
    return undefined;
  }
  const found = new Map<string, readonly FormRow[]>();
  for (const name of Object.values(sheetNames)) {
    const sheet = workbook.sheets.find((each) => each.name.trim().toLowerCase() === name);
    if (sheet === undefined) continue;
    const rows: { readonly row: number; readonly cells: readonly string[] }[] = [];
    for await (const batch of workbook.rows(sheet.name, rowsAtMost)) rows.push(...batch);
    found.set(name, rowsOf(name, rows));
  }
  await workbook.close();
  if (log.blocks) add("notASpreadsheet", { found: log.list()[0]?.code ?? "" });
  const survey = found.get(sheetNames.survey);
  if (survey === undefined) {
    add("sheetMissing", { sheet: sheetNames.survey });
    return undefined;
  }
  return {
    survey,
    choices: found.get(sheetNames.choices) ?? [],
    settings: found.get(sheetNames.settings) ?? [],
  };
}

/** Rows of a sheet, the first one its headings. */
export function rowsOf(
  sheet: string,
  [headings, ...rows]: readonly { readonly row: number; readonly cells: readonly string[] }[],
): readonly FormRow[] {
  const columns = (headings?.cells ?? []).map((heading) => ({
    ...readHeading(heading),
    heading: heading.trim(),
  }));
  return rows.map(({ row, cells }) => ({
    sheet,
    row,
    cells: columns.flatMap((column, place) => {
      const text = cells[place]?.trim() ?? "";
      return text === "" || column.heading === "" ? [] : [{ ...column, text }];
    }),
  }));
}

/** What a row holds in a column of no language; "" for nothing. */
export function cellOf({ cells }: FormRow, column: string): string {
  return cells.find((cell) => cell.column === column && cell.language === "")?.text ?? "";
}
