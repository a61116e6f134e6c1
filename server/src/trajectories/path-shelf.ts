import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { addMonths, type Month, monthsBetween } from "../../../core/src/kernel/calendar.ts";
import {
  type NumberedFacts,
  type OwnFacts,
  type PathBook,
  type PathBuilder,
  type PathShelf,
  pathBuilder,
  type SharedFacts,
} from "../../../core/src/trajectories/index.ts";
import { cellReader, copyOutLines, type Transaction } from "../database/index.ts";

/** Books made lately, by organisation and version. A version never changes: nothing here can be out of date. */
export interface BookShelf {
  find(key: string): PathBook | undefined;
  put(key: string, book: PathBook): void;
}

/** Months of people kept in memory over all books of the shelf: about 8 bytes each. */
const shelfCapacity = 6_000_000;

/** A shelf that forgets what was asked for longest ago. */
export function newBookShelf(): BookShelf {
  const books = new Map<string, PathBook>();
  const sizeOf = (book: PathBook): number => book.states.length;
  return {
    find(key) {
      const book = books.get(key);
      if (book === undefined) return undefined;
      books.delete(key);
      books.set(key, book);
      return book;
    },
    put(key, book) {
      books.delete(key);
      books.set(key, book);
      let kept = books.values().reduce((sum, each) => sum + sizeOf(each), 0);
      for (const [oldest, each] of books) {
        if (kept <= shelfCapacity || oldest === key) break;
        books.delete(oldest);
        kept -= sizeOf(each);
      }
    },
  };
}

/** Everyone's months of the actor's organisation, read in one pass over the payroll rows. */
export function openPathShelf(transaction: Transaction, actor: Actor, shelf: BookShelf): PathShelf {
  return {
    async book(months) {
      const standing = await standingDeclarations(transaction, actor);
      const last = standing.at(-1)?.month;
      if (last === undefined) return undefined;
      const earliest = addMonths(last, 1 - months);
      const inWindow = standing.filter(({ month }) => month >= earliest);
      const key = `${actor.organisation} ${versionOf(inWindow)}`;
      const onShelf = shelf.find(key);
      if (onShelf !== undefined) return onShelf;
      const book = await readBook(transaction, actor, inWindow);
      shelf.put(key, book);
      return book;
    },
  };
}

interface Standing {
  readonly month: Month;
  readonly establishment: string;
  /** Identifies the rows. */
  readonly key: string;
}

/** Declarations that stand and bring people, earliest month first. */
async function standingDeclarations({ kysely }: Transaction, actor: Actor): Promise<readonly Standing[]> {
  // The rows of somebody who is erased change under their declaration.
  const { rows } = await sql<{ month: Month; establishment: string; key: string }>`
    SELECT month, establishment, payroll_file_id || ':' || declaration || ':' || (
        SELECT count(*) FROM privacy_erasure
        WHERE organisation_id = ${actor.organisation} AND kind = 'employee') AS key
    FROM payroll_declaration
    WHERE organisation_id = ${actor.organisation} AND standing = 'stands' AND NOT is_cancellation
    ORDER BY month, payroll_file_id, declaration`.execute(kysely);
  return rows;
}

function versionOf(standing: readonly Standing[]): string {
  return createHash("sha256")
    .update(JSON.stringify(standing.map(({ key }) => key)))
    .digest("hex");
}

const monthText = z.string().regex(/^\d{4}-\d{2}$/);

