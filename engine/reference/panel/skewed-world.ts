import { type Column, type Columns, numberColumn } from "../../src/columns/column.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { normal } from "../simulate.ts";

/** One company, before and after, with as many people trained and not as said. */
export interface SkewedWorld {
  readonly name: string;
  readonly treated: number;
  readonly comparison: number;
}

export const skewedWorlds: readonly SkewedWorld[] = [
  { name: "8 against 40, skewed", treated: 8, comparison: 40 },
  { name: "8 against 8, skewed", treated: 8, comparison: 8 },
  { name: "20 against 100, skewed", treated: 20, comparison: 100 },
];

/** Mean effect of the training over people. */
export const skewedEffect = 0.4;

/**
 * World A of the published coverage study: outcomes and effects are skewed, effects differ between people (standard
 * deviation 0.5), and who is trained depends on a lasting trait that moves both measures alike.
 */
export function drawSkewedCompany({ treated, comparison }: SkewedWorld, stream: SeededStream): Columns {
  const size = treated + comparison;
  const trait = Float64Array.from({ length: size }, () => normal(stream));
  const arms = drawArms(trait, treated, stream);
  const [unit, period, first, outcome]: [number[], number[], number[], number[]] = [[], [], [], []];
  trait.forEach((own, person) => {
    const effect = arms[person] * (skewedEffect + 0.5 * skewed(stream));
    for (const when of [1, 2]) {
      unit.push(person);
      period.push(when);
      first.push(2 * arms[person]);
      outcome.push(own + 0.7 * skewed(stream) + (when === 2 ? 0.1 + effect : 0));
    }
  });
  const columns = { unit, period, first, outcome };
  return new Map(
    Object.entries(columns).map(([name, values]): [string, Column] => [name, numberColumn(values)]),
  );
}

/** Draws the trained one by one, each with chances that grow with exp(0.4 × trait): the largest of Gumbel keys. */
function drawArms(trait: Float64Array, treated: number, stream: SeededStream): Uint8Array {
  const keys = trait.map((own) => 0.4 * own - Math.log(-Math.log(stream.nextUniform())));
  const order = Array.from(keys.keys()).sort((a, b) => keys[b] - keys[a]);
  const arms = new Uint8Array(trait.length);
  for (const person of order.slice(0, treated)) arms[person] = 1;
  return arms;
}

/** Gamma of shape 1.5, brought to mean 0 and standard deviation 1: half of three squared normal values. */
function skewed(stream: SeededStream): number {
  const gamma = (normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2) / 2;
  return (gamma - 1.5) / Math.sqrt(1.5);
}
