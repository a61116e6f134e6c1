/** What makes two labels the same: case, accents and spaces do not count ("Aides  Ménagères" is "aides menageres"). */
export function labelKey(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
