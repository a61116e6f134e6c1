import type { People } from "./people.ts";

/**
 * Sixteen hexadecimal digits of everything that a design looks at, row by row. They tell a changed file from the one
 * that a design was made from; against somebody who wants to deceive, seal the design itself.
 * In words: two running 32-bit products over the bits of the values, with the multiplier of the hash of Fowler, Noll
 * and Vo, and the golden ratio of Knuth (1998), The Art of Computer Programming 3, section 6.4.
 */
export function fingerprintOf(people: People): string {
  const known: readonly (ArrayLike<number> | undefined)[] = [
    people.rows,
    people.treated,
    people.baseWeights,
    ...[...people.shown, ...people.matchOn].map(({ values }) => values),
    people.clusters,
    people.strata,
    people.folds,
    people.offered,
  ];
  const words = [0x811c9dc5, 0x9e3779b9];
  known.forEach((values, place) => {
    mix(words, Float64Array.of(place, values?.length ?? -1));
    if (values !== undefined) mix(words, values instanceof Float64Array ? values : Float64Array.from(values));
  });
  return words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function mix(words: number[], values: Float64Array): void {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  let [one, other] = words;
  for (const word of bits) {
    one = Math.imul(one ^ word, 0x01000193);
    one ^= one >>> 15;
    other = Math.imul(other ^ word, 0x9e3779b1);
    other ^= other >>> 13;
  }
  words[0] = one;
  words[1] = other;
}
