import { labelKey } from "./label-key.ts";
import type { CategoryDefinition } from "./model.ts";
import type { CategoryStore } from "./ports.ts";

/** Categories held in memory, for one run of the terminal or of a test; `all` gives every version, to be written. */
export interface MemoryCategoryStore extends CategoryStore {
  all(): readonly CategoryDefinition[];
}

/** Opens a store that already holds the given versions, each category's in rising order. */
export function openMemoryCategoryStore(stored: readonly CategoryDefinition[] = []): MemoryCategoryStore {
  const versionsById = new Map<string, CategoryDefinition[]>();
  for (const definition of stored) append(definition);

  function append(definition: CategoryDefinition): void {
    versionsById.set(definition.id, [...(versionsById.get(definition.id) ?? []), definition]);
  }
  const latest = (): CategoryDefinition[] =>
    [...versionsById.values()].flatMap((versions) => versions.at(-1) ?? []);

  return {
    all: () => [...versionsById.values()].flat(),
    latestVersions: async () => latest().sort(byLabelKey),
    versions: async (category) => versionsById.get(category) ?? [],
    async save(definition) {
      const key = labelKey(definition.label);
      const isTaken = latest().some((other) => other.id !== definition.id && labelKey(other.label) === key);
      if (isTaken) return "labelTaken";
      const storedVersion = versionsById.get(definition.id)?.at(-1)?.version ?? 0;
      if (definition.version !== storedVersion + 1) return "versionOutdated";
      append(definition);
      return "saved";
    },
  };
}

function byLabelKey(first: CategoryDefinition, second: CategoryDefinition): number {
  const [firstKey, secondKey] = [labelKey(first.label), labelKey(second.label)];
  if (firstKey === secondKey) return 0;
  return firstKey < secondKey ? -1 : 1;
}
