/**
 * A rubric as one small number, so that a line is recognised without making a string: block × 1000 + rubric, each
 * structure (S21, S10, S20, S90) having its own hundred blocks. Only group G00 has numbers; the rest is "foreign".
 */
export const indexCount = 400_000;
/** The numbers of S21 come first. */
export const declaredIndexCount = 100_000;
export const malformed = -1;
export const foreign = -2;

const offsetByStructure = new Map([
  ["S21", 0],
  ["S10", 100_000],
  ["S20", 200_000],
  ["S90", 300_000],
]);

/** Length of `S21.G00.30.001,'`, what stands before the value. */
export const prefixLength = 16;

/** Four characters as one number, the first being the highest byte. */
function word(text: string): number {
  return new DataView(Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer).getUint32(0);
}

const declarationWord = word("S21.");
const offsetByWord = new Map(
  [...offsetByStructure].map(([structure, offset]) => [word(`${structure}.`), offset]),
);
const mainGroupWord = word("G00.");
const quoteWord = word("\0\0,'");

/**
 * Number of the rubric whose line starts at `start`, 16 bytes before the end of the view or more; `malformed` unless
 * the prefix is `Snn.Gnn.nn.nnn,'`. Bytes are compared four at a time: this runs for every line of the file.
 */
export function rubricIndexAt(view: DataView, start: number): number {
  const tail = view.getUint32(start + 12);
  const middle = view.getUint32(start + 8);
  if ((tail & 0xffff) !== quoteWord || ((middle >>> 8) & 0xff) !== 46) return malformed;
  const a = (middle >>> 24) - 48;
  const b = ((middle >>> 16) & 0xff) - 48;
  const c = (middle & 0xff) - 48;
  const d = (tail >>> 24) - 48;
  const e = ((tail >>> 16) & 0xff) - 48;
  if ((a | b | c | d | e) < 0 || a > 9 || b > 9 || c > 9 || d > 9 || e > 9) return malformed;
  const index = a * 10_000 + b * 1000 + c * 100 + d * 10 + e;
  const structure = view.getUint32(start);
  if (view.getUint32(start + 4) !== mainGroupWord) return isRubricWord(view, start) ? foreign : malformed;
  if (structure === declarationWord) return index;
  const offset = offsetByWord.get(structure);
  if (offset !== undefined) return offset + index;
  return isRubricWord(view, start) ? foreign : malformed;
}

/** Whether eight bytes are `Snn.Gnn.`. */
function isRubricWord(view: DataView, start: number): boolean {
  let text = "";
  for (let at = start; at < start + 8; at += 1) text += String.fromCharCode(view.getUint8(at));
  return /^S\d\d\.G\d\d\.$/.test(text);
}

/** Number of the block a rubric belongs to: 0 to 99 for S21. */
export function blockOf(index: number): number {
  return Math.floor(index / 1000);
}

/** The number of a code such as "S21.G00.30.001"; throws on a code that has none. */
export function indexOfCode(code: string): number {
  const index = rubricIndexAt(new DataView(new TextEncoder().encode(`${code},'`).buffer), 0);
  if (index < 0) throw new Error(`invalid rubric code; no number: ${code}`);
  return index;
}

/** The code written in the file for a number: "S21.G00.30.001". */
export function codeOfIndex(index: number): string {
  const within = index % 100_000;
  const start = index - within;
  const structure = [...offsetByStructure].find(([, offset]) => offset === start)?.[0] ?? "";
  const rubric = String(within % 1000).padStart(3, "0");
  return `${structure}.G00.${String(Math.floor(within / 1000)).padStart(2, "0")}.${rubric}`;
}
