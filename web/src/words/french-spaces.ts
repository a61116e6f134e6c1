const narrow = "\u202F";
const full = "\u00A0";

/**
 * Spaces that must not break, as French typography wants them: narrow before ; ! ? and units, full before a colon and
 * inside quotation marks (Lexique des règles typographiques en usage à l’Imprimerie nationale, p. 149).
 */
export function frenchSpaces(text: string): string {
  return text
    .replaceAll(/[ \u00A0](?=[;!?%€])/g, narrow)
    .replaceAll(/ (?=[:»])/g, full)
    .replaceAll(/(?<=«) /g, full);
}
