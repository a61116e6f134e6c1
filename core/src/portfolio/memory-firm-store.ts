import type { FirmStore, KeptFirm } from "./ports.ts";

/** Firms held in memory, for tests. */
export function openMemoryFirmStore(stored: readonly KeptFirm[] = []): FirmStore {
  const byId = new Map(stored.map((kept) => [kept.id, kept]));
  return {
    all: async () =>
      [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)),
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
    remove: async (id) => byId.delete(id),
  };
}
