/**
 * Endings and what they become, the longest first. After the light stemmer of Savoy ("A stemming procedure and
 * stopword list for general French corpora", JASIS 50(10), 1999, p. 944-952): it joins the forms of a word without
 * joining words of another family. Words come folded.
 */
const endings: readonly (readonly [ending: string, becomes: string, least: number])[] = [
  ["issements", "i", 3],
  ["issement", "i", 3],
  ["atrices", "", 4],
  ["atrice", "", 4],
  ["ateurs", "", 4],
  ["ateur", "", 4],
  ["ations", "", 4],
  ["ation", "", 4],
  ["isations", "is", 3],
  ["isation", "is", 3],
  ["ements", "", 4],
  ["ement", "", 4],
  ["emment", "ent", 3],
  ["amment", "ant", 3],
  ["euses", "", 4],
  ["euse", "", 4],
  ["eurs", "", 4],
  ["eur", "", 4],
  ["aient", "", 4],
  ["iques", "iqu", 2],
  ["antes", "", 4],
  ["ante", "", 4],
  ["ants", "", 4],
  ["ant", "", 4],
  ["ages", "", 4],
  ["age", "", 4],
  ["ees", "", 3],
  ["ee", "", 3],
  ["ives", "if", 3],
  ["ive", "if", 3],
  ["ifs", "if", 3],
  ["trices", "t", 3],
  ["trice", "t", 3],
  ["aux", "al", 3],
  ["eux", "eu", 3],
  ["ait", "", 4],
  ["ent", "", 4],
  ["er", "", 3],
  ["ez", "", 3],
  ["es", "", 3],
  ["e", "", 3],
  ["s", "", 3],
  ["x", "", 3],
];

/** What the forms of a French word share: "tutrices", "tuteur" → "tut"… One stem may still be two words. */
export function stemFrench(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  for (const [ending, becomes, least] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < least) continue;
    return settle(word.slice(0, word.length - ending.length) + becomes);
  }
  return settle(word);
}

/** A doubled last consonant counts once, and "y" is "i": "nettoyer", "nettoie". */
function settle(stem: string): string {
  const single = stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return single.replace(/[yi]$/, "i");
}
