/** People of one stratum, by arm, in input order. */
export interface Members {
  readonly treated: Int32Array;
  readonly comparison: Int32Array;
}

/** People by stratum (codes from 0), in order of first appearance; without strata, everybody together. */
export function peopleByStratum(treated: Uint8Array, strata: Int32Array | undefined): readonly Members[] {
  if (strata === undefined) return [membersOf(treated)];
  const groups = new Map<number, [number[], number[]]>();
  strata.forEach((stratum, person) => {
    const known = groups.get(stratum) ?? [[], []];
    known[treated[person]].push(person);
    groups.set(stratum, known);
  });
  return Array.from(groups.values(), ([comparison, own]) => ({
    treated: Int32Array.from(own),
    comparison: Int32Array.from(comparison),
  }));
}

function membersOf(treated: Uint8Array): Members {
  let count = 0;
  for (const arm of treated) count += arm;
  const people = [new Int32Array(treated.length - count), new Int32Array(count)];
  const next = [0, 0];
  for (let person = 0; person < treated.length; person++) {
    const arm = treated[person];
    people[arm][next[arm]++] = person;
  }
  return { treated: people[1], comparison: people[0] };
}
