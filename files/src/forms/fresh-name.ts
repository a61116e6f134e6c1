/** A name that a questionnaire may hold, as near as can be to the one given, and not among those taken. */
export function freshName(given: string, letter: string, taken: ReadonlySet<string>): string {
  const plain = given
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9_]/g, "_")
    .slice(0, 36);
  const begun = /^[a-z]/.test(plain) ? plain : `${letter}${plain}`.slice(0, 36);
  const base = given.length <= 40 && /^[a-z][a-zA-Z0-9_]*$/.test(given) ? given : begun;
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base.slice(0, 36)}_${count}`)) count += 1;
  return `${base.slice(0, 36)}_${count}`;
}
