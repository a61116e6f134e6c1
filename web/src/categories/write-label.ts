import type { Attribute } from "../../../core/src/workforce/public.ts";
import { wordsFr } from "../words/words.fr.ts";

/** A label of the payroll in the reader's words: coded ones are translated, written ones stand as they are. */
export function writeLabel(attribute: Attribute, label: string): string {
  const words: Readonly<Record<string, string>> = wordsFr;
  return words[`categories.value.${attribute}.${label}`] ?? label;
}
