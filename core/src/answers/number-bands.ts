/** Bands that a number is kept and counted in: an exact number would tell one person from another. */
const bandsAtMost = 4;

interface Ends {
  readonly least: number;
  readonly most: number;
}

/** Bands of equal width that cover a number's ends: "0-4", "5-9"… in ascending order. */
export function bandsOf({ least, most }: Ends): readonly string[] {
  const width = Math.ceil((most - least + 1) / bandsAtMost);
  const bands: string[] = [];
  for (let from = least; from <= most; from += width) {
    bands.push(`${from}-${Math.min(from + width - 1, most)}`);
  }
  return bands;
}

/** The band of a number; `undefined` outside its ends. */
export function bandOf(ends: Ends, value: number): string | undefined {
  if (value < ends.least || value > ends.most) return undefined;
  const width = Math.ceil((ends.most - ends.least + 1) / bandsAtMost);
  return bandsOf(ends)[Math.floor((value - ends.least) / width)];
}
