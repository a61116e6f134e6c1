import { type Knowledge, selectMembers, type VerdictColumn } from "../categories/index.ts";
import { addMonths, firstDayOf, lastDayOf, type Month } from "../kernel/calendar.ts";
import { establishmentSizeBandOf } from "../reference/index.ts";
import type { TrainingRecord, WorkforceSnapshot } from "../workforce/index.ts";
import { categoryName, classificationsOf } from "./ask-tables.ts";
import { regionOf, unknownCode } from "./classifications.ts";
import type { PackageLine, TableAsk } from "./model.ts";
import type { Crossing, TrainingAccess } from "./vocabulary.ts";

/** What a company has to answer from: one month, what it said of its work, its trainings of twelve months. */
export interface CountedWorkforce {
  readonly snapshot: WorkforceSnapshot;
  readonly knowledge: Knowledge;
  readonly trainings: readonly TrainingRecord[];
}

/** The twelve months that end with the month of a request. */
export function yearOf(month: Month) {
  return { firstDay: firstDayOf(addMonths(month, -11)), lastDay: lastDayOf(month) };
}

/** The lines of a package, in an order that only their codes decide: the same data give the same lines. */
export function countLines(
  ask: TableAsk,
  { snapshot, knowledge, trainings }: CountedWorkforce,
): PackageLine[] {
  const columns = [
    ...ask.categories.map(({ rule }, place) => ({
      name: categoryName(place),
      codeAt: verdictReader(selectMembers(rule, snapshot, knowledge).overall),
    })),
    { name: "training", codeAt: accessReader(snapshot, trainings) },
    ...ask.crossings.map((crossing) => ({ name: crossing, codeAt: crossingReader(crossing, snapshot) })),
  ];
  const hoursAt = hoursReader(snapshot, trainings);
  const lines = new Map<
    string,
    { codes: Record<string, string>; people: number; hours: number; largest: number }
  >();
  for (let row = 0; row < snapshot.employees.length; row += 1) {
    const codes = Object.fromEntries(columns.map(({ name, codeAt }) => [name, codeAt(row)]));
    const key = JSON.stringify(codes);
    const line = lines.get(key) ?? { codes, people: 0, hours: 0, largest: 0 };
    const hours = hoursAt(row);
    line.people += 1;
    line.hours += hours;
    line.largest = Math.max(line.largest, hours);
    lines.set(key, line);
  }
  const withHours = ask.measures.includes("hours");
  return [...lines]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { codes, people, hours, largest }]) => ({
      codes,
      people,
      ...(withHours ? { hours, largestHours: largest } : {}),
    }))
    .map((line) => checkedLine(ask, line));
}

/** Codes that the classification does not know are told as unknown, never left out. */
function checkedLine(ask: TableAsk, line: PackageLine): PackageLine {
  const known = classificationsOf(ask);
  const strange = known.find(({ name, codes }) => !codes.some(({ code }) => code === line.codes[name]));
  if (strange !== undefined) throw new Error(`invalid line; its code is not in ${strange.name}`);
  return line;
}

type CodeAt = (row: number) => string;

function verdictReader(verdicts: VerdictColumn): CodeAt {
  return (row) => (verdicts[row] === 1 ? "in" : verdicts[row] === 0 ? "out" : unknownCode);
}

function crossingReader(crossing: Crossing, snapshot: WorkforceSnapshot): CodeAt {
  if (crossing === "companySize") {
    const band = establishmentSizeBandOf(snapshot.employees.length) ?? unknownCode;
    return () => band;
  }
  const [attribute, codeOf] = readings[crossing];
  const { codes, labels } = snapshot.columns[attribute];
  return (row) => {
    const label = labels[codes[row] ?? -1];
    return label === undefined ? unknownCode : (codeOf(label) ?? unknownCode);
  };
}

type Reading = readonly [keyof WorkforceSnapshot["columns"], (label: string) => string | undefined];
const same = (label: string) => label;
const readings: Readonly<Record<Exclude<Crossing, "companySize">, Reading>> = {
  region: ["department", regionOf],
  department: ["department", (label) => (regionOf(label) === undefined ? undefined : label)],
  occupation: ["occupationCode", (label) => /^[1-6]/.exec(label)?.[0]],
  qualificationLevel: ["qualificationLevel", same],
  contractKind: ["contractKind", same],
  workingTime: ["workingTime", same],
  sex: ["sex", same],
  ageBand: ["ageBand", same],
  tenureBand: ["tenureBand", same],
  payBand: ["payBand", same],
};

/** An empty register is not a rate of zero: without any training of the twelve months, access is unknown. */
function accessReader(snapshot: WorkforceSnapshot, trainings: readonly TrainingRecord[]): CodeAt {
  if (trainings.length === 0) return () => unknownCode;
  const byPerson = Map.groupBy<string, TrainingRecord>(trainings, ({ employee }) => employee);
  const followedBy = (employee = "") => byPerson.get(employee) ?? [];
  return (row) => accessOf(followedBy(snapshot.employees[row]));
}

function accessOf(followed: readonly TrainingRecord[]): TrainingAccess {
  if (followed.length === 0) return "none";
  if (followed.some(({ isMandatory }) => isMandatory.known && !isMandatory.value)) return "beyondMandatory";
  return followed.every(({ isMandatory }) => isMandatory.known) ? "mandatoryOnly" : "unknown";
}

function hoursReader(
  snapshot: WorkforceSnapshot,
  trainings: readonly TrainingRecord[],
): (row: number) => number {
  const byPerson = new Map<string, number>();
  for (const { employee, hours } of trainings)
    if (hours.known) byPerson.set(employee, (byPerson.get(employee) ?? 0) + hours.value);
  return (row) => Math.min(99_999, Math.round(byPerson.get(snapshot.employees[row] ?? "") ?? 0));
}
