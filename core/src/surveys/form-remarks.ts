import type { Questionnaire } from "./questionnaire-model.ts";

/** What a reading of an XLSForm workbook could not take over, or took over in another way. */
export const xlsformRemarkCodes = [
  "notASpreadsheet",
  "tooBig",
  "sheetMissing",
  "typeUnknown",
  "nameChanged",
  "nameTwice",
  "listUnknown",
  "tooManyChoices",
  "tooFewChoices",
  "tooManyQuestions",
  "textTooLong",
  "relevanceUnknown",
  "numberLimits",
  "noteMoved",
  "otherDropped",
  "openAnswerDropped",
  "languageUnknown",
  "tooManyLanguages",
  "requiredDropped",
  "groupOpened",
  "featureDropped",
  "noQuestion",
] as const;
export type XlsformRemarkCode = (typeof xlsformRemarkCodes)[number];

/** One remark and where it is: the sheet, its row as the tool shows it (0 for the whole sheet), its column. */
export interface XlsformRemark {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly code: XlsformRemarkCode;
  /** What stands there, shortened. */
  readonly found: string;
}

export interface ReadForm {
  /** Absent when nothing of the workbook could be taken over. */
  readonly questionnaire?: Questionnaire;
  readonly remarks: readonly XlsformRemark[];
}

/** Reads and writes questionnaires as XLSForm workbooks. Reading never throws: a bad file is told in remarks. */
export interface FormFiles {
  read(bytes: Uint8Array, signal: AbortSignal): Promise<ReadForm>;
  write(questionnaire: Questionnaire): Promise<Uint8Array>;
}
