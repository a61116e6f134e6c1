import { readCopyLine } from "./copy-format.ts";

const tab = 9;
const endOfLine = 10;
const minus = 45;
const dot = 46;
const zero = 48;

/**
 * Reads the cells of COPY text from its bytes, one after the other. Labels come again and again: each distinct one is
 * decoded once and given back as the same string. Much faster than splitting lines where there are millions of rows.
 */
export interface CellReader {
  /** Starts reading whole lines. */
  open(lines: Buffer): void;
  /** False once every line was read. */
  hasMore(): boolean;
  /** The next cell as text; "" for NULL. */
  label(): string;
  /**
   * The number of the next cells taken together: the same for the same values, from 0 in the order they come. `cellsOf`
   * says what they hold. `likely` is the number of a group of as many cells that may well come: it changes no answer,
   * and a good guess is found by reading its bytes once.
   */
  group(count: number, likely?: number): number;
  /** The cells of a group; null for NULL. */
  cellsOf(group: number): readonly (string | null)[];
  /** The next cell as a number; NaN for NULL. */
  number(): number;
}

export function cellReader(): CellReader {
  const texts = textTable();
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  const group = (count: number, likely = -1): number => {
    const guessed = texts.endOf(likely, bytes, at);
    if (guessed !== -1) {
      at = guessed + 1;
      return likely;
    }
    // What is read byte by byte stands in variables of the loop's own: it is several times faster.
    const own = bytes;
    const start = at;
    let here = start;
    let left = count;
    // FNV-1a (Fowler, Noll and Vo), 32 bits. Every line has its end.
    let hash = 0x811c9dc5;
    for (let byte = own[here] ?? endOfLine; ; byte = own[here] ?? endOfLine) {
      if (byte === tab || byte === endOfLine) {
        left -= 1;
        if (left === 0 || byte === endOfLine) break;
      }
      hash = Math.imul(hash ^ byte, 0x01000193);
      here += 1;
    }
    at = here + 1;
    return texts.numberOf(own, start, here, hash >>> 0);
  };
  return {
    open(lines) {
      bytes = lines;
      at = 0;
    },
    hasMore: () => at < bytes.length,
    group,
    cellsOf: texts.cellsOf,
    label: () => texts.cellsOf(group(1))[0] ?? "",
    number() {
      const own = bytes;
      const start = at;
      const isNegative = own[start] === minus;
      let here = isNegative ? start + 1 : start;
      let [whole, scale, isPlain] = [0, 0, true];
      for (let byte = own[here]; byte !== tab && byte !== endOfLine; byte = own[here]) {
        if (byte >= zero && byte <= zero + 9) {
          whole = whole * 10 + byte - zero;
          scale *= 10;
        } else if (byte === dot && scale === 0) scale = 1;
        else isPlain = false;
        here += 1;
      }
      at = here + 1;
      // Exponents, NaN, NULL and more digits than a number holds exactly are left to the platform.
      if (!isPlain || whole > Number.MAX_SAFE_INTEGER || scale > 1e15) {
        return Number(own.toString("latin1", start, here));
      }
      const value = scale > 1 ? whole / scale : whole;
      return isNegative ? -value : value;
    },
  };
}

/** Texts by their bytes: open addressing, twice as many places as texts at least. */
function textTable() {
  const cells: (readonly (string | null)[])[] = [];
  const hashes: number[] = [];
  // Bytes of all texts one after the other: text i stands from `starts[i]` to `starts[i + 1]`.
  let written: Buffer = Buffer.alloc(1 << 16);
  const starts: number[] = [0];
  let places: Int32Array = new Int32Array(4096).fill(-1);

  const isSame = (number: number, bytes: Buffer, start: number, end: number): boolean => {
    const own = written;
    const from = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - from !== end - start) return false;
    const apart = from - start;
    for (let at = start; at < end; at += 1) if (own[at + apart] !== bytes[at]) return false;
    return true;
  };
  const grow = (): void => {
    places = new Int32Array(places.length * 2).fill(-1);
    hashes.forEach((hash, number) => {
      let place = hash & (places.length - 1);
      while (places[place] !== -1) place = (place + 1) & (places.length - 1);
      places[place] = number;
    });
  };
  const keep = (bytes: Buffer, start: number, end: number): void => {
    const from = starts[cells.length] ?? 0;
    const to = from + end - start;
    if (to > written.length) written = Buffer.concat([written], Math.max(to, written.length * 2));
    bytes.copy(written, from, start, end);
    starts.push(to);
    cells.push(readCopyLine(bytes.toString("utf8", start, end)));
  };

  return {
    /** Where text `number` ends in bytes that begin with it and end a cell there; -1 when they are something else. */
    endOf(number: number, bytes: Buffer, start: number): number {
      if (number < 0 || number >= cells.length) return -1;
      const end = start + (starts[number + 1] ?? 0) - (starts[number] ?? 0);
      const after = bytes[end];
      if (after !== tab && after !== endOfLine) return -1;
      return isSame(number, bytes, start, end) ? end : -1;
    },
    cellsOf: (number: number): readonly (string | null)[] => cells[number] ?? [],
    numberOf(bytes: Buffer, start: number, end: number, hash: number): number {
      let place = hash & (places.length - 1);
      for (let number = places[place] ?? -1; number !== -1; number = places[place] ?? -1) {
        if (hashes[number] === hash && isSame(number, bytes, start, end)) return number;
        place = (place + 1) & (places.length - 1);
      }
      const number = cells.length;
      places[place] = number;
      keep(bytes, start, end);
      hashes.push(hash);
      if (hashes.length * 2 > places.length) grow();
      return number;
    },
  };
}
