import type { Result } from "../kernel/result.ts";
import type { ReportDocument } from "./model.ts";
import type { ReportWordKey } from "./words.fr.ts";

/** Writes a sentence of the room with its values; the ICU grammar is the implementation's. */
export type Say = (key: ReportWordKey, values?: Readonly<Record<string, string | number>>) => string;

/** No document of this format can be made on this machine. */
export interface DocumentUnavailable {
  readonly code: "documentUnavailable";
}

/** Turns documents into files. */
export interface DocumentWriter {
  /** A whole HTML page that asks nothing of any server. */
  writeHtml(document: ReportDocument): string;
  /** A table for spreadsheets, in which no text is ever taken for a formula. */
  writeCsv(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string;
  /** A tagged PDF, PDF/UA-1. */
  writePdf(document: ReportDocument): Promise<Result<Uint8Array, DocumentUnavailable>>;
}
