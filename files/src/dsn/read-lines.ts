import { CurrentLine } from "./current-line.ts";
import {
  codeOfIndex,
  declaredIndexCount,
  foreign,
  malformed,
  prefixLength,
  rubricIndexAt,
} from "./rubric-index.ts";

/** Bytes of the longest line that is read; a DSN value has 200 characters at most, and a longer line is no DSN. */
export const longestLine = 65_536;

/** Distinct rubrics outside S21.G00 that are counted by code; a norm has some hundreds. */
const otherCodesKept = 2_000;
const otherCodes = "S??.G??.??.???";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 39;

/** What the lines are told to. */
export interface LineVisitor {
  /** A line of a wanted rubric. */
  wanted(field: number, line: CurrentLine): void;
  /** A line that is not `Snn.Gnn.nn.nnn,'value'`. */
  broken(line: CurrentLine): void;
  /** The first line of the file; `isHeader` when it is a rubric of S10. */
  opened(isHeader: boolean): void;
  refused(code: "binaryContent" | "lineTooLong" | "wideCharacters"): void;
}

/**
 * Cuts bytes into lines (LF, CRLF or CR) and recognises their rubric without making a string. Rubrics that are not
 * wanted are counted and left; memory is one line, whatever the chunks.
 */
export class LineReader {
  /** Wanted rubrics: position in the whitelist + 1 by rubric number, 0 for the others. */
  fieldByIndex: Uint8Array;
  /** Lines that carry something since `restartCount`. */
  rubricCount = 0;
  isStopped = false;
  readonly line = new CurrentLine();
  readonly #visitor: LineVisitor;
  /** Counts of S21, which has nearly all the lines; the other structures are counted by code. */
  readonly #dropped = new Uint32Array(declaredIndexCount);
  readonly #droppedIndexes: number[] = [];
  readonly #droppedElsewhere = new Map<string, number>();
  readonly #pending: Buffer = Buffer.alloc(longestLine + 1);
  readonly #pendingView = viewOf(this.#pending);
  #pendingLength = 0;
  #lineEnd = 0;
  #isFirstLine = true;

  constructor(visitor: LineVisitor, fieldByIndex: Uint8Array) {
    this.#visitor = visitor;
    this.fieldByIndex = fieldByIndex;
  }

