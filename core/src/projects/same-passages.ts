import type { Passage } from "./passage-model.ts";

/** Whether two lists say that the same things happened, in the same words and order. */
export function hasSamePassages(some: readonly Passage[], others: readonly Passage[]): boolean {
  return some.length === others.length && some.every((passage, place) => isSame(passage, others[place]));
}

function isSame(one: Passage, other: Passage | undefined): boolean {
  if (other === undefined) return false;
  const isSaidTheSame =
    one.event === other.event && one.day === other.day && one.by === other.by && one.words === other.words;
  return isSaidTheSame && untilOf(one) === untilOf(other) && reasonOf(one) === reasonOf(other);
}

function untilOf(passage: Passage): string {
  return passage.event === "pause" && passage.until.known ? passage.until.value : "";
}

function reasonOf(passage: Passage): string {
  return passage.event === "abandon" ? passage.because : "";
}
