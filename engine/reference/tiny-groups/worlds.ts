import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { normal } from "../simulate.ts";

/** How one value is drawn: around 0, with unit spread. */
export type Flavor = "normal" | "ties" | "heavy tails";

/** Values of a few people from which the methods for tiny groups are judged. */
export interface TinyWorld {
  readonly name: string;
  readonly first: number;
  readonly second: number;
  readonly flavor: Flavor;
}

const sizes = [
  [8, 8],
  [8, 40],
  [5, 35],
  [3, 60],
  [200, 200],
] as const;
const flavors: readonly Flavor[] = ["normal", "ties", "heavy tails"];

export const twoGroupWorlds: readonly TinyWorld[] = sizes.flatMap(([first, second]) =>
  flavors.map((flavor) => ({ name: `${first} against ${second}, ${flavor}`, first, second, flavor })),
);

export const onePeopleWorlds: readonly TinyWorld[] = [6, 8, 12, 40, 200].flatMap((first) =>
  flavors.map((flavor) => ({ name: `${first} people, ${flavor}`, first, second: 0, flavor })),
);

/**
 * One value: standard normal, rounded to halves, or Student's t with 3 degrees of freedom scaled to unit variance.
 */
export function drawValue(flavor: Flavor, stream: SeededStream): number {
  const value = normal(stream);
  if (flavor === "normal") return value;
  if (flavor === "ties") return Math.round(2 * value) / 2;
  const squares = normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2;
  return value / Math.sqrt(squares);
}

export function drawValues(count: number, flavor: Flavor, stream: SeededStream): Float64Array {
  return Float64Array.from({ length: count }, () => drawValue(flavor, stream));
}

/** Two groups of a world, the trained one unit higher. */
export function drawGroups({ first, second, flavor }: TinyWorld, stream: SeededStream) {
  const treated = drawValues(first, flavor, stream).map((value) => value + 1);
  return { treated, comparison: drawValues(second, flavor, stream) };
}

/** People of a world before and after, one unit higher. */
export function drawPairs({ first, flavor }: TinyWorld, stream: SeededStream) {
  const after = drawValues(first, flavor, stream).map((value) => value + 1);
  return { before: new Float64Array(first), after };
}
