import type { Month } from "../kernel/calendar.ts";
import { isPresentCode, type PathBook, pathStates } from "../trajectories/index.ts";
import type { Attribute, EmployeeId, WorkforceSnapshot } from "../workforce/index.ts";
import { type CellFact, everyCellFact, type StartFacts } from "./fixed-model.ts";

interface StartSources {
  readonly book: PathBook;
  readonly snapshots: ReadonlyMap<Month, WorkforceSnapshot>;
}

const tenureMiddles: Readonly<Record<string, number>> = {
  "0-2": 1,
  "3-11": 7,
  "12-35": 24,
  "36-119": 78,
  "120+": 180,
};
const ageMiddles: Readonly<Record<string, number>> = {
  "15-24": 20,
  "25-34": 30,
  "35-44": 40,
  "45-54": 50,
  "55+": 60,
};
/** Months over which absences before are counted. */
const monthsBefore = 12;
const longAbsence = pathStates.indexOf("longAbsence");

/** Everybody in the payroll in a month, with what was known of them then. Later months are not read. */
export function readStart({ book, snapshots }: StartSources, month: Month): Map<EmployeeId, StartFacts> {
  const described = new Map<EmployeeId, StartFacts>();
  const snapshot = snapshots.get(month);
  const place = book.months.indexOf(month);
  if (snapshot === undefined || place < 0) return described;
  const personOf = new Map(book.employees.map((employee, person) => [employee, person]));
  snapshot.employees.forEach((employee, row) => {
    const person = personOf.get(employee);
    if (person === undefined || !isPresentCode(stateAt(book, person, place))) return;
    described.set(employee, factsOf({ snapshot, row, book, person, place }));
  });
  return described;
}

interface Standing {
  readonly snapshot: WorkforceSnapshot;
  readonly row: number;
  readonly book: PathBook;
  readonly person: number;
  readonly place: number;
}

function factsOf({ snapshot, row, book, person, place }: Standing): StartFacts {
  const label = (attribute: Attribute): string | undefined => {
    const { codes, labels } = snapshot.columns[attribute];
    return labels[codes[row] ?? -1];
  };
  const pay = book.pay[person * book.months.length + place] ?? 0;
  const facts = {
    tenure: tenureMiddles[label("tenureBand") ?? ""],
    age: ageMiddles[label("ageBand") ?? ""],
    site: label("establishment"),
    occupation: label("occupationCode") ?? label("jobFamily"),
    contract: label("contractKind"),
    workingTime: label("workingTime"),
    pay: pay > 0 ? Math.round(pay) / 100 : undefined,
    absenceBefore: absencesBefore(book, person, place),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Undefined where no file of these months tells an absence of anybody. */
function absencesBefore(book: PathBook, person: number, place: number): number | undefined {
  const first = Math.max(0, place - monthsBefore + 1);
  if (!book.tellsAbsence.slice(first, place + 1).includes(true)) return undefined;
  let months = 0;
  for (let month = first; month <= place; month += 1) {
    if (stateAt(book, person, month) === longAbsence) months += 1;
  }
  return months;
}

/** State of a person in a month of the book. */
export function stateAt(book: PathBook, person: number, month: number): number {
  return book.states[person * book.months.length + month] ?? pathStates.length;
}

/** Share of the trained of whom a fact must be told for people to be compared on it. */
const toldShare = 0.8;

/** Facts on which people can be held to be the same: told of most of the trained. */
export function cellFacts(trained: readonly StartFacts[]): readonly CellFact[] {
  return everyCellFact.filter(
    (fact) => trained.filter((facts) => facts[fact] !== undefined).length >= toldShare * trained.length,
  );
}
