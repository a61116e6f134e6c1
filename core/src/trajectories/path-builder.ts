import { type Month, monthsBetween } from "../kernel/calendar.ts";
import { fillStates } from "./fill-states.ts";
import { codeOf, longAbsenceDays } from "./model.ts";
import type { OwnFacts, PathBook, PathRow, PathWindow, SharedFacts } from "./path-book.ts";
import type { RawPaths } from "./raw-paths.ts";
import { contractState, exitState } from "./row-state.ts";

export const noStart = 32767;
const longAbsence = codeOf("longAbsence");
const firstCapacity = 1024;
/** Labels beyond what a column can number are not told apart: nobody has so many sites or grades. */
const mostLabels = 65_534;

/** Shared facts in numbers, made once for all rows that tell the same. */
export interface NumberedFacts {
  readonly establishment: string;
  readonly site: number;
  readonly filed: number;
  readonly occupation: number;
  readonly grade: number;
  /** State of somebody who is not away for long. */
  readonly state: number;
  /** State of somebody who has left and place of the month of the end; `undefined` when no end is told. */
  readonly exit: { readonly state: number; readonly month: number } | undefined;
}

export interface PathBuilder {
  add(row: PathRow): void;
  /** The number of a person, and facts in numbers: for readers that meet the same ones again and again. */
  personOf(employee: string): number;
  factsOf(facts: SharedFacts): NumberedFacts;
  /** `add` for whoever has these. */
  addTo(person: number, facts: NumberedFacts, own: OwnFacts): void;
  finish(): PathBook;
}

/**
 * Makes everyone's path from rows in any order. Someone with several rows in a month is one person: the main row is the
 * one with the most paid hours, then the smallest SIRET; a person has left when every row says so.
 */
export function pathBuilder(window: PathWindow): PathBuilder {
  const width = window.months.length;
  const [firstMonth] = window.months;
  const raw = emptyPaths(width);
  const { personOf, employees } = numberPeople(raw);
  const sites = labelNumbers();
  const [occupations, grades] = [labelNumbers(), labelNumbers()];
  const placeOfDay = rememberPlaces(firstMonth);
  const tellsAbsence = window.months.map(() => false);

  const factsOf = numberFacts({ sites, occupations, grades, placeOfDay });

  const addTo: PathBuilder["addTo"] = (person, facts, own) => {
    const at = person * width + own.month;
    if (own.awayDays > 0) tellsAbsence[own.month] = true;
    const start = own.contractStart === null ? noStart : placeOfDay(own.contractStart);
    if (start < (raw.start[person] ?? noStart)) raw.start[person] = start;
    const { exit } = facts;
    if (exit === undefined) raw.stillIn[at] = 1;
    // As narrow as they are kept: the same hours must be found the same.
    const hours = Math.fround(own.paidHours ?? -1);
    const isFirst = raw.seen[at] === 0;
    const others = raw.hours[at] ?? 0;
    const isMain =
      isFirst ||
      hours > others ||
      (hours === others && facts.establishment < sites.labelAt(raw.site[at] ?? 0));
    if (exit !== undefined && (isMain || raw.exit[at] === 0)) {
      raw.exit[at] = 1 + exit.state;
      raw.exitMonth[at] = exit.month;
    }
    if (!isMain) return;
    raw.seen[at] = 1 + (own.awayDays >= longAbsenceDays ? longAbsence : facts.state);
    raw.hours[at] = hours;
    raw.pay[at] = own.hourlyPayCents !== null && own.hourlyPayCents > 0 ? own.hourlyPayCents : 0;
    raw.site[at] = facts.site;
    raw.filed[at] = facts.filed;
    raw.occupation[at] = facts.occupation;
    raw.grade[at] = facts.grade;
  };

  return {
    personOf,
    factsOf,
    add: (row) => addTo(personOf(row.employee), factsOf(row), row),
    addTo,
    finish() {
      const declared = window.sites.map((each) => new Set([...each].map(sites.numberOf)));
      const isStored = window.sites.map((each) => each.size > 0);
      return {
        months: window.months,
        isStored,
        tellsAbsence,
        employees,
        ...fillStates(raw, { declared, isStored }),
      };
    },
  };
}

