import { describe, expect, test } from "vitest";
import type { OwnRuleRow, RuleRow } from "./model.ts";
import type { OwnRuleStore } from "./ports.ts";

/** A row with the facts that a test is about. */
export function rowOf(facts: Partial<RuleRow> = {}): RuleRow {
  return {
    key: "money.branchFund",
    topic: "money",
    title: "Fonds de la branche « propreté » 🧹",
    explanation: "La branche paie 12 euros de l’heure.",
    validFrom: "2026-01-01",
    checkedOn: "2026-11-20",
    status: "inForce",
    sources: [{ name: "Courrier de l’OPCO", article: "accord du 3 mars 2026" }],
    conditions: [{ key: "branch", text: "Être dans la branche." }],
    amounts: [{ key: "hourly", value: 1200, unit: "euroCentsPerHour", text: "12 € de l’heure" }],
    ...facts,
  };
}

export function ownRowOf(facts: Partial<RuleRow> = {}, own: Partial<OwnRuleRow> = {}): OwnRuleRow {
  return {
    row: rowOf(facts),
    reason: "L’OPCO nous l’a écrit.",
    revision: 1,
    recordedAt: "2026-11-20T08:00:00.000Z",
    recordedBy: "account-1",
    ...own,
  };
}

/** What any store of own rows must do. `openStore` gives an empty one, with no other actor's rows in sight. */
export function ownRuleStoreContract(openStore: () => Promise<OwnRuleStore>): void {
  describe("a store of own rules", () => {
    test("starts empty", async () => {
      expect(await (await openStore()).all()).toEqual([]);
    });

    test("gives back a row as it was recorded", async () => {
      const store = await openStore();
      const own = ownRowOf({ validTo: "2026-12-31", status: "uncertain", doubt: "Réponse orale." });
      expect(await store.record(own)).toBe("recorded");
      expect(await store.all()).toEqual([own]);
    });

    test("keeps every revision of a row, the replaced ones included", async () => {
      const store = await openStore();
      const [first, second] = [ownRowOf(), ownRowOf({ title: "Corrigé" }, { revision: 2 })];
      await store.record(first);
      expect(await store.record(second)).toBe("recorded");
      expect(await store.all()).toEqual([first, second]);
    });

    test("refuses any revision but the next one, and then stores nothing", async () => {
      const store = await openStore();
      expect(await store.record(ownRowOf({}, { revision: 2 }))).toBe("outdated");
      await store.record(ownRowOf());
      for (const revision of [1, 3]) {
        expect(await store.record(ownRowOf({}, { revision }))).toBe("outdated");
      }
      expect(await store.all()).toEqual([ownRowOf()]);
    });

    test("counts the revisions of each key and first day apart, and lists in their order", async () => {
      const store = await openStore();
      const rows = [
        ownRowOf({ key: "vae.leave", topic: "vae" }),
        ownRowOf({ validFrom: "2027-01-01" }),
        ownRowOf(),
      ];
      for (const own of rows) expect(await store.record(own)).toBe("recorded");
      expect(await store.all()).toEqual([rows[2], rows[1], rows[0]]);
    });
  });
}
