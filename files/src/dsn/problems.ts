import type { ImportProblem } from "../../../core/src/workforce/index.ts";
import type { CurrentLine } from "./current-line.ts";
import { codeOfIndex } from "./rubric-index.ts";

/** Everything a DSN may be reproached with. The words for people are written where they are shown. */
export const dsnProblems = {
  notDsn: "blocks",
  wideCharacters: "blocks",
  binaryContent: "blocks",
  lineTooLong: "blocks",
  noMonthlyDeclaration: "blocks",
  headerBeforeClosing: "blocks",
  lineAfterClosing: "blocks",
  closingMissing: "blocks",
  rubricTotalMismatch: "blocks",
  declarationTotalMismatch: "blocks",
  declarationMissing: "blocks",
  declarationKindUnknown: "blocks",
  monthUnreadable: "blocks",
  companyUnreadable: "blocks",
  establishmentUnreadable: "blocks",
  establishmentIncomplete: "blocks",
  establishmentMissing: "blocks",
  personBeforeEstablishment: "blocks",
  contractBeforePerson: "blocks",
  brokenLine: "drops",
  lineWithoutContract: "drops",
  personWithoutContract: "drops",
  personWithoutKey: "drops",
  personTwice: "drops",
  leftBeforeMonth: "drops",
  tooManyBlocks: "drops",
  notMonthly: "notes",
  testFile: "notes",
  normVersionUnknown: "notes",
  siretCheckFailed: "notes",
  severalCompanies: "notes",
  fractionUnreadable: "notes",
  fractionsDisagree: "notes",
  sameMonthTwice: "notes",
  mixedEncodings: "notes",
  repeatedLine: "notes",
  staffNumberMissing: "notes",
  staffNumberPersonal: "notes",
  personalNumberInText: "notes",
  unreadableDay: "notes",
  unreadableNumber: "notes",
  unreadableCode: "notes",
  unreadableText: "notes",
  unknownCode: "notes",
  implausibleAge: "notes",
  periodReversed: "notes",
  levelTableUnconfirmed: "notes",
} as const satisfies Record<string, ImportProblem["severity"]>;
export type DsnProblemCode = keyof typeof dsnProblems;

/** Places kept for one code; the following ones are counted only. */
export const placesKept = 100;

/** Tallied codes are told once for the whole file, at their first place, with how many times they were met. */
const toldOnce: ReadonlySet<DsnProblemCode> = new Set([
  "levelTableUnconfirmed",
  "staffNumberMissing",
  "staffNumberPersonal",
  "mixedEncodings",
]);

interface Tally {
  readonly kept: ImportProblem[];
  uncounted: number;
}

/** The problems of one file, in the order their codes were first met. */
export class Problems {
  isBlocked = false;
  readonly #tallies = new Map<DsnProblemCode, Tally>();

  /** Notes a problem at a line; what was found is shown only when it cannot name a person. */
  add(code: DsnProblemCode, line: CurrentLine): void {
    if (this.#mayKeep(code)) this.#keep(code, placeOf(line), shownValue(line));
  }

  /** Notes a problem that no line carries, with what was found: never text of the file. */
  addAt(code: DsnProblemCode, line: number | undefined, found = ""): void {
    if (this.#mayKeep(code)) this.#keep(code, line === undefined ? {} : { line }, found);
  }

  list(): readonly ImportProblem[] {
    return [...this.#tallies].flatMap(([code, tally]) => listTally(code, tally));
  }

  #mayKeep(code: DsnProblemCode): boolean {
    const tally = this.#tallies.get(code);
    if (tally === undefined || tally.kept.length < (toldOnce.has(code) ? 1 : placesKept)) return true;
    tally.uncounted += 1;
    return false;
  }

  #keep(code: DsnProblemCode, place: ImportProblem["place"], found: string): void {
    const severity = dsnProblems[code];
    if (severity === "blocks") this.isBlocked = true;
    const problem = { code, severity, place, found, count: 1 };
    const tally = this.#tallies.get(code);
    if (tally === undefined) this.#tallies.set(code, { kept: [problem], uncounted: 0 });
    else tally.kept.push(problem);
  }
}

function listTally(code: DsnProblemCode, tally: Tally): readonly ImportProblem[] {
  if (tally.uncounted === 0) return tally.kept;
  const [first] = tally.kept;
  if (toldOnce.has(code) && first !== undefined) return [{ ...first, count: 1 + tally.uncounted }];
  const rest = { code, severity: dsnProblems[code], place: {}, found: "", count: tally.uncounted };
  return [...tally.kept, rest];
}

function placeOf(line: CurrentLine): ImportProblem["place"] {
  return line.index < 0 ? { line: line.number } : { line: line.number, rubric: codeOfIndex(line.index) };
}

/** Blocks whose values say something of a company or of a norm, and whose format leaves no room for a name. */
const showableBlocks: ReadonlySet<string> = new Set([
  "S10.G00.00",
  "S20.G00.05",
  "S21.G00.34",
  "S21.G00.40",
  "S21.G00.51",
  "S21.G00.53",
  "S21.G00.86",
  "S90.G00.90",
]);

/** Rubrics of free text, numbers given to people, and health: never shown. */
const hiddenRubrics: ReadonlySet<string> = new Set([
  "S21.G00.34.002",
  "S21.G00.40.006",
  "S21.G00.40.009",
  "S21.G00.40.041",
  "S21.G00.51.010",
  "S21.G00.86.005",
]);

const longestShown = 12;

/**
 * What stood in a line, when it may be told: short, without letters beyond those of codes, and without any long run
 * of digits, which could be a part of a social security number (13 digits, 15 with its key).
 */
function shownValue(line: CurrentLine): string {
  if (line.index < 0) return "";
  const code = codeOfIndex(line.index);
  if (!showableBlocks.has(code.slice(0, 10)) || hiddenRubrics.has(code)) return "";
  const length = line.to - line.from;
  if (length > longestShown) return "…";
  const text = line.bytes.toString("latin1", line.from, line.to);
  if (!/^[\w.,+ -]*$/.test(text) || /[A-Za-z]{4}/.test(text)) return "…";
  return text.replace(/\D/g, "").length > 8 ? "…" : text;
}
