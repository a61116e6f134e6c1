import type { Configuration, PublishedCase } from "./model.ts";
import type { PracticeSheet } from "./practice-sheet.ts";

/** What the library is searched by beside words. */
export const facetNames = [
  "kind",
  "sector",
  "size",
  "audiences",
  "motives",
  "obstacles",
  "conditionsMissing",
  "constraints",
  "solution",
  "evidence",
] as const;
export type FacetName = (typeof facetNames)[number];

export type Facets = Readonly<Record<FacetName, readonly string[]>>;

/** Something of the library: a case that somebody published, or a sheet of this house. */
export type LibraryEntry =
  | { readonly kind: "case"; readonly id: string; readonly content: PublishedCase }
  | { readonly kind: "sheet"; readonly id: string; readonly content: PracticeSheet };

export function titleOf({ content }: LibraryEntry): string {
  return content.title;
}

/** The sentences that are searched, the title apart. */
export function textsOf(entry: LibraryEntry): readonly string[] {
  if (entry.kind === "case") {
    const { sentences, configuration } = entry.content;
    return [...sentences.map(({ words }) => words), ...configuration.effects.map(({ label }) => label)];
  }
  const { summary, when, steps, watchOuts, facts } = entry.content;
  return [summary, ...when, ...steps, ...watchOuts, ...facts.map(({ words }) => words)];
}

export function facetsOf(entry: LibraryEntry): Facets {
  const { kind } = entry;
  if (entry.kind === "sheet") {
    const { obstacles, conditions, motives, constraints, solution } = entry.content;
    return {
      ...noFacets,
      kind: [kind],
      obstacles,
      conditionsMissing: conditions,
      motives,
      constraints,
      solution,
    };
  }
  return { ...facetsOfConfiguration(entry.content.configuration), kind: [kind] };
}

const noFacets: Facets = {
  kind: [],
  sector: [],
  size: [],
  audiences: [],
  motives: [],
  obstacles: [],
  conditionsMissing: [],
  constraints: [],
  solution: [],
  evidence: [],
};

function facetsOfConfiguration(configuration: Configuration): Facets {
  const { sector, size, audiences, motives, obstacles, constraints, solution } = configuration;
  const missing = Object.entries(configuration.conditions).flatMap(([key, presence]) =>
    presence === "no" ? [key] : [],
  );
  return {
    kind: [],
    sector: sector === "unknown" ? [] : [sector],
    size: size === "unknown" ? [] : [size],
    audiences,
    motives,
    obstacles,
    conditionsMissing: missing,
    constraints,
    solution,
    evidence: [...new Set(configuration.effects.map(({ evidence }) => evidence))].filter(
      (each) => each !== "none",
    ),
  };
}
