import type { DrawBelow } from "./frame-model.ts";

/** A positive rational number. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * One draw of two-sided geometric noise: a whole number x with probability proportional to exp(-ε |x|), where ε is
 * a ratio. Whole numbers only, no logarithm: the law is exact, so that no rounding of a machine gives answers away.
 * Canonne, Kamath, Steinke, "The discrete Gaussian for differential privacy", 2020, algorithm 2.
 */
export function drawNoise(epsilon: Ratio, draw: DrawBelow): number {
  const { numerator, denominator } = epsilon;
  for (;;) {
    const rest = draw(denominator);
    if (!drawExponential(rest, denominator, draw)) continue;
    let whole = 0;
    while (drawExponential(1, 1, draw)) whole += 1;
    const size = Math.floor((rest + denominator * whole) / numerator);
    const isNegative = draw(2) === 1;
    if (isNegative && size === 0) continue;
    return isNegative ? -size : size;
  }
}

/** True with probability exp(-numerator / denominator), for a ratio within 0 and 1 (same paper, algorithm 1). */
function drawExponential(numerator: number, denominator: number, draw: DrawBelow): boolean {
  let tries = 1;
  while (draw(denominator * tries) < numerator) tries += 1;
  return tries % 2 === 1;
}

/** Probabilities of the sum of `draws` noises, the middle one being that of 0. */
function lawOfSum(epsilon: number, draws: number): readonly number[] {
  const reach = Math.ceil(20 / epsilon);
  const ratio = Math.exp(-epsilon);
  const one = Array.from(
    { length: 2 * reach + 1 },
    (_, place) => ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(place - reach),
  );
  let law: readonly number[] = [1];
  for (let turn = 0; turn < draws; turn += 1) law = convolve(law, one);
  return law;
}

function convolve(first: readonly number[], second: readonly number[]): readonly number[] {
  const sum = new Array<number>(first.length + second.length - 1).fill(0);
  for (const [place, share] of first.entries())
    for (const [other, weight] of second.entries())
      sum[place + other] = (sum[place + other] ?? 0) + share * weight;
  return sum;
}

const exactDrawsAtMost = 3;

/** How far from 0 the sum of `draws` noises stays in at least 95 cases of 100. */
export function noiseReach(epsilon: number, draws: number): number {
  if (draws === 0) return 0;
  const ratio = Math.exp(-epsilon);
  if (draws > exactDrawsAtMost) return Math.ceil(1.96 * Math.sqrt((2 * ratio * draws) / (1 - ratio) ** 2));
  const law = lawOfSum(epsilon, draws);
  const middle = (law.length - 1) / 2;
  let inside = law[middle] ?? 0;
  let reach = 0;
  while (inside < 0.95 && reach < middle) {
    reach += 1;
    inside += (law[middle - reach] ?? 0) + (law[middle + reach] ?? 0);
  }
  return reach;
}
