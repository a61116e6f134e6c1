import type { MappedField, SheetLayout } from "../../../core/src/workforce/index.ts";
import { type ColumnValues, describeValues } from "./column-values.ts";
import { type HeadingForm, headingWords } from "./heading-words.ts";
import { headingForms } from "./payroll-headings.ts";
import { peopleForm, personalForms } from "./personal-headings.ts";
import { trainingForms } from "./training-headings.ts";
import { suggestFromValues, valuesFit } from "./value-fit.ts";

/** A column as it is recognised from: its heading, the group it stands under, and its first cells. */
export interface ColumnSample {
  readonly heading: string;
  /** Heading of a group of columns, on the row above; "" when there is none. */
  readonly group: string;
  readonly cells: readonly string[];
}

export interface Recognition {
  readonly columns: readonly { readonly index: number; readonly field: MappedField }[];
  /** Columns that hold personal content and are never read. */
  readonly setAside: ReadonlySet<number>;
  readonly missing: readonly MappedField[];
  readonly looksLike: SheetLayout["looksLike"];
}

interface Candidate {
  readonly index: number;
  readonly field: MappedField;
  readonly score: number;
}

interface SeenColumn {
  readonly words: string;
  readonly groupWords: string;
  readonly values: ColumnValues;
}

/** Fields that several columns may make together: parts of a grade, dates of seniority, families of absence. */
const sharedFields: ReadonlySet<MappedField> = new Set<MappedField>([
  "jobGrade",
  "contractStart",
  "stopDays",
  "suspensionDays",
  "certifications",
  "exposures",
]);

/** Proposes what each column holds, from its heading and its values together. */
export function recogniseColumns(samples: readonly ColumnSample[]): Recognition {
  const prefix = commonPrefix(samples);
  const columns = samples.map(({ heading, group, cells }) => ({
    words: headingWords(heading.slice(heading.startsWith(prefix) ? prefix.length : 0)),
    groupWords: headingWords(group),
    values: describeValues(cells),
  }));
  const setAside = findPersonalColumns(columns);
  const payroll = assign(columns, setAside, headingForms, true);
  const training = assign(columns, setAside, trainingForms, false);
  const fields = new Set(training.map(({ field }) => field));
  const isTraining = fields.has("trainingTitle") && (fields.has("firstDay") || fields.has("trainingHours"));
  const chosen = isTraining && payroll.length < training.length + 3 ? training : payroll;
  return {
    columns: chosen,
    setAside,
    missing: missingFields(chosen, chosen === training),
    looksLike: looksLike(chosen, chosen === training),
  };
}

/** True when a heading says something to this house: it is how the row of headings is found. */
export function isKnownHeading(heading: string): boolean {
  const words = headingWords(heading);
  if (words === "") return false;
  return (
    personalForms.some(({ form, unless }) => form.test(words) && unless?.test(words) !== true) ||
    headingForms.some((form) => fitsHeading(form, words)) ||
    trainingForms.some((form) => fitsHeading(form, words))
  );
}

/** Software writes its own mark before every column of a table, such as "PSA_". */
function commonPrefix(samples: readonly ColumnSample[]): string {
  const prefix = /^[A-Za-z]{1,5}_/.exec(samples[0]?.heading ?? "")?.[0] ?? "";
  const sharing = samples.filter(({ heading }) => heading.startsWith(prefix)).length;
  return samples.length >= 3 && sharing >= samples.length * 0.8 ? prefix : "";
}

function findPersonalColumns(columns: readonly SeenColumn[]): ReadonlySet<number> {
  const setAside = new Set<number>();
  const hasAddress = columns.some(({ words }) => /\b(?:adresse|rue|voie|domicile|street)\b/.test(words));
  columns.forEach((column, index) => {
    if (isPersonal(column) || (hasAddress && isHomeTown(column.words))) setAside.add(index);
  });
  return setAside;
}

function isPersonal({ words, values }: SeenColumn): boolean {
  if (values.keyedNir > 0 || values.nir >= 0.2 || values.personal >= 0.3) return true;
  if (peopleForm.test(words) && values.words >= 0.5) return true;
  const isNamed = personalForms.some(({ form, unless }) => form.test(words) && unless?.test(words) !== true);
  if (isNamed) return true;
  return values.name >= 0.8 && values.filled >= 3 && !isKnownHeading(words);
}

