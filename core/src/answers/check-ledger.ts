import { type Atom, type AtomLedger, atomsOfLedger, ledgerEntries } from "../disclosure/index.ts";
import type { AnswerFrame } from "./ports.ts";

/** Writes the cut of a wave in the ledger. A frame that has its cut already is a bug: nothing is cut twice. */
export async function writeCut(ledger: AtomLedger, frame: AnswerFrame): Promise<void> {
  const note = { order: frame.order, author: frame.author, time: frame.cutAt };
  const written = await ledger.add(ledgerEntries({ id: frame.wave, k: frame.k }, frame.atoms, note));
  if (!written.ok) throw new Error(`invalid frame; it was cut before: ${written.refusal.frame}`);
}

/**
 * The groups of a wave as the ledger holds them, if its counts are of exactly these groups; `undefined` when they are
 * not: a union of them could then tell fewer than ten people apart from the others. A wave cut before there was a
 * ledger is written in it first.
 */
export async function checkedAtoms(
  ledger: AtomLedger,
  frame: AnswerFrame,
): Promise<readonly Atom[] | undefined> {
  const before = await ledger.of(frame.wave);
  if (before.length === 0 && frame.atoms.length > 0) await writeCut(ledger, frame);
  const entries = before.length === 0 ? await ledger.of(frame.wave) : before;
  const atoms = atomsOfLedger(entries);
  const counted = frame.recorded?.atoms ?? [];
  const isSame =
    atoms.length === counted.length &&
    atoms.every(
      ({ id, people }, place) => id === counted[place]?.id && people.length === counted[place].people,
    ) &&
    entries.every(({ k }) => k === frame.k) &&
    atoms.every(({ people }) => people.length >= frame.k);
  return isSame ? atoms : undefined;
}
