import { logGamma } from "./log-gamma.ts";

/**
 * Sum over j of the Poisson probability of j with the given mean, times `term(j)`: how every noncentral chi-square,
 * F and beta probability is made. All terms are positive, so that far tails keep their relative accuracy. `term`
 * must be such that the products rise to one peak and fall; `peak` is a guess of its place.
 *
 * Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, p. 435 and p. 483.
 */
export function poissonMixture(mean: number, term: (j: number) => number): number {
  if (mean === 0) return term(0);
  const product = (j: number) => Math.exp(j * Math.log(mean) - mean - logGamma(j + 1)) * term(j);
  const peak = climb(product, Math.floor(mean));
  let sum = product(peak);
  for (let j = peak + 1; ; j++) {
    const added = product(j);
    sum += added;
    if (added <= 1e-17 * sum) break;
  }
  for (let j = peak - 1; j >= 0; j--) {
    const added = product(j);
    sum += added;
    if (added <= 1e-17 * sum) break;
  }
  return sum;
}

/** The whole number where a function that rises and falls is highest, by steps that double and halve. */
function climb(f: (j: number) => number, start: number): number {
  let place = start;
  let height = f(place);
  for (let step = 1; step > 0; ) {
    const up = f(place + step);
    const down = place >= step ? f(place - step) : -1;
    if (up <= height && down <= height) {
      step = Math.floor(step / 2);
    } else {
      [place, height] = up > down ? [place + step, up] : [place - step, down];
      step *= 2;
    }
  }
  return place;
}
