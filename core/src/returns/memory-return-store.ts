import type { KeptReturnBook, ReturnStore } from "./ports.ts";

/** Books of returns held in memory, for tests. */
export function openMemoryReturnStore(stored: readonly KeptReturnBook[] = []): ReturnStore {
  const byId = new Map(stored.map((kept) => [kept.id, kept]));
  return {
    find: async (id) => byId.get(id),
    async add(kept) {
      if (byId.has(kept.id)) return false;
      byId.set(kept.id, kept);
      return true;
    },
    async replace(kept) {
      const current = byId.get(kept.id);
      if (current === undefined) return "unknownDocument";
      if (kept.revision !== current.revision + 1) return "revisionOutdated";
      byId.set(kept.id, kept);
      return "saved";
    },
  };
}
