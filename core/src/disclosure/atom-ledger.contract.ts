import { describe, expect, test } from "vitest";
import { type AtomLedger, atomsOfLedger, ledgerEntries } from "./atom-ledger.ts";
import type { Atom } from "./frame-model.ts";

const cut: readonly Atom[] = [
  { id: "a-1", people: ["p1", "p3"] },
  { id: "a-2", people: ["p0", "p2"] },
];
const note = { order: ["jobFamily", "sex"], author: "someone", time: "2026-11-23T09:00:00.000Z" };
const entries = (frame: string, atoms = cut) => ledgerEntries({ id: frame, k: 2 }, atoms, note);

/** What any ledger of atoms must do. `openLedger` gives an empty one; `frame` makes a frame's name unique to a test. */
export function atomLedgerContract(
  openLedger: () => Promise<AtomLedger>,
  frame: (name: string) => string = (name) => name,
): void {
  describe("a ledger of atoms", () => {
    test("starts empty, and a cut of nobody adds nothing", async () => {
      const ledger = await openLedger();
      expect(await ledger.of(frame("f"))).toEqual([]);
      expect(await ledger.add([])).toEqual({ ok: true, value: "added" });
    });

    test("gives a cut back whole, atom by atom and person by person, whatever the order it came in", async () => {
      const ledger = await openLedger();
      const [one, other] = [entries(frame("f")), entries(frame("g"))];
      await ledger.add(one.toReversed());
      await ledger.add(other);
      expect(await ledger.of(frame("f"))).toEqual(one);
      expect(atomsOfLedger(await ledger.of(frame("g")))).toEqual(cut);
    });

    test("never cuts a frame twice: the second cut is refused and the first stays", async () => {
      const ledger = await openLedger();
      await ledger.add(entries(frame("f")));
      const again = await ledger.add(entries(frame("f"), [{ id: "b-1", people: ["p0", "p1", "p2", "p3"] }]));
      expect(again).toEqual({ ok: false, refusal: { code: "alreadyCut", frame: frame("f") } });
      expect(atomsOfLedger(await ledger.of(frame("f")))).toEqual(cut);
    });

    test("takes the lines of one frame at a time", async () => {
      const ledger = await openLedger();
      await expect(ledger.add([...entries(frame("f")), ...entries(frame("g"))])).rejects.toThrow(/several/);
      expect(await ledger.of(frame("f"))).toEqual([]);
    });

    test("has lines that nobody changes from outside", async () => {
      const ledger = await openLedger();
      const mine = entries(frame("f")).map((entry) => ({ ...entry }));
      await ledger.add(mine);
      for (const entry of mine) entry.atom = "changed";
      expect(await ledger.of(frame("f"))).toEqual(entries(frame("f")));
    });
  });
}
