import { erasedPerson } from "./erased-words.fr.ts";

/** A run of letters and figures, without accents or marks. */
interface Token {
  readonly folded: string;
  /** As it is written but for its accents. */
  readonly cased: string;
  readonly start: number;
  readonly end: number;
}

/** Where a name stands in a text, from `start` to before `end`. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Below so many letters, a name is looked for as a whole text only: initials are also words of the language. */
const lettersAtLeast = 5;
/** Most characters between two parts of a name: "SOUZA, Ana". */
const gapAtMost = 3;

/** The parts of a name, as they are compared: neither case, accents nor signs count. */
export function nameParts(name: string): readonly string[] {
  return tokensOf(name).map(({ folded }) => folded);
}

/** Under which a name is the same whatever the case, the accents and the signs. */
export function nameKey(name: string): string {
  return nameParts(name).join(" ");
}

export function isWholeName(text: string, name: string): boolean {
  const parts = nameParts(name);
  return parts.length > 0 && orders(parts).some((order) => order.join(" ") === nameKey(text));
}

/**
 * Every place where a text names somebody, none inside another. A name of one word must be written with its capitals;
 * a name of two words is found in both orders; one of few letters only when it is the whole text.
 */
export function findName(text: string, name: string): readonly Found[] {
  if (isWholeName(text, name)) return [{ start: 0, end: text.length }];
  const parts = tokensOf(name);
  if (parts.reduce((sum, { folded }) => sum + folded.length, 0) < lettersAtLeast) return [];
  return runsOf(text, parts, isNamed);
}

/** Every place where words stand, whatever their case and length: to look for a name, never to take it away. */
export function findLoosely(text: string, words: string): readonly Found[] {
  return runsOf(text, tokensOf(words), isWritten);
}

type IsRun = (run: readonly Token[], parts: readonly Token[]) => boolean;

function runsOf(text: string, parts: readonly Token[], isRun: IsRun): readonly Found[] {
  const tokens = parts.length === 0 ? [] : tokensOf(text);
  const found: Found[] = [];
  for (let at = 0; at + parts.length <= tokens.length; at += 1) {
    const run = tokens.slice(at, at + parts.length);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || !isRun(run, parts) || isScattered(run)) continue;
    found.push({ start: first.start, end: last.end });
    at += parts.length - 1;
  }
  return found;
}

function isNamed(run: readonly Token[], parts: readonly Token[]): boolean {
  return parts.length === 1 ? run[0]?.cased === parts[0]?.cased : isWritten(run, parts);
}

function isWritten(run: readonly Token[], parts: readonly Token[]): boolean {
  const written = run.map(({ folded }) => folded).join(" ");
  return orders(parts.map(({ folded }) => folded)).some((order) => order.join(" ") === written);
}

function isScattered(run: readonly Token[]): boolean {
  return run.some((token, index) => token.start - (run[index - 1]?.end ?? token.start) > gapAtMost);
}

function orders(parts: readonly string[]): readonly (readonly string[])[] {
  return parts.length === 2 ? [parts, parts.toReversed()] : [parts];
}

/** Every run of so many parts in a text, as it is written: what may be a name that is known by its digest alone. */
export function partRuns(text: string, lengths: ReadonlySet<number>): readonly string[] {
  const tokens = tokensOf(text);
  return [...lengths].flatMap((length) =>
    tokens.slice(0, Math.max(0, tokens.length - length + 1)).flatMap((first, at) => {
      const run = tokens.slice(at, at + length);
      return isScattered(run) ? [] : [text.slice(first.start, run.at(-1)?.end ?? first.end)];
    }),
  );
}

/** What stands in place of a name where the other would make the text longer than it was. */
const erasedShortly = "[…]";
/** Every text of the house may have so many characters. */
const anyLength = 80;

/** The text without the name. It is never longer than the text was, unless it is short. */
export function withoutName(text: string, name: string): string {
  const found = findName(text, name);
  if (found.length === 0) return text;
  const replaced = replaceAt(text, found, erasedPerson);
  return replaced.length <= Math.max(text.length, anyLength)
    ? replaced
    : replaceAt(text, found, erasedShortly);
}

function replaceAt(text: string, found: readonly Found[], standin: string): string {
  const kept = found.map(({ start }, index) => text.slice(found[index - 1]?.end ?? 0, start));
  return [...kept, text.slice(found.at(-1)?.end ?? 0)].join(standin);
}

/** Marks are left out of the comparison, and of the length of nothing: places are those of the text as it is. */
function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => {
    const cased = match[0].normalize("NFKD").replaceAll(/\p{M}/gu, "");
    return {
      folded: cased.toLowerCase(),
      cased,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
