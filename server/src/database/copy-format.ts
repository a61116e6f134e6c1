/** One value of a row to copy in. Dates, JSON and arrays are given as PostgreSQL's own text. */
export type CopyValue = string | number | bigint | boolean | null;

const escapedByCharacter: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const characterByEscaped: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const toEscape = /[\\\t\n\r]/;

/** One line of PostgreSQL's COPY text format (manual, COPY, "Text Format"), its end of line included. */
export function writeCopyLine(row: readonly CopyValue[]): string {
  let line = "";
  for (let column = 0; column < row.length; column += 1) {
    if (column > 0) line += "\t";
    const value = row[column];
    if (value === null) line += "\\N";
    else if (typeof value === "string") line += toEscape.test(value) ? escapeText(value) : value;
    else if (value === undefined)
      throw new TypeError(`invalid row to copy; undefined in column ${column + 1}`);
    else line += String(value);
  }
  return `${line}\n`;
}

function escapeText(value: string): string {
  return value.replace(/[\\\t\n\r]/g, (character) => escapedByCharacter[character] ?? character);
}

/** The columns of one line of COPY text, without its end of line. */
export function readCopyLine(line: string): (string | null)[] {
  const cells = line.split("\t");
  return line.includes("\\") ? cells.map(readCell) : cells;
}

/** PostgreSQL escapes with one letter, and never writes the octal or hexadecimal forms that it also reads. */
function readCell(cell: string): string | null {
  if (cell === "\\N") return null;
  return cell.replace(/\\(.)/gs, (_, escaped: string) => characterByEscaped[escaped] ?? escaped);
}
