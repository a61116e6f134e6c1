import Papa, { type ParseResult } from "papaparse";
import type { Dialect } from "./dialect.ts";

/** Rows of a block of text, and how much of it they took: the rest is a row that is not whole yet. */
export interface ParsedBlock {
  readonly rows: readonly (readonly string[])[];
  readonly consumed: number;
  /** True when the block ends inside quotes that nothing closes. */
  readonly endsInQuotes: boolean;
}

/** A character that no text holds, to read a line without any quote. */
export const noQuote = "\u0001";

/** Parses a block; when `isCut`, its last row is left for the next block. */
export function parseBlock(
  text: string,
  dialect: Pick<Dialect, "separator" | "quote" | "newline">,
  isCut: boolean,
): ParsedBlock {
  const isMixed = dialect.newline === "mixed";
  const body = isMixed ? text.replaceAll(/\r\n?/g, "\n") : text;
  const parser = new Papa.Parser({
    delimiter: dialect.separator,
    newline: dialect.newline === "mixed" ? "\n" : dialect.newline,
    quoteChar: dialect.quote,
  });
  const { data: rows, errors, meta }: ParseResult<string[]> = parser.parse(body, 0, isCut);
  return {
    rows: dialect.separator === " " ? rows.map(dropEmptyCells) : rows,
    consumed: isCut ? meta.cursor : body.length,
    endsInQuotes: errors.some(({ code }) => code === "MissingQuotes"),
  };
}

/** Columns aligned with spaces have several of them in a row. */
function dropEmptyCells(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== "");
}
