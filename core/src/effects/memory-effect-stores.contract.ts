import type { EffectBookStore, KeptEffectBook, SeriesStore } from "./ports.ts";
import type { SeriesValue } from "./series-model.ts";

/** Books held in memory, for tests. */
export function openMemoryEffectBookStore(stored: readonly KeptEffectBook[] = []): EffectBookStore {
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

/** Series held in memory, for tests. */
export function openMemorySeriesStore(): SeriesStore {
  const kept = new Map<string, Map<string, SeriesValue>>();
  const placeOf = ({ series, site, month }: SeriesValue) => JSON.stringify([series, site, month]);
  const ofProject = (project: string) => {
    const found = kept.get(project) ?? new Map<string, SeriesValue>();
    kept.set(project, found);
    return found;
  };
  return {
    async ofProject(project) {
      const values = [...ofProject(project).entries()];
      return values.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
    },
    async put(project, values) {
      for (const value of values) ofProject(project).set(placeOf(value), value);
    },
    async remove(project, series) {
      const found = ofProject(project);
      const places = [...found].filter(([, value]) => value.series === series).map(([place]) => place);
      for (const place of places) found.delete(place);
      return places.length > 0;
    },
  };
}
