import type { ColumnWords, JsonWords } from "./model.ts";

type Path = readonly (string | number)[];

/** A text in which somebody may be named. */
export interface WordsAt {
  /** Keys and positions that lead to it, the column first. */
  readonly path: Path;
  readonly text: string;
  /** The whole text names one person. */
  readonly isName: boolean;
}

/** Changes every text of a column in which somebody may be named; codes stay. */
export function mapWords(
  column: string,
  value: unknown,
  words: ColumnWords,
  change: (at: WordsAt) => string,
): unknown {
  const map = (part: unknown, path: Path): unknown => {
    if (Array.isArray(part)) return part.map((each, index) => map(each, [...path, index]));
    if (typeof part === "object" && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, map(each, [...path, key])]));
    }
    const inside = path.slice(1);
    if (typeof part !== "string" || (typeof words === "object" && isCode(inside, words))) return part;
    return change({ path, text: part, isName: isNameAt(inside, words) });
  };
  return map(value, [column]);
}

export function wordsOf(column: string, value: unknown, words: ColumnWords): readonly WordsAt[] {
  const found: WordsAt[] = [];
  mapWords(column, value, words, (at) => {
    found.push(at);
    return at.text;
  });
  return found;
}

/** The keys of a path without positions; a fact that may not be known is where it is, not in its "value". */
function keysOf(path: Path): readonly string[] {
  return path.filter((step) => typeof step === "string").filter((step) => step !== "value");
}

/** Whether the text is a code of the house: its key, or a branch that it stands in. */
export function isCode(path: Path, { codes }: JsonWords): boolean {
  const keys = keysOf(path);
  return codes.includes(keys.at(-1) ?? "") || keys.some((key) => codes.includes(`${key}.*`));
}

function isNameAt(path: Path, words: ColumnWords): boolean {
  if (typeof words === "string") return words === "name";
  const [parent = "", key = ""] = keysOf(path).slice(-2);
  return words.names.includes(key) || words.names.includes(`${parent}.${key}`);
}
