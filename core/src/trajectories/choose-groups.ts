import type { CategoryRule } from "../categories/index.ts";
import { type Knowledge, selectMembers } from "../categories/index.ts";
import { monthOfDay, monthsBetween } from "../kernel/calendar.ts";
import type { TrainingRecord, WorkforceSnapshot } from "../workforce/index.ts";
import { type GroupPaths, isPresentCode } from "./model.ts";
import type { PathBook } from "./path-book.ts";

/** People of the book by place, and what they have in common. */
export interface ChosenGroup {
  readonly name: GroupPaths["name"];
  readonly people: Int32Array;
}

export interface ChosenGroups {
  readonly groups: readonly ChosenGroup[];
  /** Place of the month from which staying is counted: everybody counted is there in it. */
  readonly origin: number;
  /** Place of the month in which a participant began; absent for the others. */
  readonly starts: ReadonlyMap<number, number>;
  readonly aside: { readonly undecided: number; readonly arrivedLater: number; readonly begunLater: number };
}

const nobodyAside = { undecided: 0, arrivedLater: 0, begunLater: 0 };

export function firstStored({ isStored }: PathBook): number {
  return Math.max(0, isStored.indexOf(true));
}

export function chooseEveryone(book: PathBook): ChosenGroups {
  const people = Int32Array.from(book.employees.keys());
  const origin = firstStored(book);
  return { groups: [{ name: "everyone", people }], origin, starts: new Map(), aside: nobodyAside };
}

/** Members and others as the rule has them in the first stored month: who arrived later is in neither group. */
export function chooseByCategory(
  book: PathBook,
  rule: CategoryRule,
  { snapshot, knowledge }: { readonly snapshot: WorkforceSnapshot; readonly knowledge: Knowledge },
): ChosenGroups {
  const { overall } = selectMembers(rule, snapshot, knowledge);
  const verdicts = new Map<string, number>();
  snapshot.employees.forEach((employee, row) => {
    verdicts.set(employee, overall[row] ?? -1);
  });
  const [members, others]: [number[], number[]] = [[], []];
  let [undecided, arrivedLater] = [0, 0];
  book.employees.forEach((employee, person) => {
    const verdict = verdicts.get(employee);
    if (verdict === undefined) arrivedLater += 1;
    else if (verdict === 1) members.push(person);
    else if (verdict === 0) others.push(person);
    else undecided += 1;
  });
  return {
    groups: [
      { name: "members", people: Int32Array.from(members) },
      { name: "others", people: Int32Array.from(others) },
    ],
    origin: firstStored(book),
    starts: new Map(),
    aside: { undecided, arrivedLater, begunLater: 0 },
  };
}

/** Share of the participants who have begun by the month from which both groups are counted. */
const begunShare = 0.8;

/**
 * Participants of a training of the register and the others. Staying is counted from the month by which most
 * participants had begun, among people then present: counted from an earlier month, whoever lived to be trained would
 * look as if the training had kept them. Those who begin later are in neither group.
 */
export function chooseByTraining(
  book: PathBook,
  records: readonly TrainingRecord[],
  title: string,
): ChosenGroups {
  const [firstMonth] = book.months;
  const startOf = new Map<string, number>();
  for (const record of records) {
    if (record.title !== title || firstMonth === undefined) continue;
    const month = monthsBetween(firstMonth, monthOfDay(record.firstDay));
    startOf.set(record.employee, Math.min(month, startOf.get(record.employee) ?? month));
  }
  const begun: { person: number; start: number }[] = [];
  const others: number[] = [];
  book.employees.forEach((employee, person) => {
    const start = startOf.get(employee);
    if (start === undefined) others.push(person);
    else begun.push({ person, start });
  });
  const inOrder = begun.map(({ start }) => start).sort((one, other) => one - other);
  const usual = inOrder[Math.max(0, Math.ceil(begunShare * inOrder.length) - 1)] ?? 0;
  const origin = Math.min(Math.max(usual, firstStored(book)), book.months.length - 1);
  const inTime = begun.filter(({ start }) => start <= origin);
  return {
    groups: [
      { name: "participants", people: Int32Array.from(inTime, ({ person }) => person) },
      { name: "others", people: Int32Array.from(others) },
    ],
    origin,
    starts: new Map(begun.map(({ person, start }) => [person, start])),
    aside: { ...nobodyAside, begunLater: begun.length - inTime.length },
  };
}

/** Whether a person of the book is in the payroll in a month. */
export function isPresent(book: PathBook, person: number, month: number): boolean {
  return isPresentCode(book.states[person * book.months.length + month] ?? 255);
}
