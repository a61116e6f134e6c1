import {
  binomialCumulative,
  poissonCumulative,
  poissonDensity,
} from "../../../engine/src/distributions/index.ts";

const significance = 0.05;
/** Wanted chance of seeing a fall that is true. */
export const wantedChance = 0.8;

/** Counts beyond this many standard deviations from the expected one do not weigh. */
const reach = 9;

/**
 * Largest share of `expected` events that may be left for the fall to be seen eight times out of ten, when as many
 * hours are watched before and after; undefined when not even their disappearance would be seen. The test is the exact
 * conditional one of two Poisson counts (Przyborowski & Wilenski 1940, Biometrika 31:313-323), two-sided at 5 %.
 */
export function detectableShareLeft(expected: number): number | undefined {
  const chances = rejections(expected);
  const power = (left: number) =>
    chances.reduce((sum, { chance, most }) => sum + chance * poissonCumulative(most, left * expected), 0);
  if (power(0) < wantedChance) return undefined;
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (power(middle) >= wantedChance) low = middle;
    else high = middle;
  }
  return low;
}

interface Rejection {
  /** Chance of the count before. */
  readonly chance: number;
  /** Largest count after that is then held for a fall; -1 for none. */
  readonly most: number;
}

/** For each count that may be seen before, what would be held for a fall after. */
function rejections(expected: number): readonly Rejection[] {
  const spread = reach * Math.sqrt(expected) + reach;
  const [first, last] = [Math.max(0, Math.floor(expected - spread)), Math.ceil(expected + spread)];
  const found: Rejection[] = [];
  // The limit only grows with the count before: each search starts where the last one ended.
  let most = -1;
  for (let before = first; before <= last; before += 1) {
    while (most + 1 < before && isFall(before, most + 1)) most += 1;
    found.push({ chance: poissonDensity(before, expected), most });
  }
  return found;
}

function isFall(before: number, after: number): boolean {
  const trials = before + after;
  return 2 * binomialCumulative(after, { trials, share: 0.5 }) <= significance;
}
