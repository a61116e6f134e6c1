import { moveFactsOf } from "./move-facts.ts";
import type { KeptProject, ListedProject, ProjectStore } from "./ports.ts";

/** Projects held in memory, for tests. */
export function openMemoryProjectStore(stored: readonly KeptProject[] = []): ProjectStore {
  const byId = new Map(stored.map((kept) => [kept.id, kept]));
  return {
    async list() {
      return [...byId.values()]
        .map(listedOf)
        .toSorted((one, other) =>
          one.savedAt === other.savedAt ? order(one.id, other.id) : order(other.savedAt, one.savedAt),
        );
    },
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

function listedOf({ content, ...kept }: KeptProject): ListedProject {
  return { ...kept, facts: moveFactsOf(content) };
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
