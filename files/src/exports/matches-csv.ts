/** Rows that count in a comparison, numbered from 0, each with its weight and its set. */
interface ComparedRows {
  readonly rows: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly subclass: ArrayLike<number>;
}

/**
 * The matched rows as CSV for statistics packages (comma, decimal point): `row` counts from 1 below the headings,
 * `subclass` is 0 for rows in no matched set.
 */
export function writeMatchesCsv({ matches }: { readonly matches: ComparedRows }): string {
  const { rows, weights, subclass } = matches;
  const lines = ["row,weight,subclass"];
  for (let index = 0; index < rows.length; index++) {
    lines.push(`${(rows[index] ?? 0) + 1},${weights[index] ?? 0},${subclass[index] ?? 0}`);
  }
  return `${lines.join("\n")}\n`;
}
