/** What breaks French typography in a text: a straight apostrophe or quotation mark, a breaking space before a mark. */
export function frenchTypography(text: string): readonly string[] {
  const words = text.replaceAll(/\\"|"/g, "\u0000");
  return words.match(/.{0,12}(?:[a-zéA-Z]'[a-zéA-Z]| [;!?%€»]| :|« ).{0,12}/gu) ?? [];
}
