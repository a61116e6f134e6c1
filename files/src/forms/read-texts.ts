import type { Texts } from "../../../core/src/surveys/index.ts";
import type { FormRow, RemarkLog } from "./read-sheets.ts";

/** What reading texts needs to know of the whole form. */
export interface TextReading {
  /** Languages taken over, the one of columns without a language first. */
  readonly languages: readonly string[];
  readonly letters: {
    readonly question: number;
    readonly hint: number;
    readonly choice: number;
    readonly opening: number;
  };
}

/** The texts of a row in one column, by language. What is too long is told and left to be written. */
export function readTexts(
  row: FormRow,
  column: string,
  { languages, letters }: { readonly languages: readonly string[]; readonly letters: number },
  add: RemarkLog,
): Texts {
  const [base = "fr"] = languages;
  const texts: Record<string, string> = {};
  for (const cell of row.cells) {
    if (cell.column !== column || cell.language === undefined) continue;
    const language = cell.language === "" ? base : cell.language;
    if (!languages.includes(language)) continue;
    if (cell.text.length > letters) {
      add("textTooLong", { sheet: row.sheet, row: row.row, column: cell.heading, found: cell.text });
      continue;
    }
    texts[language] ??= cell.text;
  }
  return texts;
}
