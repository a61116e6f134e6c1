import type { FacetName } from "../../../core/src/practices/public.ts";
import { sayOr } from "../words/say.ts";

/** Where the words of the values of each facet stand. */
const prefixes: Readonly<Record<FacetName, string>> = {
  kind: "practices.kind",
  sector: "practices.sector",
  size: "practices.size",
  audiences: "practices.audience",
  motives: "practices.motive",
  obstacles: "practices.obstacle",
  conditionsMissing: "practices.condition",
  constraints: "practices.constraint",
  solution: "patterns.feature",
  evidence: "patterns.evidence",
};

/** A value of a facet in words. */
export function nameValue(facet: FacetName, value: string): string {
  return sayOr(`${prefixes[facet]}.${value}`, "practices.sector.unknown");
}

/** Facets by the kind of a reason. */
const facetOfReason = {
  sector: "sector",
  size: "size",
  audience: "audiences",
  motive: "motives",
  obstacle: "obstacles",
  constraint: "constraints",
  conditionPresent: "conditionsMissing",
  conditionMissing: "conditionsMissing",
  solution: "solution",
} as const satisfies Readonly<Record<string, FacetName>>;

/** The value of a reason in words. */
export function nameReason(kind: keyof typeof facetOfReason, value: string): string {
  return nameValue(facetOfReason[kind], value);
}
