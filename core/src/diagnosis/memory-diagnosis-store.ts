import type { DiagnosisStore, KeptDiagnosis } from "./ports.ts";

/** Diagnoses held in memory, for tests. */
export function openMemoryDiagnosisStore(stored: readonly KeptDiagnosis[] = []): DiagnosisStore {
  const byId = new Map(stored.map((kept) => [kept.id, kept]));
  return {
    async list() {
      const summaries = [...byId.values()].map(({ content: { label, category }, ...kept }) => ({
        ...kept,
        label,
        category: category?.id ?? "",
      }));
      return summaries.toSorted((one, other) =>
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

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
