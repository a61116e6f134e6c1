import { SeededStream } from "../../../engine/src/randomization/index.ts";
import type { AssumptionName } from "./return-request.ts";
import type { Quantiles } from "./spread.ts";

/** How many times everything is drawn. */
export const drawCount = 8000;

/** An assumption with its draws, and the same values in order. */
export interface DrawnAssumption {
  readonly name: AssumptionName;
  readonly draws: Float64Array;
  readonly ladder: Float64Array;
}

/** A term of the balance: the product of its assumptions, times `scale`. */
export interface Term {
  readonly scale: number;
  readonly factors: readonly DrawnAssumption[];
}

/**
 * One value of an assumption for each draw. The shares are spread evenly (Latin hypercube: McKay, Beckman & Conover
 * 1979, Technometrics 21:239), and their order is a hash of the seed and the assumption's own name: neither the other
 * assumptions nor the order in which they are told change it.
 */
export function drawAssumption(name: string, quantiles: Quantiles, seed: number): Float64Array {
  const drawn = Float64Array.from({ length: drawCount }, (_, at) => quantiles((at + 0.5) / drawCount));
  const stream = new SeededStream((hashOf(name) ^ seed) >>> 0);
  for (let last = drawCount - 1; last > 0; last -= 1) {
    const other = stream.nextBelow(last + 1);
    const [one = 0, two = 0] = [drawn[last], drawn[other]];
    drawn[last] = two;
    drawn[other] = one;
  }
  return drawn;
}

/** The same values from the lowest to the highest: for the case where all go wrong at once. */
export function ladderOf(quantiles: Quantiles): Float64Array {
  return Float64Array.from({ length: drawCount }, (_, at) => quantiles((at + 0.5) / drawCount));
}

/** 32-bit FNV-1a of a name (Fowler, Noll & Vo; IETF draft-eastlake-fnv). */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

export function meanOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

export function varianceOf(values: Float64Array, mean: number): number {
  return values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
}
