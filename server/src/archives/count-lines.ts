const endOfLine = 10;

/** How many lines end in these bytes. */
export function countLines(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(endOfLine); at >= 0; at = lines.indexOf(endOfLine, at + 1)) count += 1;
  return count;
}
