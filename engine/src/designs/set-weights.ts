import { groupCount } from "../evaluate/group-codes.ts";

/** Whose distribution over the sets both arms are weighted to: the trained (att), the untrained (atc), all (ate). */
export type SetEstimand = "att" | "atc" | "ate";

/**
 * Weights that make both arms alike over matched sets (from 1, 0 for people in none): with n1 trained and n0 untrained
 * people in a set, an arm of size n is weighted by the size of the target there, n1, n0 or n1 + n0, over n. The weights
 * of each arm are then scaled to add to the number of its people in use.
 * Reference: Stuart (2010), Statistical Science 25:1, section 5.1; Hansen (2004), JASA 99:609, p. 614.
 */
export function setWeights(sets: Int32Array, treated: Uint8Array, estimand: SetEstimand): Float64Array {
  const counts = [0, 1].map(() => new Int32Array(groupCount(sets)));
  for (let person = 0; person < sets.length; person++) counts[treated[person]][sets[person]]++;
  const weights = new Float64Array(sets.length);
  const sums = [0, 0];
  const used = [0, 0];
  for (let person = 0; person < sets.length; person++) {
    const set = sets[person];
    if (set === 0) continue;
    const [others, own] = [counts[0][set], counts[1][set]];
    const target = estimand === "att" ? own : estimand === "atc" ? others : own + others;
    const arm = treated[person];
    weights[person] = target / counts[arm][set];
    sums[arm] += weights[person];
    used[arm]++;
  }
  for (let person = 0; person < sets.length; person++) {
    const arm = treated[person];
    if (weights[person] > 0) weights[person] *= used[arm] / sums[arm];
  }
  return weights;
}

/** Numbers classes that hold both arms from 1, in order of first appearance; people of the others get 0. */
export function setsWithBothArms(classes: Int32Array, treated: Uint8Array): Int32Array {
  const size = groupCount(classes);
  const held = new Uint8Array(size);
  for (let person = 0; person < classes.length; person++)
    if (classes[person] >= 0) held[classes[person]] |= 1 << treated[person];
  const numbers = new Int32Array(size);
  let last = 0;
  return classes.map((own) => {
    if (own < 0 || held[own] !== 3) return 0;
    if (numbers[own] === 0) numbers[own] = ++last;
    return numbers[own];
  });
}
