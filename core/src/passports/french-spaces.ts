/** Spaces that must not break, as French typography wants them. */
export function frenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[;!?%€])/g, "\u202f")
    .replaceAll(/ (?=[:»])/g, "\u00a0")
    .replaceAll(/(?<=«) /g, "\u00a0");
}
