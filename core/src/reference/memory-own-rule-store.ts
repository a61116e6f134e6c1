import type { OwnRuleRow } from "./model.ts";
import type { OwnRuleStore } from "./ports.ts";
import { placeOf } from "./rulebook/rule-on.ts";

/** Own rows held in memory, for one run of a test or of the terminal. */
export function openMemoryOwnRuleStore(stored: readonly OwnRuleRow[] = []): OwnRuleStore {
  const rows = [...stored];
  const ordered = (): OwnRuleRow[] =>
    [...rows].sort(
      (first, second) => compare(placeOf(first.row), placeOf(second.row)) || first.revision - second.revision,
    );
  return {
    all: async () => ordered(),
    async record(own) {
      const standing = ordered().findLast(({ row }) => placeOf(row) === placeOf(own.row));
      if (own.revision !== (standing?.revision ?? 0) + 1) return "outdated";
      rows.push(own);
      return "recorded";
    },
  };
}

function compare(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
