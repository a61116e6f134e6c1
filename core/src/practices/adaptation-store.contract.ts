import { describe, expect, test } from "vitest";
import { beginAdaptation, type KeptAdaptation } from "./adapted-sheet.ts";
import type { AdaptationStore } from "./ports.ts";
import { practiceSheets } from "./practice-sheets.ts";

/** Adapted sheets held in memory, for tests. */
export function openMemoryAdaptations(): AdaptationStore {
  const kept = new Map<string, KeptAdaptation>();
  return {
    all: async () => [...kept.values()].toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1)),
    async add(adaptation) {
      if (kept.has(adaptation.id)) return false;
      kept.set(adaptation.id, adaptation);
      return true;
    },
    async replace(adaptation) {
      const current = kept.get(adaptation.id);
      if (current === undefined) return "unknownDocument";
      if (adaptation.revision !== current.revision + 1) return "revisionOutdated";
      kept.set(adaptation.id, adaptation);
      return "saved";
    },
    remove: async (id) => kept.delete(id),
  };
}

/** What any store of adapted sheets must do. `openStore` gives an empty one. */
export function adaptationStoreContract(openStore: () => Promise<AdaptationStore>): void {
  const keptOf = (facts: Partial<KeptAdaptation> = {}): KeptAdaptation => {
    const [sheet] = practiceSheets;
    if (sheet === undefined) throw new Error("no sheet");
    return {
      id: sheet.id,
      revision: 1,
      savedAt: "2026-11-24T09:00:00.000Z",
      savedBy: "account-1",
      content: beginAdaptation(sheet),
      ...facts,
    };
  };

  describe("a store of adapted sheets", () => {
    test("gives back what was kept, the last saved first", async () => {
      const store = await openStore();
      expect(await store.all()).toEqual([]);
      const early = keptOf({ id: "fiche-a", savedAt: "2026-11-23T09:00:00.000Z" });
      const late = keptOf({ id: "fiche-b" });
      await store.add(early);
      await store.add(late);
      expect(await store.all()).toEqual([late, early]);
    });

    test("keeps one of two under one sheet, the next revision alone, and forgets what is removed", async () => {
      const store = await openStore();
      expect(await store.replace(keptOf({ revision: 2 }))).toBe("unknownDocument");
      expect(await store.add(keptOf())).toBe(true);
      expect(await store.add(keptOf())).toBe(false);
      expect(await store.replace(keptOf({ revision: 3 }))).toBe("revisionOutdated");
      expect(await store.replace(keptOf({ revision: 2 }))).toBe("saved");
      expect(await store.remove(keptOf().id)).toBe(true);
      expect(await store.remove(keptOf().id)).toBe(false);
      expect(await store.all()).toEqual([]);
    });
  });
}
