import type { Verdict, VerdictColumn } from "./model.ts";

/**
 * Three-valued logic (Kleene 1952, strong): a fact is in (1), out (0) or unknown (-1), and what is unknown stays
 * unknown unless the other facts decide. Codes are ordered out < unknown < in by `rank`, so that "all" is the lowest
 * and "any" the highest.
 */
export type VerdictCode = -1 | 0 | 1;

const rank = (code: number): number => (code === -1 ? 0.5 : code);

export function bothOf(first: number, second: number): number {
  return rank(first) < rank(second) ? first : second;
}

export function eitherOf(first: number, second: number): number {
  return rank(first) > rank(second) ? first : second;
}

export function oppositeOf(code: number): number {
  return code === -1 ? -1 : 1 - code;
}

export function verdictOf(code: number | undefined): Verdict {
  if (code === 1) return "in";
  return code === 0 ? "out" : "unknown";
}

/** Writes into `target` the conjunction of both columns, person by person. */
export function intersectInto(target: VerdictColumn, other: VerdictColumn): void {
  for (let row = 0; row < target.length; row += 1) {
    const first = target[row] ?? -1;
    const second = other[row] ?? -1;
    // Out decides; otherwise any unknown does: 1&1=1, and -1 is the only value with the sign bit.
    target[row] = first === 0 || second === 0 ? 0 : first | second;
  }
}

/** Writes into `target` the disjunction of both columns, person by person. */
export function uniteInto(target: VerdictColumn, other: VerdictColumn): void {
  for (let row = 0; row < target.length; row += 1) {
    const first = target[row] ?? -1;
    const second = other[row] ?? -1;
    target[row] = first === 1 || second === 1 ? 1 : first | second;
  }
}

/** Turns in to out and out to in, in place. */
export function opposeInPlace(target: VerdictColumn): void {
  for (let row = 0; row < target.length; row += 1) {
    const code = target[row] ?? -1;
    if (code !== -1) target[row] = 1 - code;
  }
}
