import jobTitles from "./job-titles.json" with { type: "json" };
import { normalizeJobWord } from "./job-words.ts";

/**
 * The family of a payroll job label: the label without case, accents, gender and plural marks, linking words, numbers,
 * and mentions of a site, a step or a contract. "AGENT(E) DE SERVICE - SITE 12", "Agente de service" and "agent
 * service H/F" are one family. `undefined` when nothing is left. Applying it twice changes nothing.
 */
export function jobFamilyOf(label: string): string | undefined {
  const key = familyKeyOf(label);
  return key === "" ? undefined : (readableByKey.get(key) ?? key);
}

const longestLabel = 300;
const longestWord = 24;
const mostWords = 8;

const genderPair =
  /(?<!\p{L})\(?\s*(?:h\s*[/.-]?\s*f|f\s*[/.-]?\s*h|m\s*[/.-]\s*f|f\s*[/.-]\s*m)(?:\s*\/\s*x)?\s*\)?(?!\p{L})/gu;
const genderMark = /\((?:e|es|s|ne|nes|euse|euses|rice|trice|ere|iere|ienne|se|ve|le|fe|te)\)s?/g;
const genderEnding =
  /(?<=\p{L})[/·•.-](?:e|es|ne|nes|euse|euses|rice|trice|ere|iere|ienne|se|fe)(?:[/·•.-]?s)?(?!\p{L})/gu;
const asideWord =
  /^(?:site|chantier|agence|magasin|secteur|zone|lot|equipe|client|etablissement|cdi|cdd|temps|tp|niveau)(?!\p{L})/u;
const stepWords = new Set([
  ..."site chantier agence secteur zone lot equipe".split(" "),
  ..."niveau niv echelon ech coef coeff coefficient classe position indice".split(" "),
]);
const linkingWords = new Set("de du des d la le les l en a au aux et".split(" "));

function familyKeyOf(label: string): string {
  const plain = withoutAccents(label)
    .replace(genderPair, " ")
    .replace(genderMark, "")
    .replace(genderEnding, "");
  const parts = plain.split(/\s[-–—:]\s|[-–—:,;|(\])[]/u).map((part) => part.trim());
  const words = parts.filter((part, place) => place === 0 || !asideWord.test(part)).flatMap(wordsOf);
  const distinct = words.filter((word, index) => word !== words[index - 1]);
  return distinct.slice(0, mostWords).join(" ");
}

function withoutAccents(label: string): string {
  return label
    .slice(0, longestLabel)
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");
}

function wordsOf(part: string): string[] {
  const words = part.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words
    .filter((word, index) => !hasNumber(word) && !(stepWords.has(word) && hasNumber(words[index + 1] ?? "")))
    .filter((word) => !linkingWords.has(word))
    .map((word) => normalizeJobWord(word.slice(0, longestWord)));
}

/** Digits, or a Roman number of two signs or more. */
function hasNumber(word: string): boolean {
  return /\p{N}|^(?:i{2,3}|i[vx]|vi{1,3}|xi{1,3})$/u.test(word);
}

const readableByKey = new Map(jobTitles.titles.map((title) => [familyKeyOf(title), title]));
