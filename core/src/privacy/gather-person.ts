import type { Clue, TableLine } from "./model.ts";
import type { HeldAccount, HeldAct, HeldEmployee, HeldRow, PersonalShelf } from "./ports.ts";
import { type HeldPart, readRow } from "./read-row.ts";
import { personalRegister } from "./register.ts";

/** A row that says something of a person, with the parts that do. */
export interface HeldPiece {
  readonly row: HeldRow;
  readonly parts: readonly HeldPart[];
}

/** Everything that the organisation holds about one person. */
export interface HeldPerson {
  readonly pieces: readonly HeldPiece[];
  /** Links that were given to the person, by their id. */
  readonly links: readonly string[];
  readonly employees: readonly (HeldEmployee & { readonly id: string })[];
  readonly accounts: readonly (HeldAccount & { readonly acts: readonly HeldAct[] })[];
}

/** Tables that an actor reads and that hold words. */
export const searchedLines: readonly TableLine[] = personalRegister.filter(
  ({ words, isHouseOnly }) => Object.keys(words).length > 0 && isHouseOnly !== true,
);

export function namesOf(clues: readonly Clue[]): readonly string[] {
  return clues.flatMap((clue) => (clue.kind === "name" ? [clue.text] : []));
}

/** Reads every table for the clues of one person. */
export async function gatherPerson(shelf: PersonalShelf, clues: readonly Clue[]): Promise<HeldPerson> {
  const names = namesOf(clues);
  const named = names.length === 0 ? [] : await gatherNamed(shelf, names);
  const links = namedLinks(named, await linkRows(shelf, named));
  const tied = links.length === 0 ? [] : await gatherTied(shelf, links);
  return {
    pieces: withoutTwins([...named.map(({ row, parts }) => ({ row, parts })), ...tied]),
    links: links.map(({ columns }) => String(columns.id)),
    employees: await gatherEmployees(shelf, clues),
    accounts: await gatherAccounts(shelf, clues),
  };
}

type NamedPiece = HeldPiece & { readonly ids: readonly string[] };

async function gatherNamed(shelf: PersonalShelf, names: readonly string[]): Promise<readonly NamedPiece[]> {
  const found: NamedPiece[] = [];
  for (const line of searchedLines) {
    for (const row of await shelf.rows(line)) {
      const { parts, ids } = readRow(row, names);
      if (parts.length > 0) found.push({ row, parts, ids });
    }
  }
  return found;
}

function lineOf(table: string): TableLine {
  const line = personalRegister.find((each) => each.table === table);
  if (line === undefined) throw new Error(`invalid register; it must have a line for ${table}`);
  return line;
}

const isOf =
  (table: string) =>
  ({ row }: HeldPiece) =>
    row.line.table === table;

/** No link is read when neither a project nor a link names the person. */
async function linkRows(shelf: PersonalShelf, named: readonly NamedPiece[]): Promise<readonly HeldRow[]> {
  const isAsked = named.some(isOf("project_document")) || named.some(isOf("project_link"));
  return isAsked ? shelf.rows(lineOf("project_link")) : [];
}

/** Links that bear the name, and those made for whom a project calls by the name. */
function namedLinks(named: readonly NamedPiece[], rows: readonly HeldRow[]): readonly HeldRow[] {
  const people = new Map(
    named.filter(isOf("project_document")).map(({ row, ids }) => [row.columns.id, new Set<unknown>(ids)]),
  );
  const labeled = new Set(named.filter(isOf("project_link")).map(({ row }) => row.columns.id));
  return rows.filter(
    ({ columns }) => labeled.has(columns.id) || people.get(columns.project)?.has(columns.subject) === true,
  );
}

/** The links themselves, and what came by them. */
async function gatherTied(shelf: PersonalShelf, links: readonly HeldRow[]): Promise<readonly HeldPiece[]> {
  const ids = new Set(links.map(({ columns }) => columns.id));
  const come = await Promise.all(
    ["field_telling", "field_council_word", "field_submission"].map((table) => shelf.rows(lineOf(table))),
  );
  const tied = [...links, ...come.flat().filter(({ columns }) => ids.has(columns.link_id))];
  return tied.map((row) => ({ row, parts: [{ place: "", tie: "tied", content: row.columns }] }));
}

/** A row that names the person and is tied to them too is told once, whole. */
function withoutTwins(pieces: readonly HeldPiece[]): readonly HeldPiece[] {
  const keyOf = ({ row }: HeldPiece) =>
    [row.line.table, ...row.line.keys.map((key) => String(row.columns[key]))].join("\0");
  return [...new Map(pieces.map((piece) => [keyOf(piece), piece])).values()];
}

async function gatherEmployees(
  shelf: PersonalShelf,
  clues: readonly Clue[],
): Promise<HeldPerson["employees"]> {
  const found: HeldPerson["employees"][number][] = [];
  for (const clue of clues) {
    if (clue.kind === "employee") found.push({ id: clue.id, ...(await shelf.employee(clue.id)) });
  }
  return found.filter(({ months, trainings }) => months.length + trainings.length > 0);
}

async function gatherAccounts(shelf: PersonalShelf, clues: readonly Clue[]): Promise<HeldPerson["accounts"]> {
  const asked = new Set(clues.flatMap((clue) => (clue.kind === "account" ? [clue.id] : [])));
  if (asked.size === 0) return [];
  const members = (await shelf.accounts()).filter(({ account }) => asked.has(account));
  return Promise.all(
    members.map(async (member) => ({ ...member, acts: await shelf.actsOf(member.account) })),
  );
}
