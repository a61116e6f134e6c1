import { foldFrench } from "../kernel/fold-french.ts";
import { isKnownWord, isNameToo } from "./known-words.ts";
import lists from "./mask-lists.json" with { type: "json" };
import type { MaskedNames } from "./masked-names.ts";

/** Stands for a word, a date, or a way of reaching somebody that was masked. */
export const masks = { word: "[…]", date: "[date]", contact: "[coordonnées]" } as const;

/** `figures`: numbers stay, for what the house itself says of an effect. */
export interface MaskingRule {
  readonly names: MaskedNames;
  readonly figures: "kept" | "coarse";
}

interface Token {
  readonly text: string;
  readonly folded: string;
  readonly kind: "word" | "number" | "mixed" | "gap";
  /** Whether a sentence begins here: a capital says nothing then. */
  readonly isFirst: boolean;
}

const capitalsKept = new Set(lists.capitalsKept);
const smallNumbers = new Set(lists.smallNumbers);
const largeNumbers = new Set(lists.largeNumbers);
const particles = new Set(lists.particles);
const months = lists.months.map((month) => month.replace(/[eu]/g, (letter) => `[${letter}éèêû]`)).join("|");

const contacts = new RegExp(
  [
    "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
    "(?:https?:\\/\\/|www\\.)\\S+",
    "(?:\\+\\d{2}|\\b0)[\\s.-]?\\d(?:[\\s.-]?\\d{2}){4}",
    "\\b\\d(?:[ .-]?\\d){8,}\\b",
  ].join("|"),
  "gu",
);
const dates = new RegExp(
  [
    "\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b",
    "\\b\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?\\b",
    `(?:\\b\\d{1,2}(?:er)?\\s+)?(?<![\\p{L}])(?:${months})(?![\\p{L}])(?:\\s+\\d{4})?`,
    "(?<!\\d)(?:19|20)\\d{2}(?!\\d)",
  ].join("|"),
  "giu",
);

/** "12 450", "12,5": one number, written with signs between its figures. */
const longNumbers = /\d+(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+/gu;
const wholePart = (number: string) => number.replace(/[.,]\d+$/, "").replaceAll(/\D/g, "");

/**
 * Hides names and rare details, by a rule that is the same for everyone:
 *
 * 1. ways of reaching somebody, and dates;
 * 2. every name that the project knows, whatever its case;
 * 3. every word with a capital that does not begin a sentence, but for institutions that everybody has;
 * 4. every word that this house does not write itself: a tool, a brand, a nickname in small letters;
 * 5. small numbers become "quelques", others are rounded to their first figure.
 *
 * What it hides too much somebody may write again in their own name; what it lets through is the fault that counts.
 */
export function maskWords(text: string, rule: MaskingRule): string {
  const marked = text.normalize("NFC").replaceAll(contacts, "\uE001").replaceAll(dates, "\uE002");
  const written = rule.figures === "kept" ? marked : marked.replaceAll(longNumbers, wholePart);
  const tokens = tokensOf(written);
  const hidden = hiddenRuns(tokens, rule.names);
  const shown = tokens.map((token, place) => (hidden.has(place) ? "\uE000" : shownToken(token, rule)));
  return joined(shown.join(""));
}

function tokensOf(text: string): readonly Token[] {
  let isFirst = true;
  return [...text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)].map(([found], place, all) => {
    const token = tokenOf(found, isFirst);
    // An elided article does not end the beginning: "L’équipe".
    const isElided = token.kind === "word" && found.length <= 2 && /^[’']/.test(all[place + 1]?.[0] ?? "");
    if (token.kind === "gap") isFirst ||= /[.!?…\n«:;]/.test(found);
    else if (!isElided) isFirst = false;
    return token;
  });
}

function tokenOf(text: string, isFirst: boolean): Token {
  const folded = foldFrench(text);
  const [hasLetter, hasFigure] = [/\p{L}/u.test(text), /\p{N}/u.test(text)];
  if (hasLetter) return { text, folded, kind: hasFigure ? "mixed" : "word", isFirst };
  return { text, folded, kind: hasFigure ? "number" : "gap", isFirst };
}

/** Places of the runs of words that are a known name, with what stands between them. */
function hiddenRuns(tokens: readonly Token[], { runs }: MaskedNames): ReadonlySet<number> {
  const places = tokens.flatMap(({ kind }, place) => (kind === "gap" ? [] : [place]));
  const hidden = new Set<number>();
  for (const run of runs) {
    for (let start = 0; start + run.length <= places.length; start += 1) {
      if (!run.every((word, offset) => tokens[places[start + offset] ?? -1]?.folded === word)) continue;
      const [first, last] = [places[start] ?? 0, places[start + run.length - 1] ?? 0];
      for (let place = first; place <= last; place += 1) hidden.add(place);
    }
  }
  return hidden;
}

function shownToken(token: Token, { names, figures }: MaskingRule): string {
  const { kind, text, folded } = token;
  if (kind === "gap") return text;
  if (names.words.has(folded)) return "\uE000";
  if (kind === "number") return figures === "kept" ? text : coarse(text);
  if (kind === "mixed") return figures === "kept" && /^\d+(?:er|e|re)$/.test(folded) ? text : "\uE000";
  if (figures === "coarse" && smallNumbers.has(folded)) return cased("quelques", text);
  if (figures === "coarse" && largeNumbers.has(folded)) return cased("plusieurs", text);
  return isShown(token) ? text : "\uE000";
}

function isShown({ text, folded, isFirst }: Token): boolean {
  const hasCapital = text !== text.toLowerCase();
  if (!hasCapital) return isKnownWord(folded);
  if (capitalsKept.has(folded)) return true;
  if (!isFirst) return false;
  const isShouted = text.length > 1 && text === text.toUpperCase();
  return isKnownWord(folded) && !isNameToo(folded) && !isShouted;
}

function cased(word: string, like: string): string {
  const first = like.charAt(0);
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** A number without what makes it rare: fewer than ten is "quelques", more keeps its first figure. */
function coarse(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 10) return "quelques";
  const unit = 10 ** Math.floor(Math.log10(value));
  return `environ ${Math.round(value / unit) * unit}`;
}

const between = `(?:[\\s’'.&/-]*(?:(?:${[...particles].join("|")})(?![\\p{L}])[\\s’'-]+)*)`;
const neighbors = new RegExp(`\uE000(?:${between}\uE000)+`, "giu");

/** Several masked words that follow each other are one: how many there were tells something too. */
function joined(text: string): string {
  return text
    .replaceAll(neighbors, "\uE000")
    .replaceAll(/\uE002(?:[\s,/-]+\uE002)+/gu, "\uE002")
    .replaceAll(/quelques(?:[\s,.]+(?:quelques|environ \d+))+/giu, "quelques")
    .replaceAll("\uE000", masks.word)
    .replaceAll("\uE002", masks.date)
    .replaceAll("\uE001", masks.contact);
}
