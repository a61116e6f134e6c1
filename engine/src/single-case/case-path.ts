/** One person measured on several occasions, whose training starts at one of them. */
export interface CasePath {
  readonly name: string;
  /** One value per occasion, in order; NaN marks a missing one. Everybody has the same occasions. */
  readonly values: ArrayLike<number>;
  /** Number, from 1, of the first occasion that counts as trained. */
  readonly start: number;
}

/** Values of a person before and from the start, missing ones left out. */
export function phasesOf(values: ArrayLike<number>, start: number) {
  const before: number[] = [];
  const after: number[] = [];
  for (let at = 0; at < values.length; at++) {
    if (Number.isFinite(values[at])) (at + 1 < start ? before : after).push(values[at]);
  }
  return { before, after };
}
