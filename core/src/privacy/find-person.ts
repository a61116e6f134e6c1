import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Pseudonyms } from "../workforce/index.ts";
import { searchedLines } from "./gather-person.ts";
import type { Clue, PersonalKind } from "./model.ts";
import { findLoosely, nameKey, nameParts } from "./name-in-text.ts";
import type { PersonalShelf } from "./ports.ts";
import { type WordsAt, wordsOf } from "./read-words.ts";

/** Something that a person may be known by, and in how many places of each kind. */
export interface FoundClue {
  readonly clue: Clue;
  /** As it is written: a name, an address, a staff number. */
  readonly label: string;
  readonly places: readonly { readonly kind: PersonalKind; readonly count: number }[];
}

export interface FindPersonHouse {
  readonly personal: PersonalShelf;
  readonly pseudonyms: Pseudonyms;
}

/** Longest text of a name that is proposed whole. */
const nameLengthAtMost = 80;

/** Everything that words may name: a name as each room writes it, a staff number, an account. The most found first. */
export async function findPerson(
  house: FindPersonHouse,
  actor: Actor,
  { words }: { readonly words: string },
): Promise<Result<readonly FoundClue[], NotAllowed>> {
  if (!may(actor, "findPerson")) return refuse(notAllowed);
  const found = [
    ...(await findEmployee(house, words)),
    ...(await findAccounts(house.personal, words)),
    ...(await findNames(house.personal, words)),
  ];
  return accept(found);
}

async function findEmployee(
  { personal, pseudonyms }: FindPersonHouse,
  words: string,
): Promise<readonly FoundClue[]> {
  const label = words.trim();
  const id = pseudonyms.employeeOf(label);
  const { months, trainings } = await personal.employee(id);
  if (months.length + trainings.length === 0) return [];
  const places = [
    { kind: "payroll", count: months.length },
    { kind: "trainings", count: trainings.length },
  ] as const;
  return [{ clue: { kind: "employee", id }, label, places: places.filter(({ count }) => count > 0) }];
}

async function findAccounts(personal: PersonalShelf, words: string): Promise<readonly FoundClue[]> {
  const parts = nameParts(words);
  const isMeant = (text: string) => parts.length > 0 && hasParts(text, parts);
  return (await personal.accounts())
    .filter(({ name, email }) => isMeant(name) || isMeant(email))
    .map(({ account, name, email }) => ({
      clue: { kind: "account", id: account },
      label: [name, email].filter((text) => text !== "").join(", "),
      places: [{ kind: "accounts", count: 1 }],
    }));
}

async function findNames(personal: PersonalShelf, words: string): Promise<readonly FoundClue[]> {
  const parts = nameParts(words);
  if (parts.join("").length < 2) return [];
  const counts = new Map<string, { readonly label: string; readonly places: Map<PersonalKind, number> }>();
  for (const line of searchedLines) {
    if (line.kind === "none") continue;
    for (const { columns } of await personal.rows(line)) {
      const texts = Object.entries(line.words).flatMap(([column, how]) =>
        wordsOf(column, columns[column], how),
      );
      for (const label of texts.flatMap((at) => namesAt(at, words, parts))) {
        const key = nameKey(label);
        const counted = counts.get(key) ?? { label, places: new Map() };
        counted.places.set(line.kind, (counted.places.get(line.kind) ?? 0) + 1);
        counts.set(key, counted);
      }
    }
  }
  return [...counts.values()]
    .map(({ label, places }) => ({
      clue: { kind: "name", text: label } as const,
      label,
      places: [...places].map(([kind, count]) => ({ kind, count })),
    }))
    .toSorted((one, other) => total(other) - total(one));
}

const total = ({ places }: FoundClue) => places.reduce((sum, { count }) => sum + count, 0);

/** The name as it stands in a text: the whole of it where a name is written, the words themselves elsewhere. */
function namesAt({ text, isName }: WordsAt, words: string, parts: readonly string[]): readonly string[] {
  if (isName && text.length <= nameLengthAtMost) return hasParts(text, parts) ? [text.trim()] : [];
  return findLoosely(text, words).map(({ start, end }) => text.slice(start, end));
}

function hasParts(text: string, parts: readonly string[]): boolean {
  const written = new Set(nameParts(text));
  return parts.every((part) => written.has(part));
}
