import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";

/** A code of one to three characters as one number, so that codes are compared without making strings. */
export const noCode = 0;
export const unreadableCode = -1;

/** The code that stands in a value: `noCode` when empty, `unreadableCode` when too long for a code. */
export function codeAt(bytes: Uint8Array, from: number, to: number): number {
  let start = from;
  let end = to;
  while (start < end && bytes[start] === 32) start += 1;
  while (end > start && bytes[end - 1] === 32) end -= 1;
  if (end - start > 3) return unreadableCode;
  let code = noCode;
  for (let at = start; at < end; at += 1) code = code * 256 + bytes[at];
  return code;
}

/** The number of a code written in the source: `packCode("01")`. */
export function packCode(code: string): number {
  return codeAt(Buffer.from(code, "latin1"), 0, code.length);
}

/** The meanings of one nomenclature, ready to be given again and again. */
export type Meanings<Meaning> = ReadonlyMap<number, Known<Meaning>>;

export function meaningsOf<Meaning extends string | number>(
  table: Readonly<Record<string, Meaning>>,
): Meanings<Meaning> {
  return new Map(Object.entries(table).map(([code, meaning]) => [packCode(code), known(meaning)]));
}

/** The meaning of a code; unknown when the nomenclature does not list it. */
export function meaningAt<Meaning>(meanings: Meanings<Meaning>, code: number): Known<Meaning> {
  return meanings.get(code) ?? unknown;
}
