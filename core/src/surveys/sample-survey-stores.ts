import type { KeptQuestionnaire, KeptWave, QuestionnaireStore, WaveStore } from "./ports.ts";
import type { Questionnaire } from "./questionnaire-model.ts";

/** Questionnaires held in memory, for tests. */
export function openMemoryQuestionnaireStore(stored: readonly KeptQuestionnaire[] = []): QuestionnaireStore {
  const versions: Questionnaire[] = [];
  const { all, ...documents } = openMemory(stored);
  return {
    ...documents,
    async list() {
      const lines = all().map(({ content: { label, audience, moment, questions }, ...kept }) => ({
        ...kept,
        label,
        audience,
        moment,
        questions: questions.length,
      }));
      return lines.toSorted((one, other) =>
        one.savedAt === other.savedAt ? order(one.id, other.id) : order(other.savedAt, one.savedAt),
      );
    },
    async latestVersion(id) {
      const own = versions.filter((version) => version.id === id);
      return own.toSorted((one, other) => other.version - one.version)[0];
    },
    findVersion: async (id, number) =>
      versions.find(({ id: own, version }) => own === id && version === number),
    async addVersion(version) {
      const isKept = versions.some((each) => each.id === version.id && each.version === version.version);
      if (isKept) throw new Error("invalid version; one that is kept is never written again");
      versions.push(version);
    },
  };
}

/** Waves held in memory, for tests. */
export function openMemoryWaveStore(stored: readonly KeptWave[] = []): WaveStore {
  const { all, ...documents } = openMemory(stored);
  const listOf = async (project: string) =>
    all()
      .filter(({ content }) => content.project === project)
      .toSorted((one, other) =>
        one.content.opensOn === other.content.opensOn
          ? order(one.id, other.id)
          : order(one.content.opensOn, other.content.opensOn),
      );
  return { ...documents, listOf, listToPlan: listOf };
}

interface Held {
  readonly id: string;
  readonly revision: number;
}

function openMemory<Kept extends Held>(stored: readonly Kept[]) {
  const byId = new Map(stored.map((kept) => [kept.id, kept]));
  return {
    all: () => [...byId.values()],
    find: async (id: string) => byId.get(id),
    async add(kept: Kept) {
      if (byId.has(kept.id)) return false;
      byId.set(kept.id, kept);
      return true;
    },
    async replace(kept: Kept) {
      const current = byId.get(kept.id);
      if (current === undefined) return "unknownDocument" as const;
      if (kept.revision !== current.revision + 1) return "revisionOutdated" as const;
      byId.set(kept.id, kept);
      return "saved" as const;
    },
    remove: async (id: string) => byId.delete(id),
  };
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
