/** What makes two writings of a grid position the same: case, spaces, dots and dashes aside ("A.S. 1" is "AS1"). */
export function gradeTextKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{Diacritic}\s._-]/gu, "")
    .toUpperCase();
}
