import { themeLettersAtMost, themesAtMost } from "../../../core/src/answers/public.ts";

/** The themes that a reader typed, one after the other with commas: no empty one, none twice, none too long. */
export function themesTyped(typed: string): readonly string[] {
  const labels = typed
    .split(",")
    .map((label) => label.trim().slice(0, themeLettersAtMost).trim())
    .filter((label) => label !== "");
  return [...new Set(labels)].slice(0, themesAtMost);
}

/** Every theme typed so far, in the order of letters, to be proposed again. */
export function themesSoFar(typed: ReadonlyMap<number, string>): readonly string[] {
  const all = new Set([...typed.values()].flatMap(themesTyped));
  return [...all].toSorted((one, other) => one.localeCompare(other, "fr"));
}