/** COPY takes no parameters: the values put in its text are checked again here. */
async function readBook(
  transaction: Transaction,
  actor: Actor,
  standing: readonly Standing[],
): Promise<PathBook> {
  const [first, last] = [standing[0]?.month, standing.at(-1)?.month];
  if (first === undefined || last === undefined)
    throw new Error("invalid window; no declaration stands in it");
  const months = Array.from({ length: monthsBetween(first, last) + 1 }, (_, place) =>
    addMonths(first, place),
  );
  const placeOf = new Map<string, number>(months.map((month, place) => [month, place]));
  const sites = months.map(() => new Set<string>());
  for (const { month, establishment } of standing) sites[placeOf.get(month) ?? 0]?.add(establishment);
  const builder = pathBuilder({ months, sites });
  const query = `SELECT ${pathColumns}
    FROM payroll_declaration AS declared
      JOIN employee_month AS people USING (organisation_id, payroll_file_id, declaration)
    WHERE declared.organisation_id = '${z.uuid().parse(actor.organisation)}'
      AND declared.month BETWEEN '${monthText.parse(first)}' AND '${monthText.parse(last)}'
      AND declared.standing = 'stands' AND NOT declared.is_cancellation`;
  const read = rowReader(builder, placeOf);
  for await (const lines of copyOutLines(transaction, query)) read(lines);
  return builder.finish();
}

/**
 * Gives every row of whole lines to the builder. Files list people in much the same order month after month, and what
 * is told of somebody seldom changes: whoever came next last time, with the same facts, is looked for first.
 */
function rowReader(builder: PathBuilder, placeOf: ReadonlyMap<string, number>): (lines: Buffer) => void {
  const cells = cellReader();
  const [people, facts]: [number[], NumberedFacts[]] = [[], []];
  const personAt = (group: number): number => {
    const person = people[group] ?? builder.personOf(cells.cellsOf(group)[0] ?? "");
    people[group] = person;
    return person;
  };
  const factsAt = (group: number): NumberedFacts => {
    const numbered = facts[group] ?? builder.factsOf(sharedFacts(cells.cellsOf(group)));
    facts[group] = numbered;
    return numbered;
  };
  // By the group of the person: who came next, and the groups of what was told last.
  const [next, shared, starts]: [number[], number[], number[]] = [[], [], []];
  let [before, month] = [0, -1];
  // One object for millions of rows: the builder keeps none of it.
  const own: { -readonly [Fact in keyof OwnFacts]: OwnFacts[Fact] } = {
    month: 0,
    hourlyPayCents: null,
    paidHours: null,
    contractStart: null,
    awayDays: 0,
  };
  const readMonth = (): number => {
    month = cells.group(1, month);
    return placeOf.get(cells.cellsOf(month)[0] ?? "") ?? 0;
  };
  const readStart = (group: number): string | null => {
    const start = cells.group(1, starts[group]);
    starts[group] = start;
    return cells.cellsOf(start)[0] || null;
  };
  return (lines) => {
    cells.open(lines);
    while (cells.hasMore()) {
      const group = cells.group(1, next[before]);
      next[before] = group;
      before = group;
      const told = cells.group(sharedColumns.length, shared[group]);
      shared[group] = told;
      own.month = readMonth();
      own.hourlyPayCents = cells.number() || null;
      own.paidHours = knownNumber(cells.number());
      own.contractStart = readStart(group);
      own.awayDays = cells.number();
      builder.addTo(personAt(group), factsAt(told), own);
    }
  };
}

/** Facts that seldom change stand together: the same ones come again and again, and are read once. */
const sharedColumns = [
  // Most rows are of the establishment that declares them: it is not written twice.
  "NULLIF(people.establishment, declared.establishment)",
  "declared.establishment",
  "occupation_code",
  "job_grade",
  "contract_kind",
  "working_time",
  "exit_day",
  "exit_reason",
];

function sharedFacts(cells: readonly (string | null)[]): SharedFacts {
  const told = (place: number): string | null => cells[place] || null;
  const declaredBy = told(1) ?? "";
  return {
    establishment: told(0) ?? declaredBy,
    declaredBy,
    occupation: told(2),
    grade: told(3),
    contractKind: told(4),
    workingTime: told(5),
    exitDay: told(6),
    exitReason: told(7),
  };
}

const pathColumns = [
  "people.employee",
  ...sharedColumns,
  // In the order in which `rowReader` reads them.
  "declared.month",
  "hourly_pay_cents",
  "paid_hours",
  "contract_start",
  "stop_days + suspension_days",
].join(", ");

function knownNumber(read: number): number | null {
  return Number.isNaN(read) ? null : read;
}