/** Numbers people in the order in which they are met; there is room for each. */
function numberPeople(raw: RawPaths): {
  readonly personOf: (employee: string) => number;
  readonly employees: readonly string[];
} {
  const rowOf = new Map<string, number>();
  const employees: string[] = [];
  const personOf = (employee: string): number => {
    const known = rowOf.get(employee);
    if (known !== undefined) return known;
    const person = employees.length;
    rowOf.set(employee, person);
    employees.push(employee);
    raw.people = employees.length;
    makeRoom(raw);
    return person;
  };
  return { personOf, employees };
}

interface Numbering {
  readonly sites: LabelNumbers;
  readonly occupations: LabelNumbers;
  readonly grades: LabelNumbers;
  readonly placeOfDay: (day: string) => number;
}

function numberFacts({ sites, occupations, grades, placeOfDay }: Numbering): PathBuilder["factsOf"] {
  return (facts) => ({
    establishment: facts.establishment,
    site: sites.numberOf(facts.establishment),
    filed: sites.numberOf(facts.declaredBy),
    occupation: occupations.numberOf(facts.occupation),
    grade: grades.numberOf(facts.grade),
    state: contractState(facts),
    exit:
      facts.exitDay === null
        ? undefined
        : { state: exitState(facts.exitReason), month: placeOfDay(facts.exitDay) },
  });
}

function emptyPaths(width: number): RawPaths {
  const cells = firstCapacity * width;
  return {
    width,
    people: 0,
    seen: new Uint8Array(cells),
    hours: new Float32Array(cells),
    pay: new Float32Array(cells),
    site: new Uint16Array(cells),
    filed: new Uint16Array(cells),
    occupation: new Uint16Array(cells),
    grade: new Uint16Array(cells),
    exit: new Uint8Array(cells),
    stillIn: new Uint8Array(cells),
    exitMonth: new Int16Array(cells),
    start: new Int16Array(firstCapacity).fill(noStart),
  };
}

function makeRoom(raw: RawPaths): void {
  if (raw.people <= raw.start.length) return;
  const wider = <Column extends { set(from: Column): void }>(column: Column, made: Column): Column => {
    made.set(column);
    return made;
  };
  const cells = raw.seen.length * 2;
  raw.seen = wider(raw.seen, new Uint8Array(cells));
  raw.hours = wider(raw.hours, new Float32Array(cells));
  raw.pay = wider(raw.pay, new Float32Array(cells));
  raw.site = wider(raw.site, new Uint16Array(cells));
  raw.filed = wider(raw.filed, new Uint16Array(cells));
  raw.occupation = wider(raw.occupation, new Uint16Array(cells));
  raw.grade = wider(raw.grade, new Uint16Array(cells));
  raw.exit = wider(raw.exit, new Uint8Array(cells));
  raw.stillIn = wider(raw.stillIn, new Uint8Array(cells));
  raw.exitMonth = wider(raw.exitMonth, new Int16Array(cells));
  raw.start = wider(raw.start, new Int16Array(raw.start.length * 2).fill(noStart));
}

interface LabelNumbers {
  labelAt(number: number): string;
  numberOf(label: string | null): number;
}

/** Labels numbered from 1 as they come; 0 is a label that is not told. */
function labelNumbers(): LabelNumbers {
  const numbers = new Map<string, number>();
  const labels: string[] = [""];
  return {
    labelAt: (number) => labels[number] ?? "",
    numberOf(label) {
      if (label === null || label === "") return 0;
      const known = numbers.get(label);
      if (known !== undefined) return known;
      const number = Math.min(labels.length, mostLabels);
      if (number === labels.length) labels.push(label);
      numbers.set(label, number);
      return number;
    },
  };
}

/** Months counted from the first one; the same few days come again and again. */
function rememberPlaces(firstMonth: Month | undefined): (day: string) => number {
  const places = new Map<string, number>();
  return (day) => {
    const known = places.get(day);
    if (known !== undefined) return known;
    const place = firstMonth === undefined ? 0 : monthsBetween(firstMonth, day.slice(0, 7) as Month);
    const kept = Math.max(-32_000, Math.min(32_000, place));
    places.set(day, kept);
    return kept;
  };
}
