import type { Dialect } from "./dialect.ts";
import { readDay } from "./french-dates.ts";
import { readNumber } from "./french-numbers.ts";
import { parseBlock } from "./parse-block.ts";

const separators = [";", "\t", ",", "|", ", ", " "] as const;
const sampledRows = 80;
const sampledCells = 3000;
const wordsForm = /^[\p{L}\p{N}\p{M} .,'’()/&°+%€:_@#*!?«»–-]{1,120}$/u;

/** The dialect of a text from its beginning: rows most alike, cells that make most sense. */
export function sniffDialect(text: string): Dialect {
  const newline = sniffNewline(text);
  const sure = separatorOfQuotedLine(text);
  if (sure !== undefined) return { separator: sure, quote: '"', newline };
  let best: Dialect = { separator: ";", quote: '"', newline };
  let bestScore = 0;
  for (const separator of separators) {
    if (!text.includes(separator)) continue;
    for (const quote of quotesAround(text, separator)) {
      const dialect = { separator, quote, newline };
      const score = scoreDialect(text, dialect);
      if (score > bestScore + 1e-9) {
        best = dialect;
        bestScore = score;
      }
    }
  }
  return best;
}

/** A first line whose cells are all quoted leaves no doubt about what stands between them. */
function separatorOfQuotedLine(text: string): string | undefined {
  const line = /^(?:"(?:[^"]|"")*"([;,\t|])?)+(?=\r|\n|$)/.exec(text.slice(0, 20_000));
  if (line === null || line[1] !== undefined) return undefined;
  const found = /^"(?:[^"]|"")*"([;,\t|])"/.exec(text);
  if (found === null) return undefined;
  const separator = found[1] ?? "";
  const joined = new RegExp(`^"(?:[^"]|"")*"(?:\\${separator}"(?:[^"]|"")*")*$`);
  return joined.test(line[0]) ? separator : undefined;
}

/** Apostrophes are quotes only when nearly every text cell of the first lines stands between two of them. */
function quotesAround(text: string, separator: string): readonly string[] {
  const cells = text.slice(0, 5000).split(/\r?\n/).slice(0, 5).join(separator).split(separator);
  const texts = cells.map((cell) => cell.trim()).filter((cell) => /\p{L}/u.test(cell));
  const quoted = texts.filter((cell) => /^'|'$/.test(cell)).length;
  return texts.length > 0 && quoted >= texts.length * 0.8 ? ["'", '"'] : ['"'];
}

function scoreDialect(text: string, dialect: Dialect): number {
  const rows = parseBlock(text.slice(0, 40_000), dialect, true)
    .rows.filter((cells) => cells.some((cell) => cell.trim() !== ""))
    .slice(0, sampledRows);
  const whole = rows.length > 0 ? rows : parseBlock(text.slice(0, 40_000), dialect, false).rows;
  const width = commonWidth(whole);
  if (width < 2) return 0;
  const alike = whole.filter((cells) => cells.length === width);
  const cells = alike.flat().slice(0, sampledCells);
  const sense = cells.reduce((sum, cell) => sum + senseOf(cell), 0) / Math.max(cells.length, 1);
  // Lines of title above the table are shorter than it and say nothing against the separator.
  const titles = whole.findIndex((row) => row.length === width);
  const consistency = alike.length / Math.max(whole.length - 0.9 * Math.min(titles, 19), 1);
  const usual = dialect.separator === " " ? 0.9 : 1;
  return usual * consistency * sense * (1 + 0.05 * Math.min(Math.log2(width), 4));
}

function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let [width, best] = [0, 0];
  for (const [candidate, count] of counts) {
    if (count > best || (count === best && candidate > width)) [width, best] = [candidate, count];
  }
  return width;
}

/** A cell makes sense when it is empty, a number, a date or words; half as much with a stray space or mark. */
function senseOf(cell: string): number {
  const text = cell.trim();
  if (text === "") return cell === "" ? 0.9 : 0.5;
  const whole = text === cell ? 1 : 0.6;
  if (readNumber(text) !== undefined || readDay(text) !== undefined) return whole;
  if (text.includes(";") || text.includes("\t") || text.includes("|")) return 0.05;
  if (text.includes('"')) return 0.3;
  return wordsForm.test(text) ? whole * 0.9 : 0.2;
}

function sniffNewline(text: string): Dialect["newline"] {
  let [both, feed, carriage, inQuotes] = [0, 0, 0, false];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34) inQuotes = !inQuotes;
    else if (inQuotes) continue;
    else if (code === 10) feed += 1;
    else if (code === 13) {
      // A sample that ends between the two characters tells nothing of that line.
      if (index + 1 === text.length) continue;
      if (text.charCodeAt(index + 1) === 10) {
        both += 1;
        index += 1;
      } else carriage += 1;
    }
  }
  if (both > 0 && feed === 0 && carriage === 0) return "\r\n";
  if (feed > 0 && both === 0 && carriage === 0) return "\n";
  if (carriage > 0 && both === 0 && feed === 0) return "\r";
  return both + feed + carriage === 0 ? "\n" : "mixed";
}
