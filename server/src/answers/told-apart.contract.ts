import type { KeptRecord, Voice } from "../../../core/src/answers/index.ts";
import { sampleWebm } from "../../../core/src/answers/sample-sound.ts";

export const digits = 6;
export const choices = ["a", "b", "c", "d"] as const;

/** The fields of an answer that says a number, under an id of its own. */
export function fieldsFor(code: number, chance: (below: number) => number): string {
  const id = Array.from({ length: 32 }, () => chance(16).toString(16)).join("");
  const answers = Array.from(
    { length: digits },
    (_, place) => `q-q${place}=${choices[(code >> (2 * place)) & 3]}`,
  );
  const voice = isSpoken(code) ? `&v-said=${voiceFor(code)}` : "";
  return `id=${id}&mode=alone&${answers.join("&")}${voice}`;
}

/** Every other answer holds a recording. */
export const isSpoken = (code: number): boolean => code % 2 === 0;

function voiceFor(code: number): string {
  const block = Uint8Array.of(0xfe, code >> 8, code & 255, 0xfe);
  return Buffer.from(sampleWebm({ blocks: [block] })).toString("base64url");
}

/** Of which answer a recording is. */
export function codeHeard({ sound: { bytes } }: Pick<Voice, "sound">): number {
  const at = bytes.byteLength - 4;
  return ((bytes[at + 1] ?? 0) << 8) + (bytes[at + 2] ?? 0);
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
