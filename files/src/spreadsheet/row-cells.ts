import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import type { ImportProblem, MappedField } from "../../../core/src/workforce/index.ts";
import { holdsPersonalContent, mask, showFound } from "./personal-content.ts";
import { isCellError, isNothing } from "./plain-words.ts";
import { remember } from "./remember.ts";
import type { ProblemLog, SheetProblemCode } from "./sheet-problems.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** A column that is read: where it stands and the heading it stands under. */
export interface ReadColumn {
  readonly index: number;
  readonly heading: string;
}

export type ColumnsByField = ReadonlyMap<MappedField, readonly ReadColumn[]>;

const longestText = 120;

/** The cells of one row, by field. Reading a cell that cannot be read leaves a note and gives unknown. */
export interface RowCells {
  /** Text of the first column of the field that holds something; "" otherwise. */
  text(field: MappedField): string;
  /** Texts of all columns of the field that hold something, with their headings. */
  texts(field: MappedField): readonly { readonly text: string; readonly heading: string }[];
  read<Value>(
    field: MappedField,
    reader: (text: string) => Value | undefined,
    code: SheetProblemCode,
  ): Known<Value>;
  /** Free text, cut, and unknown when it holds personal content. */
  words(field: MappedField, joint: string): Known<string>;
  note(code: SheetProblemCode, field: MappedField, found: string): void;
  place(field?: MappedField): ImportProblem["place"];
}

/** What the rows of one table share. */
export interface TableCells {
  readonly columns: ColumnsByField;
  readonly sheet: string;
  readonly log: ProblemLog;
  /** Free text without layout; `undefined` when it holds personal content. */
  readonly clean: (text: string) => string | undefined;
}

export function openTableCells(columns: ColumnsByField, sheet: string, log: ProblemLog): TableCells {
  return { columns, sheet, log, clean: remember(cleanText) };
}

function cleanText(text: string): string | undefined {
  return holdsPersonalContent(text) ? undefined : text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Opens the cells of a row. */
export function openCells(row: SheetRow, { columns, sheet, log, clean }: TableCells): RowCells {
  const place = (field?: MappedField) => ({
    line: row.row,
    ...(sheet === "" ? {} : { sheet }),
    ...(field === undefined ? {} : { column: columns.get(field)?.[0]?.heading ?? "" }),
  });
  const texts = (field: MappedField) => {
    const found: { readonly text: string; readonly heading: string }[] = [];
    for (const { index, heading } of columns.get(field) ?? []) {
      const text = (row.cells[index] ?? "").trim();
      if (isCellError(text)) log.add("cellError", { ...place(), column: heading }, text);
      else if (!isNothing(text)) found.push({ text, heading });
    }
    return found;
  };
  const text = (field: MappedField) => texts(field)[0]?.text ?? "";
  const note = (code: SheetProblemCode, field: MappedField, found: string) =>
    log.add(code, place(field), showFound(found));
  return {
    text,
    texts,
    read(field, reader, code) {
      const found = text(field);
      if (found === "") return unknown;
      const value = reader(found);
      if (value !== undefined) return known(value);
      note(code, field, found);
      return unknown;
    },
    words(field, joint) {
      const parts: string[] = [];
      for (const part of texts(field)) {
        const cleaned = clean(part.text);
        if (cleaned === undefined) {
          log.add("personalContent", place(field), mask);
          return unknown;
        }
        parts.push(cleaned);
      }
      const joined = parts.join(joint);
      if (joined === "") return unknown;
      if (joined.length > longestText) log.add("cellsCut", place(field));
      return known(joined.slice(0, longestText));
    },
    note,
    place,
  };
}
