import { type SourceKind, sourceKinds } from "./source-kinds.ts";

/** What a new project is begun from, as the address says it: a kind, and the id of a document or category. */
export interface SourceSearch {
  readonly genre?: SourceKind;
  readonly pour?: string;
}

export function readSourceSearch(search: Readonly<Record<string, unknown>>): SourceSearch {
  const kind = sourceKinds.find((each) => each === search.genre);
  if (kind === undefined || typeof search.pour !== "string") return {};
  return { genre: kind, pour: search.pour };
}
