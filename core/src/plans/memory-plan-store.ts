import type { KeptPlan, PlanStore, SealStore } from "./ports.ts";
import type { Seal } from "./seal-model.ts";

/** Plans held in memory, for tests. */
export function openMemoryPlanStore(stored: readonly KeptPlan[] = []): PlanStore {
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

/** Seals held in memory, for tests. */
export function openMemorySealStore(): SealStore {
  const kept: { readonly project: string; readonly seal: Seal }[] = [];
  return {
    ofProject: async (project) => kept.filter((each) => each.project === project).map(({ seal }) => seal),
    chain: async () => kept.map(({ seal }) => seal.link),
    holdLast: async () => kept.at(-1)?.seal.link,
    async append(project, seal) {
      kept.push({ project, seal });
    },
  };
}
