import { cleaFramework, cleaSubdomains } from "./clea-framework.ts";
import type { WorkSituation } from "./model.ts";

/** What words of a situation make one think of. Never counts before a person confirms it. */
export interface CleaSuggestion {
  readonly subdomain: string;
  /** Words of the situation that made the suggestion, as they were read (lower case, no accents). */
  readonly because: readonly string[];
}

export interface SituationClea {
  readonly situation: string;
  /** Neither confirmed nor set aside yet. */
  readonly suggested: readonly CleaSuggestion[];
  readonly confirmed: readonly string[];
  readonly setAside: readonly string[];
}

/** How much of a domain the situations reach. Counts sub-domains, of the situations and never of a person. */
export interface DomainCoverage {
  readonly domain: number;
  readonly subdomains: number;
  readonly confirmed: number;
  /** Suggested for some situation, confirmed for none. */
  readonly onlySuggested: number;
}

export interface CleaMap {
  readonly situations: readonly SituationClea[];
  readonly coverage: readonly DomainCoverage[];
}

/**
 * Situations read against the domains of CléA (row `clea.basicSkillsMapping`: basic skills derived from work instead of
 * testing people). Suggestions come from the beginnings of words; the last decision about a sub-domain wins.
 */
export function mapClea(situations: readonly WorkSituation[]): CleaMap {
  const mapped = situations.map(mapSituation);
  const confirmed = new Set(mapped.flatMap((situation) => situation.confirmed));
  const suggested = new Set(mapped.flatMap(({ suggested: some }) => some.map(({ subdomain }) => subdomain)));
  return {
    situations: mapped,
    coverage: cleaFramework.domains.map(({ domain, subdomains }) => ({
      domain,
      subdomains: subdomains.length,
      confirmed: subdomains.filter(({ subdomain }) => confirmed.has(subdomain)).length,
      onlySuggested: subdomains.filter(
        ({ subdomain }) => suggested.has(subdomain) && !confirmed.has(subdomain),
      ).length,
    })),
  };
}

function mapSituation(situation: WorkSituation): SituationClea {
  const decisions = new Map(
    situation.cleaDecisions.map(({ subdomain, isConfirmed }) => [subdomain, isConfirmed]),
  );
  const decided = cleaSubdomains.filter((subdomain) => decisions.has(subdomain));
  const found = matchesOf(wordsOf(situation));
  return {
    situation: situation.id,
    suggested: cleaSubdomains
      .filter((subdomain) => !decisions.has(subdomain) && found.has(subdomain))
      .map((subdomain) => ({ subdomain, because: [...(found.get(subdomain) ?? [])] })),
    confirmed: decided.filter((subdomain) => decisions.get(subdomain) === true),
    setAside: decided.filter((subdomain) => decisions.get(subdomain) === false),
  };
}

function wordsOf({ words, gestures, difficulty, whatCanGoWrong }: WorkSituation): readonly string[] {
  return plainWords([words, gestures, difficulty, whatCanGoWrong].join(" . "));
}

function plainWords(text: string): readonly string[] {
  const plain = text.toLowerCase().replaceAll("œ", "oe").normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain.match(/[\p{L}\p{N}]+|[.!?]/gu) ?? [];
}

/** A stem shorter than this must be the whole word, plural apart: "tri" is not "triste", nor "eau" "tableau". */
const wholeWordBelow = 4;

/** A stem in its words, ready to be looked for. */
interface Stem {
  readonly subdomain: string;
  readonly parts: readonly string[];
}

/** Stems by the first letter of their first word: a word is only compared with those that begin alike. */
const stemsByLetter: ReadonlyMap<string, readonly Stem[]> = Map.groupBy(
  cleaFramework.domains
    .flatMap(({ subdomains }) => subdomains)
    .flatMap(({ subdomain, stems }) => stems.map((stem) => ({ subdomain, parts: stem.split(" ") }))),
  ({ parts }) => parts[0]?.charAt(0) ?? "",
);

/** Words found, by sub-domain, in the order of the text. */
function matchesOf(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  words.forEach((word, at) => {
    for (const { subdomain, parts } of stemsByLetter.get(word.charAt(0)) ?? []) {
      const isRead = parts.every((part, index) =>
        isMatch(words[at + index] ?? "", part, index < parts.length - 1),
      );
      if (!isRead) continue;
      const read = words.slice(at, at + parts.length).join(" ");
      found.set(subdomain, (found.get(subdomain) ?? new Set()).add(read));
    }
  });
  return found;
}

function isMatch(word: string, part: string, isFollowed: boolean): boolean {
  if (!word.startsWith(part)) return false;
  const rest = word.slice(part.length);
  const isWhole = part.length < wholeWordBelow || isFollowed;
  return !isWhole || rest === "" || rest === "s" || rest === "x";
}