/** A postcode or town beside an address is where the person lives, unless it says that it is the establishment's. */
function isHomeTown(words: string): boolean {
  return (
    /\b(?:cp|code postal|postal|ville|commune|localite)\b/.test(words) &&
    !/etab|site|agence|travail/.test(words)
  );
}

function assign(
  columns: readonly SeenColumn[],
  setAside: ReadonlySet<number>,
  forms: readonly HeadingForm[],
  withValues: boolean,
): Candidate[] {
  const candidates = columns.flatMap((column, index) =>
    setAside.has(index) ? [] : candidatesOf(column, index, forms, withValues),
  );
  candidates.sort((left, right) => right.score - left.score || left.index - right.index);
  const taken = new Map<number, Candidate>();
  const fields = new Set<MappedField>();
  for (const candidate of candidates) {
    const isFree = !fields.has(candidate.field) || sharedFields.has(candidate.field);
    const isMonthPart = candidate.field === "month" && completesMonth(columns, taken, candidate);
    if (taken.has(candidate.index) || !(isFree || isMonthPart)) continue;
    taken.set(candidate.index, candidate);
    fields.add(candidate.field);
  }
  return dropHalfMonth(columns, [...taken.values()]).sort((left, right) => left.index - right.index);
}

/** A month may stand in two columns: the year, and the month of the year. */
function completesMonth(
  columns: readonly SeenColumn[],
  taken: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
): boolean {
  const others = [...taken.values()].filter(({ field }) => field === "month");
  const [other] = others;
  const values = columns[candidate.index]?.values;
  const otherValues = other === undefined ? undefined : columns[other.index]?.values;
  if (others.length !== 1 || values === undefined || otherValues === undefined) return false;
  return isYear(values) !== isYear(otherValues) && (isMonthOnly(values) || isMonthOnly(otherValues));
}

/** A year alone is not a month. */
function dropHalfMonth(columns: readonly SeenColumn[], chosen: readonly Candidate[]): Candidate[] {
  const months = chosen.filter(({ field }) => field === "month");
  const [only] = months;
  const values = only === undefined ? undefined : columns[only.index]?.values;
  const isHalf = months.length === 1 && values !== undefined && values.filled > 0 && values.month < 0.5;
  return chosen.filter((candidate) => !(isHalf && candidate === only));
}

function isYear(values: ColumnValues): boolean {
  return values.year >= 0.8;
}

function isMonthOnly(values: ColumnValues): boolean {
  return values.monthNumber >= 0.8 || (values.month < 0.2 && values.words >= 0.8);
}

function candidatesOf(
  column: SeenColumn,
  index: number,
  forms: readonly HeadingForm[],
  withValues: boolean,
): Candidate[] {
  const weights = new Map<MappedField, number>();
  const weigh = (field: MappedField, weight: number) => {
    if (weight > (weights.get(field) ?? 0)) weights.set(field, weight);
  };
  for (const form of forms) {
    if (fitsHeading(form, column.words)) weigh(form.field, form.weight);
    else if (column.groupWords !== "" && fitsHeading(form, `${column.words} ${column.groupWords}`)) {
      weigh(form.field, form.weight - 2);
    }
  }
  if (withValues) {
    const suggestion = suggestFromValues(column.values);
    if (suggestion !== undefined) weigh(suggestion.field, suggestion.weight);
  }
  const kept: Candidate[] = [];
  for (const [field, weight] of weights) {
    if (valuesFit(field, column.values))
      kept.push({ index, field, score: weight - (column.values.filled === 0 ? 1 : 0) });
  }
  return kept;
}

function fitsHeading({ form, unless }: HeadingForm, words: string): boolean {
  return form.test(words) && unless?.test(words) !== true;
}

function missingFields(chosen: readonly Candidate[], isTraining: boolean): MappedField[] {
  const needed: readonly MappedField[] = isTraining
    ? ["staffNumber", "trainingTitle", "firstDay"]
    : ["staffNumber", "month"];
  return needed.filter((field) => !chosen.some((candidate) => candidate.field === field));
}

function looksLike(chosen: readonly Candidate[], isTraining: boolean): SheetLayout["looksLike"] {
  if (isTraining) return "trainingRegister";
  const hasStaffNumber = chosen.some(({ field }) => field === "staffNumber");
  return chosen.length >= (hasStaffNumber ? 2 : 4) ? "payroll" : "unclear";
}
