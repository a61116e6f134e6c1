import { readDay, readMonth } from "./french-dates.ts";
import { readNumber } from "./french-numbers.ts";
import {
  readActivityCode,
  readAgreement,
  readContractKind,
  readExposures,
  readJobStatus,
  readOccupationCode,
  readWorkingTime,
} from "./job-words.ts";
import { readExitReason, readQualification, readSex, readTrainingMode, readYesNo } from "./person-words.ts";
import { holdsKeyedNir, holdsNir, holdsPersonalContent } from "./personal-content.ts";
import { isCellError, isNothing } from "./plain-words.ts";

/** What the values of a column look like: shares from 0 to 1 of the cells that hold something. */
export interface ColumnValues {
  readonly filled: number;
  readonly distinct: number;
  readonly nir: number;
  readonly keyedNir: number;
  readonly grade: number;
  readonly personal: number;
  readonly words: number;
  readonly name: number;
  readonly code: number;
  readonly day: number;
  readonly month: number;
  readonly monthNumber: number;
  readonly year: number;
  readonly number: number;
  /** Middle value of the numbers, 0 when most cells are not numbers. */
  readonly middle: number;
  readonly siret: number;
  readonly postcode: number;
  readonly activity: number;
  readonly occupation: number;
  readonly status: number;
  /** Statuses and contracts written in words, codes left out. */
  readonly statusWords: number;
  readonly contractWords: number;
  readonly agreement: number;
  readonly contract: number;
  readonly workingTime: number;
  readonly qualification: number;
  readonly exposure: number;
  readonly sex: number;
  readonly exit: number;
  readonly yesNo: number;
  readonly mode: number;
  readonly meanLength: number;
}

const looksLikeName =
  /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}{2,})(?:[ -](?:de |du |la |le )?(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}{2,})){1,3}$/u;

/** Looks at the cells of one column. */
export function describeValues(cells: readonly string[]): ColumnValues {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isNothing(cell) && !isCellError(cell));
  const share = (test: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const numbers = filled
    .map(readNumber)
    .filter((value) => value !== undefined)
    .sort((left, right) => left - right);
  return {
    filled: filled.length,
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    nir: share(holdsNir),
    keyedNir: share(holdsKeyedNir),
    grade: share((cell) => /\d/.test(cell) || cell.length <= 4 || /niveau|échelon|coef/i.test(cell)),
    personal: share(holdsPersonalContent),
    words: share((cell) => /\p{L}{2}/u.test(cell)),
    name: share((cell) => looksLikeName.test(cell)),
    code: share((cell) => /^[A-Za-z]{0,6}[-_./]?\d[\w./-]{0,18}$/.test(cell)),
    day: share((cell) => readDay(cell) !== undefined),
    month: share((cell) => readMonth(cell) !== undefined),
    monthNumber: share((cell) => /^(?:0?[1-9]|1[0-2])$/.test(cell)),
    year: share((cell) => /^20\d\d$/.test(cell)),
    number: filled.length === 0 ? 0 : numbers.length / filled.length,
    middle: numbers.length * 2 < filled.length ? 0 : (numbers[Math.floor(numbers.length / 2)] ?? 0),
    siret: share((cell) => /^\d{14}$/.test(cell.replaceAll(/[\s\u00a0]/g, ""))),
    postcode: share((cell) => /^(?:\d{5}|\d{4})$/.test(cell)),
    activity: share((cell) => readActivityCode(cell) !== undefined),
    occupation: share((cell) => readOccupationCode(cell) !== undefined),
    status: share((cell) => readJobStatus(cell) !== undefined || /non cadre/i.test(cell)),
    statusWords: share((cell) => !/^\d+$/.test(cell) && readJobStatus(cell) !== undefined),
    contractWords: share((cell) => !/^\d+$/.test(cell) && readContractKind(cell) !== undefined),
    agreement: share((cell) => readAgreement(cell) !== undefined),
    contract: share((cell) => readContractKind(cell) !== undefined),
    workingTime: share((cell) => readWorkingTime(cell) !== undefined),
    qualification: share((cell) => readQualification(cell) !== undefined),
    exposure: share((cell) => readExposures(cell) !== undefined),
    sex: share((cell) => readSex(cell) !== undefined),
    exit: share((cell) => readExitReason(cell) !== undefined),
    yesNo: share((cell) => readYesNo(cell) !== undefined),
    mode: share((cell) => readTrainingMode(cell) !== undefined),
    meanLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(filled.length, 1),
  };
}
