/** Lower case without accents, ligatures opened, apostrophes made one: what two ways of typing a word share. */
export function foldFrench(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll(/[’ʼ`´]/g, "'");
}

/** Elided articles and pronouns, folded: "l'", "qu'", "jusqu'". */
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'/;

/** The words of a text, folded, without what is elided before them. Letters and figures only. */
export function foldedWords(text: string): readonly string[] {
  const found = foldFrench(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
  return found.flatMap((word) => word.replace(elision, "").split("'"));
}
