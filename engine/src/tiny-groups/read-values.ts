import { mean } from "./moments.ts";
import type { TinyCaveat } from "./tiny-caveat.ts";
import type { TinyRefusal } from "./tiny-refusal.ts";

/** Values of the trained and of the comparison people; NaN marks a missing one. */
export interface TwoGroups {
  readonly treated: ArrayLike<number>;
  readonly comparison: ArrayLike<number>;
}

/** Values of the same people before and after; NaN marks a missing one. */
export interface Pairs {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
}

interface Read<Values> {
  readonly ok: true;
  readonly values: Values;
  readonly caveats: readonly TinyCaveat[];
}
type Unread = { readonly ok: false; readonly refusal: TinyRefusal };

/** Two groups without their missing values, or why they cannot be read. */
export function readGroups(
  { treated, comparison }: TwoGroups,
  needed: number,
): Read<{ readonly first: Float64Array; readonly second: Float64Array }> | Unread {
  const groups = { first: Float64Array.from(treated), second: Float64Array.from(comparison) };
  const names = ["first", "second"] as const;
  for (const group of names) {
    const row = groups[group].findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (row >= 0) return { ok: false, refusal: { code: "unreadableValue", group, row: row + 1 } };
  }
  const first = groups.first.filter(Number.isFinite);
  const second = groups.second.filter(Number.isFinite);
  for (const group of names) {
    const people = group === "first" ? first.length : second.length;
    if (people < needed) return { ok: false, refusal: { code: "tooFewPeople", group, people, needed } };
  }
  if (isConstant([...first, ...second])) return { ok: false, refusal: { code: "noVariation" } };
  const missing = treated.length + comparison.length - first.length - second.length;
  return { ok: true, values: { first, second }, caveats: missingCaveat(missing) };
}

/** Changes from before to after of the people who have both. */
export function readChanges(
  { before, after }: Pairs,
  needed: number,
): Read<{ readonly changes: Float64Array }> | Unread {
  if (before.length !== after.length) {
    return { ok: false, refusal: { code: "unequalLengths", first: before.length, second: after.length } };
  }
  for (const [group, values] of [
    ["first", before],
    ["second", after],
  ] as const) {
    const row = Array.from(values).findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (row >= 0) return { ok: false, refusal: { code: "unreadableValue", group, row: row + 1 } };
  }
  const changes = Float64Array.from(after, (value, at) => value - before[at]).filter(Number.isFinite);
  const people = changes.length;
  if (people < needed)
    return { ok: false, refusal: { code: "tooFewPeople", group: "first", people, needed } };
  if (isConstant(changes)) return { ok: false, refusal: { code: "noVariation" } };
  return { ok: true, values: { changes }, caveats: missingCaveat(before.length - people) };
}

/** Default 0.95; undefined when it is no confidence. */
export function readConfidence(given: number | undefined): number | undefined {
  const confidence = given ?? 0.95;
  return confidence >= 0.5 && confidence <= 0.999 ? confidence : undefined;
}

function missingCaveat(people: number): readonly TinyCaveat[] {
  return people === 0 ? [] : [{ code: "valuesMissing", people }];
}

/** Values that differ by rounding only count as equal. */
export function isConstant(values: ArrayLike<number>): boolean {
  const center = mean(values);
  let [spread, size] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    spread = Math.max(spread, Math.abs(values[at] - center));
    size = Math.max(size, Math.abs(values[at]));
  }
  return spread <= 1e-12 * size;
}
