import type { ImportProblem } from "../../../core/src/workforce/index.ts";

type Severity = ImportProblem["severity"];
type Place = ImportProblem["place"];

/** Every problem a spreadsheet may have, with its severity. Sentences for people are written from these codes. */
export const severityByProblem = {
  // The file is not one that can be read.
  emptyFile: "blocks",
  fileTooBig: "blocks",
  notASpreadsheet: "blocks",
  oldExcelFile: "blocks",
  encryptedFile: "blocks",
  openDocumentFile: "blocks",
  webPageFile: "blocks",
  xmlFile: "blocks",
  brokenWorkbook: "blocks",
  workbookTooBig: "blocks",
  forbiddenXml: "blocks",
  workbookTooSlow: "blocks",
  lineTooLong: "blocks",
  tooManyColumns: "blocks",
  tooManyRows: "blocks",
  unreadableEncoding: "blocks",
  noTable: "blocks",
  noRows: "blocks",
  // The columns do not say enough.
  sheetMissing: "blocks",
  staffNumberColumnMissing: "blocks",
  staffNumberIsPersonal: "blocks",
  monthMissing: "blocks",
  mappingOutOfTable: "blocks",
  trainingTitleMissing: "blocks",
  trainingDayMissing: "blocks",
  wrongFormat: "blocks",
  // The row is left aside.
  rowWithoutStaffNumber: "drops",
  rowWithPersonalNumber: "drops",
  rowWithoutMonth: "drops",
  rowRepeatedTooFar: "drops",
  leftBeforeMonth: "drops",
  startsAfterMonth: "drops",
  trainingWithoutTitle: "drops",
  trainingWithoutDay: "drops",
  trainingDaysReversed: "drops",
  // The row is kept, the rest is worth knowing.
  totalRow: "notes",
  strayRow: "notes",
  repeatedHeadings: "notes",
  otherSheetsNotRead: "notes",
  raggedRow: "notes",
  strayQuote: "notes",
  unreadableCharacters: "notes",
  cellsCut: "notes",
  cellError: "notes",
  personalContent: "notes",
  severalContracts: "notes",
  basePayAsGross: "notes",
  sharedColumn: "notes",
  establishmentNotSiret: "notes",
  establishmentDisagrees: "notes",
  siretKeyWrong: "notes",
  dateUnreadable: "notes",
  dateOutOfRange: "notes",
  amountUnreadable: "notes",
  countUnreadable: "notes",
  shareUnreadable: "notes",
  occupationCodeUnknown: "notes",
  jobStatusUnknown: "notes",
  collectiveAgreementUnknown: "notes",
  contractKindUnknown: "notes",
  workingTimeUnknown: "notes",
  qualificationUnknown: "notes",
  exposureUnknown: "notes",
  sexUnknown: "notes",
  exitReasonUnknown: "notes",
  activityCodeUnknown: "notes",
  yesNoUnknown: "notes",
  trainingModeUnknown: "notes",
} as const satisfies Readonly<Record<string, Severity>>;

export type SheetProblemCode = keyof typeof severityByProblem;

/** Places kept of each code; the others are counted. */
const keptPlaces = 100;
const foundLength = 60;

/** The problems met while a file is read: the first hundred places of each code, then a count. */
export interface ProblemLog {
  add(code: SheetProblemCode, place?: Place, found?: string): void;
  list(): readonly ImportProblem[];
  readonly blocks: boolean;
}

export function openProblemLog(): ProblemLog {
  const kept: ImportProblem[] = [];
  const countByCode = new Map<SheetProblemCode, number>();
  let blocks = false;
  return {
    add(code, place = {}, found = "") {
      const count = (countByCode.get(code) ?? 0) + 1;
      countByCode.set(code, count);
      blocks ||= severityByProblem[code] === "blocks";
      if (count <= keptPlaces) kept.push(sheetProblem(code, place, found));
    },
    list() {
      const counted = [...countByCode].filter(([, count]) => count > keptPlaces);
      return [
        ...kept,
        ...counted.map(([code, count]) => ({ ...sheetProblem(code), count: count - keptPlaces })),
      ];
    },
    get blocks() {
      return blocks;
    },
  };
}

/** One problem; `found` must already be free of personal content. */
export function sheetProblem(code: SheetProblemCode, place: Place = {}, found = ""): ImportProblem {
  return { code, severity: severityByProblem[code], place, found: found.slice(0, foundLength), count: 1 };
}
