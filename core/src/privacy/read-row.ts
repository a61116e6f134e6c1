import type { JsonWords } from "./model.ts";
import { findName, isWholeName } from "./name-in-text.ts";
import type { HeldRow } from "./ports.ts";
import { type WordsAt, wordsOf } from "./read-words.ts";

/** A part of a row that concerns somebody. */
export interface HeldPart {
  /** Where it is: the column, then keys and positions. */
  readonly place: string;
  /** `named`: it names the person. `tied`: it refers to what names the person. */
  readonly tie: "named" | "tied";
  readonly content: unknown;
}

/** What a row says of somebody, with the ids by which its document refers to the person. */
export interface ReadRow {
  readonly parts: readonly HeldPart[];
  readonly ids: readonly string[];
}

type Path = readonly (string | number)[];

/** Reads a row for the names of one person. */
export function readRow({ line, columns }: HeldRow, names: readonly string[]): ReadRow {
  const parts = new Map<string, HeldPart>();
  const ids = new Set<string>();
  for (const [column, words] of Object.entries(line.words)) {
    const value = columns[column];
    const named = wordsOf(column, value, words).filter(({ text }) => isNamedIn(text, names));
    for (const at of named) {
      const { path, content } = enclosing(value, at);
      keep(parts, { place: path.join("."), tie: "named", content });
      const id = idOf(content);
      if (id !== undefined && at.isName && names.some((name) => isWholeName(at.text, name))) ids.add(id);
    }
    if (typeof words === "object") {
      for (const part of tiedParts(column, value, words, ids)) keep(parts, part);
    }
  }
  return { parts: [...parts.values()], ids: [...ids] };
}

export function isNamedIn(text: string, names: readonly string[]): boolean {
  return names.some((name) => findName(text, name).length > 0);
}

function keep(parts: Map<string, HeldPart>, part: HeldPart): void {
  if (!parts.has(part.place)) parts.set(part.place, part);
}

function idOf(content: unknown): string | undefined {
  if (typeof content !== "object" || content === null || !("id" in content)) return undefined;
  return typeof content.id === "string" && content.id !== "" ? content.id : undefined;
}

/** The smallest member of a list that holds a text; the text alone when it stands in none. */
function enclosing(value: unknown, at: WordsAt): { readonly path: Path; readonly content: unknown } {
  const last = at.path.findLastIndex((step) => typeof step === "number");
  if (last < 0) return { path: at.path, content: at.text };
  const path = at.path.slice(0, last + 1);
  return { path, content: stepInto(value, path.slice(1)) };
}

function stepInto(value: unknown, path: Path): unknown {
  return path.reduce((part: unknown, step) => Object(part)[step], value);
}

/** Members of the lists of a document that refer to one of these ids: who was there, who decided, who answered. */
function tiedParts(
  column: string,
  value: unknown,
  words: JsonWords,
  ids: ReadonlySet<string>,
): readonly HeldPart[] {
  if (ids.size === 0 || words.names.length === 0) return [];
  const found: HeldPart[] = [];
  const visit = (part: unknown, path: Path): void => {
    if (typeof part !== "object" || part === null) return;
    if (typeof path.at(-1) === "number" && refersTo(part, ids)) {
      found.push({ place: path.join("."), tie: "tied", content: part });
    }
    for (const [key, each] of Object.entries(part)) {
      visit(each, [...path, Array.isArray(part) ? Number(key) : key]);
    }
  };
  visit(value, [column]);
  return found;
}

/** Whether an object names an id under another key than its own "id", alone or in a list. */
function refersTo(part: object, ids: ReadonlySet<string>): boolean {
  return Object.entries(part).some(([key, each]) => {
    if (key === "id") return false;
    const named: readonly unknown[] = Array.isArray(each) ? each : [each];
    return named.some((text) => typeof text === "string" && ids.has(text));
  });
}
