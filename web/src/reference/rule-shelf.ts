import type { Day } from "../../../core/src/kernel/calendar.ts";
import {
  isStale,
  type OwnRuleRow,
  type RuleAnswer,
  type RuleRow,
  type RuleTopic,
  rulebookOf,
  ruleOn,
  ruleTopics,
} from "../../../core/src/reference/public.ts";

/** One rule as the page shows it today: the row to read, what the day says of it, and everything written below. */
export interface ShownRule {
  readonly key: string;
  readonly row: RuleRow;
  readonly state: Exclude<RuleAnswer["state"], "unknown">;
  /** Uncertain, or checked too long ago. */
  readonly isToCheck: boolean;
  /** The own rows behind the row shown, latest first. */
  readonly corrections: readonly OwnRuleRow[];
  /** Rows below the one shown: other dates of the rule, and what corrections replaced. */
  readonly history: readonly RuleRow[];
}

export interface RuleShelf {
  readonly topic: RuleTopic;
  readonly rules: readonly ShownRule[];
}

export const shownKinds = ["all", "applying", "toCheck", "own"] as const;
export type ShownKind = (typeof shownKinds)[number];

export interface RuleSearch {
  readonly text: string;
  readonly topic: RuleTopic | "";
  readonly shown: ShownKind;
}

interface Book {
  readonly published: readonly RuleRow[];
  readonly own: readonly OwnRuleRow[];
}

/** Every rule of the book, by topic and in the order in which it was written. */
export function shelvesOf({ published, own }: Book, today: Day): readonly RuleShelf[] {
  const book = rulebookOf(published, own);
  const keys = [...new Set([...published, ...own.map(({ row }) => row)].map((row) => row.key))];
  const rules = keys.flatMap((key) => {
    const answer = ruleOn(book, key, today);
    if (answer.state === "unknown") return [];
    const { row, state } = answer;
    const corrections = own
      .filter((each) => isSamePlace(each.row, row))
      .sort((first, second) => second.revision - first.revision);
    const written = [...published, ...own.map((each) => each.row)].filter((each) => each.key === key);
    return [
      {
        key,
        row,
        state,
        isToCheck: row.status === "uncertain" || isStale(row.checkedOn, today),
        corrections,
        history: written.filter((each) => each !== row).sort((first, second) => compare(second, first)),
      },
    ];
  });
  return ruleTopics
    .map((topic) => ({ topic, rules: rules.filter((rule) => rule.row.topic === topic) }))
    .filter((shelf) => shelf.rules.length > 0);
}

/** The shelves that a search leaves: every word typed is found somewhere in the rule, accents and case aside. */
export function searchShelves(shelves: readonly RuleShelf[], search: RuleSearch): readonly RuleShelf[] {
  const words = plain(search.text).split(/\s+/).filter(Boolean);
  return shelves
    .filter((shelf) => search.topic === "" || shelf.topic === search.topic)
    .map((shelf) => ({
      ...shelf,
      rules: shelf.rules.filter((rule) => {
        const text = plain(textOf(rule.row));
        return words.every((word) => text.includes(word)) && isShown(rule, search.shown);
      }),
    }))
    .filter((shelf) => shelf.rules.length > 0);
}

export function countRules(shelves: readonly RuleShelf[]): number {
  return shelves.reduce((count, shelf) => count + shelf.rules.length, 0);
}

function isShown(rule: ShownRule, shown: ShownKind): boolean {
  if (shown === "applying") return rule.state === "inForce" || rule.state === "uncertain";
  if (shown === "toCheck") return rule.isToCheck;
  return shown === "all" || rule.corrections.length > 0;
}

function textOf(row: RuleRow): string {
  const parts = [row.title, row.explanation, row.doubt ?? ""];
  const sources = row.sources.map(({ name, article }) => `${name} ${article ?? ""}`);
  const details = [...row.amounts, ...row.conditions].map(({ text }) => text);
  return [...parts, ...sources, ...details].join(" ");
}

/** "L.6321-6" is found by "l6321-6" and "Durée" by "duree". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}|\./gu, "")
    .replaceAll("’", "'")
    .toLowerCase();
}

function isSamePlace(first: RuleRow, second: RuleRow): boolean {
  return first.key === second.key && first.validFrom === second.validFrom;
}

function compare(first: RuleRow, second: RuleRow): number {
  if (first.validFrom === second.validFrom) return 0;
  return first.validFrom < second.validFrom ? -1 : 1;
}
