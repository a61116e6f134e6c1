import { expect, test } from "vitest";
import { atomLedgerContract } from "./atom-ledger.contract.ts";
import { atomsOfLedger, ledgerEntries } from "./atom-ledger.ts";
import { cutFrame } from "./cut-frame.ts";
import type { Atom } from "./frame-model.ts";
import { openMemoryAtomLedger } from "./memory-atom-ledger.ts";
import { recordAtoms } from "./record-atoms.ts";
import { releaseFromFrame } from "./release-from-frame.ts";
import { companyFrame, sampleOrder, sampleRecords, seededDraw, yesNo } from "./sample-frame.contract.ts";

atomLedgerContract(async () => openMemoryAtomLedger());

const frame = companyFrame({ seed: 5, headcount: 250, k: 10 });
const note = { order: sampleOrder, author: "someone", time: "2026-11-23T09:00:00.000Z" };

/** All that is published of a frame, as one text. */
function publish(atoms: readonly Atom[]): string {
  const records = sampleRecords(frame, atoms, { seed: 5, yes: 0.3, silent: 0.2 });
  const sensitive = { ...yesNo, sensitive: { epsilon: 1 } };
  const recorded = recordAtoms({
    frame,
    atoms,
    records,
    questions: [sensitive],
    draw: seededDraw(2),
    epsilonBudget: 1,
  });
  if (!recorded.ok) throw new Error(recorded.refusal.code);
  const groups = [...atoms.map(({ id }) => [id]), atoms.map(({ id }) => id)];
  return JSON.stringify(releaseFromFrame(recorded.value, { kind: "table", question: "sees", groups }));
}

test("figures made again from the ledger are the published ones to the byte, and so is a cut made again", async () => {
  const ledger = openMemoryAtomLedger();
  const atoms = cutFrame(frame, sampleOrder);
  await ledger.add(ledgerEntries(frame, atoms, note));
  const kept = await ledger.of(frame.id);
  expect(publish(atomsOfLedger(kept))).toBe(publish(atoms));
  const again = cutFrame({ ...frame, k: kept[0]?.k ?? 0 }, kept[0]?.order ?? []);
  expect(JSON.stringify(ledgerEntries(frame, again, note))).toBe(JSON.stringify(kept));
  expect(publish(again)).toBe(publish(atoms));
});

test("positive control: with one person moved in the ledger, the figures or the cut differ", async () => {
  const atoms = cutFrame(frame, sampleOrder);
  const [first, second, ...others] = atoms;
  if (first === undefined || second === undefined) throw new Error("a sample lost its atoms");
  const moved = [
    { ...first, people: first.people.slice(1) },
    { ...second, people: [...second.people, ...first.people.slice(0, 1)] },
    ...others,
  ];
  expect(publish(moved)).not.toBe(publish(atoms));
  expect(ledgerEntries(frame, moved, note)).not.toEqual(ledgerEntries(frame, atoms, note));
});
