import { isUtf8 } from "node:buffer";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import type { CurrentLine } from "./current-line.ts";

/** A text of the file: what it says, and whether it must not be kept because a number of a person stands in it. */
export interface ReadText {
  /** Decoded, without blanks around; "" when there is none. */
  readonly text: string;
  readonly fact: Known<string>;
  readonly isPersonal: boolean;
  /** The last pattern it was held against, and what came of it. */
  pattern: RegExp | undefined;
  matched: Known<string>;
}

const slots = 2_048;
const longestCached = 96;
const windows1252 = new TextDecoder("windows-1252");

/**
 * Decodes the texts of one file, value by value: UTF-8 when the bytes are strictly so, else Windows-1252, of which
 * ISO-8859-1 is the printable part. Repeated texts, such as job labels, are decoded once while they stay in the cache.
 */
export class Texts {
  /** Values with accents read one way and the other: a file with both was put together from two sources. */
  utf8Count = 0;
  windowsCount = 0;
  readonly #bytes: (Buffer | undefined)[] = new Array(slots);
  readonly #texts: (ReadText | undefined)[] = new Array(slots);

  /** The text of a line, for values that come again and again. */
  repeated(line: CurrentLine): ReadText {
    const { bytes, from, to } = line;
    if (to - from > longestCached) return this.#once(line);
    const slot = hashOf(line) & (slots - 1);
    const cached = this.#bytes[slot];
    const text = this.#texts[slot];
    if (cached !== undefined && text !== undefined && holdsSame(cached, line)) return text;
    const fresh = this.#once(line);
    this.#bytes[slot] = Buffer.from(bytes.subarray(from, to));
    this.#texts[slot] = fresh;
    return fresh;
  }

  /** The text of a line, for values that differ from person to person. */
  own(line: CurrentLine): string {
    return this.#decode(line).trim();
  }

  #once(line: CurrentLine): ReadText {
    const text = this.own(line);
    const isPersonal = looksPersonal(text);
    const fact = text === "" || isPersonal ? unknown : known(text);
    return { text, isPersonal, fact, pattern: undefined, matched: unknown };
  }

  #decode({ bytes, from, to }: CurrentLine): string {
    let isPlain = true;
    for (let at = from; at < to && isPlain; at += 1) isPlain = bytes[at] < 128;
    if (isPlain) return bytes.toString("latin1", from, to);
    const value = bytes.subarray(from, to);
    if (isUtf8(value)) {
      this.utf8Count += 1;
      return bytes.toString("utf8", from, to);
    }
    this.windowsCount += 1;
    return windows1252.decode(value);
  }
}

/** A 32-bit hash (FNV-1a) of the value, never 0. */
export function hashOf({ bytes, from, to }: CurrentLine): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash === 0 ? 1 : hash;
}

function holdsSame(cached: Buffer, { bytes, from, to }: CurrentLine): boolean {
  if (cached.length !== to - from) return false;
  for (let at = 0; at < cached.length; at += 1) if (cached[at] !== bytes[from + at]) return false;
  return true;
}

const shortestPersonal = 13;

/**
 * Whether a text holds what may be a social security number: 13 digits, 15 with its key, in Corsica a letter among
 * them, possibly spaced. Longer runs are taken too: no label, grade or staff number needs them.
 */
export function looksPersonal(text: string): boolean {
  if (text.length < shortestPersonal) return false;
  const packed = text.replace(/[\s._/-]+/g, "");
  return /[1-9]\d{12}/.test(packed) || /[1-478]\d{4}2[ab]\d{6}/i.test(packed);
}
