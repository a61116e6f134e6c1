import type { KeptRecord } from "../../../core/src/answers/index.ts";

export const digits = 6;
export const choices = ["a", "b", "c", "d"] as const;

/** The fields of an answer that says a number, under an id of its own. */
export function fieldsFor(code: number, chance: (below: number) => number): string {
  const id = Array.from({ length: 32 }, () => chance(16).toString(16)).join("");
  const answers = Array.from(
    { length: digits },
    (_, place) => `q-q${place}=${choices[(code >> (2 * place)) & 3]}`,
  );
  return `id=${id}&mode=alone&${answers.join("&")}`;
}

export function codeIn(fields: string): number {
  const read = new URLSearchParams(fields);
  return codeFrom((place) => read.get(`q-q${place}`) ?? "");
}

export function codeOf({ answers }: KeptRecord): number {
  return codeFrom((place) => String(answers[`q${place}`]));
}

function codeFrom(choiceAt: (place: number) => string): number {
  return Array.from(
    { length: digits },
    (_, place) => choices.findIndex((choice) => choice === choiceAt(place)) << (2 * place),
  ).reduce((sum, part) => sum + part, 0);
}

export function personOf(record: KeptRecord): number {
  return Math.floor(codeOf(record) / 64);
}
