import type { HeldPerson } from "./gather-person.ts";
import type { PersonalKind } from "./model.ts";
import { findName, isWholeName, withoutName } from "./name-in-text.ts";
import type { HeldRow } from "./ports.ts";
import { isNamedIn } from "./read-row.ts";
import { mapWords, type WordsAt, wordsOf } from "./read-words.ts";

/** One text that changes, with some words around the name. */
export interface PlannedChange {
  readonly kind: PersonalKind;
  /** What the row is called; "" when it has no name. */
  readonly title: string;
  readonly before: string;
  /** "" when the whole row goes. */
  readonly after: string;
}

/** What an erasure changes: places by kind, months and trainings of payroll, tellings, accounts. */
export interface ErasureTold {
  readonly places: number;
  readonly months: number;
  readonly trainings: number;
  readonly tellings: number;
  readonly accounts: number;
}

export interface ErasurePlan {
  readonly removals: readonly HeldRow[];
  readonly rewrites: readonly {
    readonly row: HeldRow;
    readonly columns: Readonly<Record<string, unknown>>;
  }[];
  readonly links: readonly string[];
  readonly employees: readonly string[];
  readonly accounts: readonly string[];
  readonly changes: readonly PlannedChange[];
  readonly told: ErasureTold;
  readonly isNothing: boolean;
}

/** Words shown before and after a name. */
const wordsAround = 40;

/** What must be written so that nothing of what was gathered names the person any more. */
export function planErasure(person: HeldPerson, names: readonly string[]): ErasurePlan {
  const rows = person.pieces.map(({ row }) => row);
  const isRemoved = (row: HeldRow) => row.line.onErasure === "removeRow" && bearsName(row, names);
  const removals = rows.filter(isRemoved);
  const rewrites = rows
    .filter((row) => !isRemoved(row))
    .map((row) => ({ row, columns: rewritten(row, names) }))
    .filter(({ columns }) => Object.keys(columns).length > 0);
  const changes = [...removals, ...rewrites.map(({ row }) => row)].flatMap((row) => changesOf(row, names));
  const { links, employees, accounts } = person;
  const sum = (count: (employee: HeldPerson["employees"][number]) => number) =>
    employees.reduce((total, employee) => total + count(employee), 0);
  const told = {
    places: changes.length,
    months: sum(({ months }) => months.length),
    trainings: sum(({ trainings }) => trainings.length),
    tellings: rows.filter((row) => isSpoken(row, links)).length,
    accounts: accounts.length,
  };
  return {
    removals,
    rewrites,
    links,
    employees: employees.map(({ id }) => id),
    accounts: accounts.map(({ account }) => account),
    changes,
    told,
    isNothing: Object.values(told).every((count) => count === 0),
  };
}

function bearsName(row: HeldRow, names: readonly string[]): boolean {
  return wordsIn(row).some(({ text, isName }) => isName && names.some((name) => isWholeName(text, name)));
}

function wordsIn({ line, columns }: HeldRow): readonly WordsAt[] {
  return Object.entries(line.words).flatMap(([column, words]) => wordsOf(column, columns[column], words));
}

/** The columns that change, with what they become. */
function rewritten({ line, columns }: HeldRow, names: readonly string[]): Readonly<Record<string, unknown>> {
  const clean = (text: string) => names.reduce((rest, name) => withoutName(rest, name), text);
  const changed = Object.entries(line.words)
    .filter(([column, words]) =>
      wordsOf(column, columns[column], words).some(({ text }) => clean(text) !== text),
    )
    .map(([column, words]) => [column, mapWords(column, columns[column], words, ({ text }) => clean(text))]);
  return Object.fromEntries(changed);
}

/** By the person themselves, something was told in words or aloud, which goes; what was only tapped stays. */
function isSpoken({ line, columns }: HeldRow, links: readonly string[]): boolean {
  if (line.table !== "field_telling" || !links.includes(String(columns.link_id))) return false;
  return columns.voice_media_type !== "" || Object(columns.content).words !== "";
}

function changesOf(row: HeldRow, names: readonly string[]): readonly PlannedChange[] {
  const { line, columns } = row;
  if (line.kind === "none") return [];
  const kind = line.kind;
  const title = line.title === undefined ? "" : String(columns[line.title] ?? "");
  const isGone = line.onErasure === "removeRow";
  return wordsIn(row)
    .filter(({ text }) => isNamedIn(text, names))
    .map(({ text }) => {
      const before = excerptOf(text, names);
      const after = isGone ? "" : names.reduce((rest, name) => withoutName(rest, name), before);
      return { kind, title, before, after };
    });
}

function excerptOf(text: string, names: readonly string[]): string {
  const [first] = names
    .flatMap((name) => findName(text, name))
    .toSorted((one, other) => one.start - other.start);
  if (first === undefined) return text;
  const [start, end] = [
    Math.max(0, first.start - wordsAround),
    Math.min(text.length, first.end + wordsAround),
  ];
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
