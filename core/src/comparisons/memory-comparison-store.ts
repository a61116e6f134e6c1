import type { ComparedFinding, ProjectComparison } from "./model.ts";
import type { FixedPeople } from "./person-table.ts";
import type { ComparisonSetting, ComparisonStore } from "./ports.ts";
import { nothingAnswered } from "./project-facts.ts";

interface Kept {
  readonly project: string;
  readonly comparison: ProjectComparison;
  readonly people: FixedPeople;
  readonly found?: { readonly finding: ComparedFinding; readonly fingerprint: string };
}

/** Comparisons held in memory, for tests. */
export function openMemoryComparisonStore(): ComparisonStore {
  const kept = new Map<string, Kept>();
  const settings = new Map<string, ComparisonSetting>();
  return {
    ofProject: async (project) => [...kept.values()].filter((each) => each.project === project).map(tellKept),
    holdProject: async () => undefined,
    async choose(project, comparison, people) {
      kept.set(comparison.id, { project, comparison, people });
    },
    peopleOf: async (id) => kept.get(id)?.people,
    async unlock(id, finding, fingerprint) {
      const found = kept.get(id);
      if (found === undefined || found.found !== undefined) return false;
      kept.set(id, { ...found, people: { ...found.people, people: [] }, found: { finding, fingerprint } });
      return true;
    },
    setting: async (project) => settings.get(project) ?? { links: [], answers: nothingAnswered },
    async saveSetting(project, setting) {
      settings.set(project, setting);
    },
  };
}

function tellKept({ comparison, found }: Kept): ProjectComparison {
  if (found === undefined) return comparison;
  const fingerprints = { ...comparison.fingerprints, finding: found.fingerprint };
  return { ...comparison, state: "unlocked", finding: found.finding, fingerprints };
}
