import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { countAt, dayAt, hundredthsAt, noDay, noNumber, unreadable } from "./amounts-and-dates.ts";
import { codeAt, type Meanings, noCode, packCode, unreadableCode } from "./codes.ts";
import type { CurrentLine } from "./current-line.ts";
import type { DsnProblemCode, Problems } from "./problems.ts";
import { hashOf, Texts } from "./texts.ts";

/** "Not concerned", in most nomenclatures: said, and said to mean nothing. */
const notConcerned = packCode("99");

/** Reads the value of a line in its format. What cannot be read is not known, and is noted with its line. */
export class ValueReader {
  readonly texts = new Texts();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  note(code: DsnProblemCode, line: CurrentLine): void {
    this.#problems.add(code, line);
  }

  /** A day as a number, or `noDay`. */
  day(line: CurrentLine): number {
    if (line.from === line.to) return noDay;
    const day = dayAt(line.bytes, line.from, line.to);
    if (day !== unreadable) return day;
    this.#problems.add("unreadableDay", line);
    return noDay;
  }

  /** Hundredths, or `noNumber`. */
  hundredths(line: CurrentLine): number {
    if (line.from === line.to) return noNumber;
    const hundredths = hundredthsAt(line.bytes, line.from, line.to);
    if (hundredths === noNumber) this.#problems.add("unreadableNumber", line);
    return hundredths;
  }

  /** A whole number, or `noNumber`. */
  count(line: CurrentLine): number {
    if (line.from === line.to) return noNumber;
    const count = countAt(line.bytes, line.from, line.to);
    if (count === noNumber) this.#problems.add("unreadableNumber", line);
    return count;
  }

  code(line: CurrentLine): number {
    const code = codeAt(line.bytes, line.from, line.to);
    if (code !== unreadableCode) return code;
    this.#problems.add("unreadableCode", line);
    return noCode;
  }

  /** What a code means; a code that is not listed is noted, unless it says "not concerned". */
  meaning<Meaning>(meanings: Meanings<Meaning>, line: CurrentLine): Known<Meaning> {
    const code = this.code(line);
    const meaning = meanings.get(code);
    if (meaning !== undefined) return meaning;
    if (code !== noCode && code !== notConcerned) this.#problems.add("unknownCode", line);
    return unknown;
  }

  /** A free text that comes again and again: unknown when empty, or when a number of a person may stand in it. */
  text(line: CurrentLine): Known<string> {
    const read = this.texts.repeated(line);
    if (read.isPersonal) this.#problems.add("personalNumberInText", line);
    return read.fact;
  }

  /** A text that must follow a pattern. */
  formatted(line: CurrentLine, pattern: RegExp): Known<string> {
    const read = this.texts.repeated(line);
    if (read.pattern !== pattern) {
      read.pattern = pattern;
      read.matched = pattern.test(read.text) ? known(read.text) : unknown;
    }
    if (!read.matched.known && read.text !== "") this.#problems.add("unreadableText", line);
    return read.matched;
  }

  /** A text that differs from person to person. */
  ownText(line: CurrentLine): string {
    return this.texts.own(line);
  }

  /** What stands for a contract number when contracts are told apart; 0 when empty. */
  hash(line: CurrentLine): number {
    return line.from === line.to ? 0 : hashOf(line);
  }
}
