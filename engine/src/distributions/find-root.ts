/**
 * The point between `low` and `high` where a continuous function changes sign, to the last digits of a double.
 * The function must have opposite signs (or a zero) at the two ends; where it does not, the end nearer to a zero is
 * given.
 *
 * Brent (1973), Algorithms for Minimization without Derivatives, chapter 4, p. 47: inverse quadratic interpolation,
 * secant or halving, whichever is safe.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0): number {
  let [a, b] = [low, high];
  let [atA, atB] = [f(a), f(b)];
  if (atA === 0) return a;
  if (atB === 0) return b;
  if (atA > 0 === atB > 0) return Math.abs(atA) < Math.abs(atB) ? a : b;
  let [c, atC] = [a, atA];
  let [step, before] = [b - a, b - a];
  for (let round = 0; round < 400; round++) {
    if (atB > 0 === atC > 0) {
      [c, atC] = [a, atA];
      step = b - a;
      before = step;
    }
    if (Math.abs(atC) < Math.abs(atB)) {
      [a, b, c] = [b, c, b];
      [atA, atB, atC] = [atB, atC, atB];
    }
    const reach = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance;
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= reach || atB === 0) return b;
    const guess = interpolate(a, b, c, [atA, atB, atC]);
    const isSafe =
      Math.abs(before) >= reach &&
      Math.abs(atA) > Math.abs(atB) &&
      Number.isFinite(guess) &&
      guess * middle > 0 &&
      Math.abs(guess) < Math.min(1.5 * Math.abs(middle) - 0.5 * reach, Math.abs(before) / 2);
    [before, step] = isSafe ? [step, guess] : [middle, middle];
    [a, atA] = [b, atB];
    b += Math.abs(step) > reach ? step : Math.sign(middle) * reach;
    atB = f(b);
  }
  return b;
}

/** Step from b of the secant (two distinct points) or of inverse quadratic interpolation (three). */
function interpolate(a: number, b: number, c: number, values: readonly [number, number, number]): number {
  const [atA, atB, atC] = values;
  const s = atB / atA;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = atA / atC;
  const r = atB / atC;
  const above = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  const below = (q - 1) * (r - 1) * (s - 1);
  return -above / below;
}
