import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type FacetName, type LibraryEntry, textsOf, titleOf } from "./library-entry.ts";
import { type LibraryFinding, visibleCases } from "./library-index.ts";
import { type PooledEffect, poolPublished } from "./pool-published.ts";
import type { LibraryStore } from "./ports.ts";
import { ideasOf, searchStems } from "./search-words.ts";

/** A line of the library. */
export interface LibraryLine {
  readonly id: string;
  readonly kind: LibraryEntry["kind"];
  readonly title: string;
  /** The sentence that answers best, or the first one. */
  readonly excerpt: string;
  readonly isFictional: boolean;
  /** Day of publication, or the day a sheet was checked. */
  readonly on: string;
}

export interface SearchedLibrary {
  readonly total: number;
  readonly lines: readonly LibraryLine[];
  readonly counts: LibraryFinding["counts"];
}

/** Lines of one page of the library. */
export const linesOfPage = 30;

/** What of the library answers the words and the facets, the most relevant first. */
export async function searchLibrary(
  house: { readonly library: LibraryStore },
  actor: Actor,
  query: {
    readonly words: string;
    readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
    readonly page: number;
  },
): Promise<Result<SearchedLibrary, NotAllowed>> {
  if (!may(actor, "viewPractices")) return refuse(notAllowed);
  const { index, isVisible } = await house.library.open();
  const { hits, counts } = index.search({ ...query, isVisible });
  const wanted = new Set(ideasOf(query.words).flatMap(({ ways }) => ways.flat()));
  const start = (query.page - 1) * linesOfPage;
  const lines = hits.slice(start, start + linesOfPage).map(({ entry }) => lineOf(entry, wanted));
  return accept({ total: hits.length, lines, counts });
}

function lineOf(entry: LibraryEntry, wanted: ReadonlySet<string>): LibraryLine {
  const { kind, id, content } = entry;
  const isCase = kind === "case";
  return {
    id,
    kind,
    title: titleOf(entry),
    excerpt: excerptOf(textsOf(entry), wanted),
    isFictional: isCase && content.isFictional,
    on: isCase ? content.publishedOn : content.checkedOn,
  };
}

function excerptOf(texts: readonly string[], wanted: ReadonlySet<string>): string {
  const held = texts.map((text) => new Set(searchStems(text).filter((stem) => wanted.has(stem))).size);
  const most = Math.max(0, ...held);
  return texts[held.indexOf(most)] ?? "";
}

/** An entry to be read; beside a case, what the published cases that the actor may read say together. */
export type ViewedEntry =
  | Extract<LibraryEntry, { readonly kind: "sheet" }>
  | (Extract<LibraryEntry, { readonly kind: "case" }> & { readonly pooled: readonly PooledEffect[] });

/** In order of precedence. What the actor may not read is as if it were not there. */
export type ViewEntryRefusal = NotAllowed | { readonly code: "unknownEntry" };

/** A case or a sheet of the library, whole. */
export async function viewEntry(
  house: { readonly library: LibraryStore },
  actor: Actor,
  { entry }: { readonly entry: string },
): Promise<Result<ViewedEntry, ViewEntryRefusal>> {
  if (!may(actor, "viewPractices")) return refuse(notAllowed);
  const { index, isVisible } = await house.library.open();
  const found = isVisible(entry) ? index.find(entry) : undefined;
  if (found === undefined) return refuse({ code: "unknownEntry" });
  if (found.kind === "sheet") return accept(found);
  return accept({ ...found, pooled: poolPublished([found.content], visibleCases(index, isVisible)) });
}
