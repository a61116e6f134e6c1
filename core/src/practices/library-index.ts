import {
  type FacetName,
  type Facets,
  facetNames,
  facetsOf,
  type LibraryEntry,
  textsOf,
  titleOf,
} from "./library-entry.ts";
import type { PublishedCase } from "./model.ts";
import { type Idea, ideasOf, searchStems } from "./search-words.ts";

/** What is asked of the library. Several values of one facet widen; several facets narrow. */
export interface LibraryQuestion {
  readonly words: string;
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly isVisible: (id: string) => boolean;
}

export interface LibraryHit {
  readonly entry: LibraryEntry;
  readonly relevance: number;
}

export interface LibraryFinding {
  /** The most relevant first; without words, in the order in which they were added, the last first. */
  readonly hits: readonly LibraryHit[];
  /** How many entries have each value, among those that match. */
  readonly counts: Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
}

/** A full-text index in memory: entries are added once and never change. */
export interface LibraryIndex {
  has(id: string): boolean;
  add(entry: LibraryEntry): void;
  find(id: string): LibraryEntry | undefined;
  all(): readonly LibraryEntry[];
  search(question: LibraryQuestion): LibraryFinding;
}

interface Indexed {
  readonly entry: LibraryEntry;
  readonly facets: Facets;
  /** Weighted length, for the normalization of BM25. */
  readonly length: number;
}

interface Shelf {
  readonly indexed: Indexed[];
  readonly places: Map<string, number>;
  /** By stem, the weight of the stem in each entry that has it. */
  readonly postings: Map<string, Map<number, number>>;
  totalLength: number;
}

/** A title says more than a sentence. */
const titleWeight = 4;
/** Usual settings of BM25 (Robertson and Zaragoza 2009, p. 361). */
const [saturation, lengthShare] = [1.2, 0.75];

export function openLibraryIndex(): LibraryIndex {
  const shelf: Shelf = { indexed: [], places: new Map(), postings: new Map(), totalLength: 0 };
  return {
    has: (id) => shelf.places.has(id),
    add: (entry) => addTo(shelf, entry),
    find: (id) => shelf.indexed[shelf.places.get(id) ?? -1]?.entry,
    all: () => shelf.indexed.map(({ entry }) => entry),
    search: (question) => searchIn(shelf, question),
  };
}

/** The published cases of an index that may be read. */
export function visibleCases(
  index: LibraryIndex,
  isVisible: (id: string) => boolean,
): readonly PublishedCase[] {
  return index
    .all()
    .flatMap((entry) => (entry.kind === "case" && isVisible(entry.id) ? [entry.content] : []));
}

function addTo(shelf: Shelf, entry: LibraryEntry): void {
  if (shelf.places.has(entry.id)) return;
  const place = shelf.indexed.length;
  const weights = new Map<string, number>();
  const weigh = (text: string, weight: number) => {
    for (const stem of searchStems(text)) weights.set(stem, (weights.get(stem) ?? 0) + weight);
  };
  weigh(titleOf(entry), titleWeight);
  for (const text of textsOf(entry)) weigh(text, 1);
  let length = 0;
  for (const [stem, weight] of weights) {
    length += weight;
    const posting = shelf.postings.get(stem) ?? new Map<number, number>();
    posting.set(place, weight);
    shelf.postings.set(stem, posting);
  }
  shelf.places.set(entry.id, place);
  shelf.indexed.push({ entry, facets: facetsOf(entry), length });
  shelf.totalLength += length;
}

function searchIn(shelf: Shelf, { words, facets, isVisible }: LibraryQuestion): LibraryFinding {
  const ideas = ideasOf(words);
  const scores = ideas.length === 0 ? allOf(shelf) : scoresOf(shelf, ideas);
  const counts = emptyCounts();
  const hits: LibraryHit[] = [];
  for (const [place, relevance] of scores) {
    const found = shelf.indexed[place];
    if (found === undefined || !isVisible(found.entry.id) || !hasFacets(found.facets, facets)) continue;
    hits.push({ entry: found.entry, relevance });
    for (const name of facetNames)
      for (const value of found.facets[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
  }
  return { hits: hits.toSorted((one, other) => other.relevance - one.relevance), counts };
}

function allOf({ indexed }: Shelf): ReadonlyMap<number, number> {
  return new Map(indexed.map((_, place) => [place, place / (indexed.length + 1)]));
}

/** Entries that hold every idea; when none does, those that hold some, the most first. */
function scoresOf(shelf: Shelf, ideas: readonly Idea[]): ReadonlyMap<number, number> {
  const total = new Map<number, { held: number; weight: number }>();
  for (const idea of ideas) {
    for (const [place, weight] of ideaScores(shelf, idea)) {
      const so = total.get(place) ?? { held: 0, weight: 0 };
      so.held += 1;
      so.weight += weight;
      total.set(place, so);
    }
  }
  const most = Math.max(0, ...new Set([...total.values()].map(({ held }) => held)));
  return new Map(
    [...total].flatMap(([place, { held, weight }]) => (held === most ? [[place, weight] as const] : [])),
  );
}

/** The best of the ways of saying the idea: synonyms do not add up, and count a little less than the word itself. */
function ideaScores(shelf: Shelf, { ways }: Idea): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  ways.forEach((way, rank) => {
    const share = rank === 0 ? 1 : 0.8;
    for (const [place, weight] of wayScores(shelf, way)) {
      if (share * weight > (best.get(place) ?? 0)) best.set(place, share * weight);
    }
  });
  return best;
}

function wayScores(shelf: Shelf, way: readonly string[]): ReadonlyMap<number, number> {
  const [first, ...others] = way
    .map((stem) => stemScores(shelf, stem))
    .toSorted((one, other) => one.size - other.size);
  if (first === undefined) return new Map();
  return new Map(
    [...first].flatMap(([place, weight]) =>
      others.every((each) => each.has(place))
        ? [[place, others.reduce((sum, each) => sum + (each.get(place) ?? 0), weight) / way.length] as const]
        : [],
    ),
  );
}

function stemScores({ postings, indexed, totalLength }: Shelf, stem: string): ReadonlyMap<number, number> {
  const posting = postings.get(stem);
  if (posting === undefined) return new Map();
  const [count, mean] = [indexed.length, totalLength / Math.max(1, indexed.length)];
  const rarity = Math.log(1 + (count - posting.size + 0.5) / (posting.size + 0.5));
  return new Map(
    [...posting].map(([place, weight]) => {
      const length = (indexed[place]?.length ?? mean) / mean;
      const norm = saturation * (1 - lengthShare + lengthShare * length);
      return [place, (rarity * weight * (saturation + 1)) / (weight + norm)] as const;
    }),
  );
}

function hasFacets(own: Facets, wanted: LibraryQuestion["facets"]): boolean {
  return facetNames.every((name) => {
    const values = wanted[name] ?? [];
    return values.length === 0 || values.some((value) => own[name].includes(value));
  });
}

function emptyCounts(): Record<FacetName, Record<string, number>> {
  return {
    kind: {},
    sector: {},
    size: {},
    audiences: {},
    motives: {},
    obstacles: {},
    conditionsMissing: {},
    constraints: {},
    solution: {},
    evidence: {},
  };
}
