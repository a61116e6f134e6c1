/** A text without accents, case, punctuation or joined words: "N° Sécu_sociale" becomes "no secu sociale". */
export function plainWords(text: string): string {
  return text
    .slice(0, 200)
    .replaceAll(/[Nn]\s?[°º]/g, " no ")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("%", " pct ")
    .replaceAll(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
}

/** The words of a text that stand for "nothing here": dashes, "néant", errors of a spreadsheet. */
export function isNothing(text: string): boolean {
  const body = text.trim();
  return body === "" || /^(?:-+|\.|\/|n\/?a|nd|ns|néant|neant|null|nul|nan|vide|sans objet|nc)$/i.test(body);
}

/** What a spreadsheet writes when a formula fails. */
export function isCellError(text: string): boolean {
  return /^#(?:n\/a|ref!|valeur!|value!|div\/0!|nom\??|name\?|nombre!|num!|nul!|null!|#+)$/i.test(
    text.trim(),
  );
}

/** A form written in pieces, for those too long for one line; the pieces follow each other without anything between. */
export function formOf(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(""));
}
