import type { Result } from "../kernel/result.ts";
import { byCodeUnit } from "./cut-frame.ts";
import type { Atom, AtomLedgerEntry, Frame } from "./frame-model.ts";

export interface AlreadyCut {
  readonly code: "alreadyCut";
  readonly frame: string;
}

/** Where cuts stay: written once per frame, never changed, never removed before the answers themselves. */
export interface AtomLedger {
  /** All entries of one frame, or none of them; refused when the frame has its cut already. */
  add(entries: readonly AtomLedgerEntry[]): Promise<Result<"added", AlreadyCut>>;
  /** Entries of a frame, by atom then person; empty when it was never cut. */
  of(frame: string): Promise<readonly AtomLedgerEntry[]>;
}

export interface CutNote {
  readonly order: readonly string[];
  readonly author: string;
  /** ISO instant. */
  readonly time: string;
}

/** The lines that a cut writes. */
export function ledgerEntries(
  frame: Pick<Frame, "id" | "k">,
  atoms: readonly Atom[],
  note: CutNote,
): readonly AtomLedgerEntry[] {
  return atoms.flatMap((atom) =>
    atom.people.map((person) => ({ frame: frame.id, atom: atom.id, person, k: frame.k, ...note })),
  );
}

/** The atoms as they were cut, from the ledger alone. Throws when its lines speak of several frames. */
export function atomsOfLedger(entries: readonly AtomLedgerEntry[]): readonly Atom[] {
  const people = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.frame !== entries[0]?.frame) throw new Error("invalid ledger; lines of several frames");
    people.set(entry.atom, [...(people.get(entry.atom) ?? []), entry.person]);
  }
  return [...people.entries()]
    .map(([id, keys]) => ({ id, people: keys.sort(byCodeUnit) }))
    .sort((first, second) => byCodeUnit(first.id, second.id));
}
