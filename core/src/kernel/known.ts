/** A fact that may not be known. Unknown is a value of its own: never 0, never "other", never the lowest. */
export type Known<Value> = { readonly known: true; readonly value: Value } | { readonly known: false };

export const unknown: { readonly known: false } = { known: false };

export function known<Value>(value: Value): { readonly known: true; readonly value: Value } {
  return { known: true, value };
}

/** Turns an absent value (`undefined` or `null`, as files and databases write it) into `unknown`. */
export function knownUnlessAbsent<Value>(value: Value | null | undefined): Known<Value> {
  return value === null || value === undefined ? unknown : known(value);
}

/** The value, or the given stand-in for screens and files that must write something. */
export function valueOr<Value, Standin>(fact: Known<Value>, standin: Standin): Value | Standin {
  return fact.known ? fact.value : standin;
}