  /** Reads the whole lines of a chunk; the last piece waits for the next one. */
  feed(chunk: Uint8Array): void {
    if (this.isStopped || chunk.length === 0) return;
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.#lineEnd === 0) {
      this.#begin(bytes);
      return;
    }
    // No value may hold a NUL byte: what comes before it is read, so that the reading never depends on the chunks.
    const nulAt = bytes.indexOf(0);
    this.#readChunk(nulAt < 0 ? bytes : bytes.subarray(0, nulAt));
    if (nulAt >= 0 && !this.isStopped) this.#refuse("binaryContent");
  }

  /** Reads the last line when nothing ends it. */
  finish(): void {
    if (this.isStopped) return;
    if (this.#lineEnd === 0) this.#open(lineFeed);
    if (!this.isStopped && this.#pendingLength > 0) this.#readPending();
    if (this.#isFirstLine && !this.isStopped) this.#visitor.opened(false);
  }

  countDropped(index: number): void {
    if (index >= declaredIndexCount) {
      this.#countElsewhere(codeOfIndex(index));
      return;
    }
    const count = this.#dropped[index];
    if (count === 0) this.#droppedIndexes.push(index);
    this.#dropped[index] = count + 1;
  }

  /** Occurrences of each rubric that was not kept, by code. */
  dropped(): ReadonlyMap<string, number> {
    const counts = this.#droppedIndexes.map((index) => [codeOfIndex(index), this.#dropped[index]] as const);
    return new Map([...counts, ...this.#droppedElsewhere]);
  }

  /** Gathers bytes until the first line ends: what ends it ends all. */
  #begin(bytes: Buffer): void {
    const before = this.#pendingLength;
    const fits = Math.min(bytes.length, this.#pending.length - before);
    bytes.copy(this.#pending, before, 0, fits);
    this.#pendingLength += fits;
    const head = this.#pending.subarray(0, this.#pendingLength);
    if (head.length < 4) return;
    const firstEnd = head.findIndex((byte) => byte === lineFeed || byte === carriageReturn);
    const nulAt = head.indexOf(0);
    if (nulAt >= 0 && (firstEnd < 0 || nulAt < firstEnd)) {
      this.#refuse(isWide(head) ? "wideCharacters" : "binaryContent");
      return;
    }
    const isUndecided = firstEnd < 0 || (head[firstEnd] === carriageReturn && firstEnd === head.length - 1);
    if (isUndecided) {
      if (head.length > longestLine) this.#refuse("lineTooLong");
      return;
    }
    const isReturnOnly = head[firstEnd] === carriageReturn && head[firstEnd + 1] !== lineFeed;
    this.#open(isReturnOnly ? carriageReturn : lineFeed);
    const held = Buffer.from(this.#pending.subarray(0, this.#pendingLength));
    this.#pendingLength = 0;
    this.feed(held);
    this.feed(bytes.subarray(fits));
  }

  #readChunk(bytes: Buffer): void {
    let start = 0;
    if (this.#pendingLength > 0) {
      const end = bytes.indexOf(this.#lineEnd);
      if (!this.#keepPending(bytes, 0, end < 0 ? bytes.length : end) || end < 0) return;
      this.#readPending();
      start = end + 1;
    }
    start = this.#readWhole(bytes, start);
    if (!this.isStopped) this.#keepPending(bytes, start, bytes.length);
  }

  #open(lineEnd: number): void {
    this.#lineEnd = lineEnd;
    const head = this.#pending.subarray(0, this.#pendingLength);
    if (isWide(head)) {
      this.#refuse("wideCharacters");
      return;
    }
    const hasByteOrderMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
    if (hasByteOrderMark) {
      head.copyWithin(0, 3);
      this.#pendingLength -= 3;
    }
  }

  #keepPending(bytes: Buffer, from: number, to: number): boolean {
    if (this.#pendingLength + to - from > longestLine) {
      this.#refuse("lineTooLong");
      return false;
    }
    bytes.copy(this.#pending, this.#pendingLength, from, to);
    this.#pendingLength += to - from;
    return true;
  }

  #readPending(): void {
    const length = this.#pendingLength;
    this.#pendingLength = 0;
    const index = length < prefixLength ? malformed : rubricIndexAt(this.#pendingView, 0);
    this.line.bytes = this.#pending;
    this.#readLine(this.#pending, 0, length, index);
  }

  /** Reads the lines that end within the bytes; gives where the unfinished one starts. */
  #readWhole(bytes: Buffer, first: number): number {
    const { length } = bytes;
    const view = viewOf(bytes);
    const lineEnd = this.#lineEnd;
    const { line } = this;
    line.bytes = bytes;
    let start = first;
    while (start < length && !this.isStopped) {
      const index = start + prefixLength > length ? malformed : rubricIndexAt(view, start);
      // A recognised prefix holds no line end: its bytes need not be looked at twice.
      let at = index === malformed ? start : start + prefixLength;
      while (at < length && bytes[at] !== lineEnd) at += 1;
      if (at === length) break;
      const last = bytes[at - 1] === carriageReturn ? at - 2 : at - 1;
      const isPlain = index >= 0 && last >= start + prefixLength && bytes[last] === quote;
      if (isPlain && at - start <= longestLine && !this.#isFirstLine) {
        line.number += 1;
        this.rubricCount += 1;
        this.#tell(index, start + prefixLength, last);
      } else this.#readLine(bytes, start, at, index);
      start = at + 1;
    }
    return start;
  }

  #readLine(bytes: Buffer, start: number, lineEnd: number, index: number): void {
    if (lineEnd - start > longestLine) {
      this.#refuse("lineTooLong");
      return;
    }
    this.line.number += 1;
    const end = bytes[lineEnd - 1] === carriageReturn ? lineEnd - 1 : lineEnd;
    if (index === malformed || end - start <= prefixLength || bytes[end - 1] !== quote)
      this.#readOdd(bytes, start, end);
    else this.#readRubric(bytes, start, end, index);
  }

  #readRubric(bytes: Buffer, start: number, end: number, index: number): void {
    this.rubricCount += 1;
    if (this.#isFirstLine) this.#openFirst(index);
    if (index === foreign) {
      this.#countElsewhere(bytes.toString("latin1", start, start + 14));
      return;
    }
    this.#tell(index, start + prefixLength, end - 1);
  }

  /** Counts a rubric, or tells where its value stands. */
  #tell(index: number, from: number, to: number): void {
    const field = this.fieldByIndex[index];
    if (field === 0) {
      this.countDropped(index);
      return;
    }
    const { line } = this;
    line.from = from;
    line.to = to;
    line.index = index;
    this.#visitor.wanted(field, line);
  }

  /** A line that is not plainly a rubric: blank, padded with spaces, or broken. */
  #readOdd(bytes: Buffer, lineStart: number, lineEnd: number): void {
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isPadding(bytes[start])) start += 1;
    while (end > start && isPadding(bytes[end - 1])) end -= 1;
    if (start === end) return;
    const index = end - start <= prefixLength ? malformed : rubricIndexAt(viewOf(bytes), start);
    if (index !== malformed && bytes[end - 1] === quote) {
      this.#readRubric(bytes, start, end, index);
      return;
    }
    this.rubricCount += 1;
    if (this.#isFirstLine) {
      this.#openFirst(malformed);
      return;
    }
    const { line } = this;
    line.from = start;
    line.to = end;
    line.index = index === foreign ? malformed : index;
    this.#visitor.broken(line);
  }

  #openFirst(index: number): void {
    this.#isFirstLine = false;
    this.#visitor.opened(index >= 100_000 && index < 200_000);
  }

  #countElsewhere(code: string): void {
    const counts = this.#droppedElsewhere;
    const counted = counts.has(code) || counts.size < otherCodesKept ? code : otherCodes;
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }

  #refuse(code: "binaryContent" | "lineTooLong" | "wideCharacters"): void {
    this.isStopped = true;
    this.#visitor.refused(code);
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Blanks, and the Ctrl-Z that old systems end a file with. */
function isPadding(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === lineFeed || byte === carriageReturn || byte === 26;
}

/** UTF-16 by its byte order mark, or by the NUL beside its first letter. */
function isWide(head: Buffer): boolean {
  const [first, second] = head;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 83 && second === 0) ||
    (first === 0 && second === 83)
  );
}
