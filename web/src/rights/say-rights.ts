import { cpfStepWordsFr } from "../../../core/src/reference/public.ts";
import { sayFrom, type Values } from "../words/say-from.ts";
import { type RightsWord, rightsWordsFr } from "./words.fr.ts";

const write = sayFrom({ ...cpfStepWordsFr, ...rightsWordsFr });

/** A sentence of this page. It has words of its own, so that it is light. */
export function say(key: RightsWord, values?: Values): string {
  return write(key, values);
}

/** The sentence of a step of the rules. */
export function sayStep(sentence: { readonly key: string; readonly values: Values }): string {
  return write(sentence.key, sentence.values);
}

/** The words of an answer, or of a doubt: keys made of what the rules of core name. */
export function sayNamed(group: string, name: string): string {
  return write(`rights.${group}.${name}`);
}
