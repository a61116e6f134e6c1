/**
 * A rubric as one small number, so that a line is recognised without making a string: block × 1000 + rubric, each
 * structure (S21, S10, S20, S90) having its own hundred blocks. Only group G00 has numbers; the rest is "foreign".
 */
export const indexCount = 400_000;
export const malformed = -1;
export const foreign = -2;

const structureOffsets = new Map([
  [21, 0],
  [10, 100_000],
  [20, 200_000],
  [90, 300_000],
]);

const offsetByStructure = new Int32Array(100).fill(foreign);
for (const [structure, offset] of structureOffsets) offsetByStructure[structure] = offset;

/** Length of `S21.G00.30.001,'`, what stands before the value. */
export const prefixLength = 16;

/** Number of the rubric whose line starts at `start`; `malformed` unless the prefix is `Snn.Gnn.nn.nnn,'`. */
export function rubricIndexAt(bytes: Uint8Array, start: number): number {
  if (
    bytes[start] !== 83 ||
    bytes[start + 3] !== 46 ||
    bytes[start + 4] !== 71 ||
    bytes[start + 7] !== 46 ||
    bytes[start + 10] !== 46 ||
    bytes[start + 14] !== 44 ||
    bytes[start + 15] !== 39
  )
    return malformed;
  const structure = twoDigits(bytes, start + 1);
  const group = twoDigits(bytes, start + 5);
  const block = twoDigits(bytes, start + 8);
  const rubric = twoDigits(bytes, start + 11);
  const last = bytes[start + 13] - 48;
  if ((structure | group | block | rubric) < 0 || last < 0 || last > 9) return malformed;
  const offset = offsetByStructure[structure];
  if (offset < 0 || group !== 0) return foreign;
  return offset + block * 1000 + rubric * 10 + last;
}

/** The number written by two digits, or -1. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return -1;
  return tens * 10 + ones;
}

/** Number of the block a rubric belongs to: 0 to 99 for S21. */
export function blockOf(index: number): number {
  return Math.floor(index / 1000);
}

/** The number of a code such as "S21.G00.30.001"; throws on a code that has none. */
export function indexOfCode(code: string): number {
  const index = rubricIndexAt(new TextEncoder().encode(`${code},'`), 0);
  if (index < 0) throw new Error(`invalid rubric code; no number: ${code}`);
  return index;
}

/** The code written in the file for a number: "S21.G00.30.001". */
export function codeOfIndex(index: number): string {
  const within = index % 100_000;
  const start = index - within;
  const structure = [...structureOffsets].find(([, offset]) => offset === start)?.[0] ?? 0;
  const rubric = String(within % 1000).padStart(3, "0");
  return `S${structure}.G00.${String(Math.floor(within / 1000)).padStart(2, "0")}.${rubric}`;
}
