import { combinations, subsets } from "../randomization/permute-arms.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import {
  type Comparison,
  compare,
  meanRow,
  noiseOf,
  type SyntheticMethodName,
  type WeightedComparison,
} from "./unit-comparison.ts";

/** Donors that play the treated ones, and the effect found where there is none. */
export interface Placebo {
  readonly units: readonly number[];
  readonly estimate: number;
  readonly preGap: number;
  readonly postGap: number;
}

/** What the placebos say of an estimate. */
export interface PlaceboInference {
  readonly placebos: readonly Placebo[];
  /** Spread of the placebo estimates. */
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  /** Asked, or the highest that so few placebos allow. */
  readonly confidence: number;
  readonly pValue: number;
  /** Share of units whose gap grows as much, in proportion, as that of the treated (Abadie et al. 2010). */
  readonly ratioPValue: number;
}

/** Sets of placebo units listed one by one up to here; drawn above. */
const mostSets = 499;

/** Every way to let as many donors play the treated ones, or a seeded draw of them. */
export function runPlacebos(
  method: SyntheticMethodName,
  comparison: Comparison,
  seed: number,
): readonly Placebo[] {
  const { donorRows, treatedUnits, before } = comparison;
  return placeboSets(donorRows.length, treatedUnits, seed).map((units) => {
    const chosen = new Set(units);
    const found = compare(method, {
      donorRows: donorRows.filter((_, donor) => !chosen.has(donor)),
      treatedMean: meanRow(units.map((unit) => donorRows[unit])),
      treatedUnits,
      before,
    });
    return { units, estimate: found.estimate, preGap: found.preGap, postGap: found.postGap };
  });
}

function placeboSets(donors: number, size: number, seed: number): readonly (readonly number[])[] {
  if (combinations(donors, size) <= mostSets) return Array.from(subsets(donors, size), (set) => [...set]);
  const stream = new SeededStream(seed);
  const order = Int32Array.from({ length: donors }, (_, donor) => donor);
  return Array.from({ length: mostSets }, () => {
    for (let at = 0; at < size; at++) {
      const other = at + stream.nextBelow(donors - at);
      [order[at], order[other]] = [order[other], order[at]];
    }
    return [...order.subarray(0, size)];
  });
}

/**
 * Rank of the treated among the placebos. Each estimate is divided by how badly its own synthetic unit fitted before,
 * together with the noise of one step, so that units that cannot be imitated do not set the scale; were the training
 * without effect and every unit equally likely to be the trained one, any rank would be equally likely.
 * Reference: Abadie, Diamond & Hainmueller (2010), J. American Statistical Association 105:493, p. 497 and p. 502;
 * Firpo & Possebom (2018), J. Causal Inference 6(2), p. 4-8.
 */
export function rankAmongPlacebos(
  main: WeightedComparison,
  placebos: readonly Placebo[],
  comparison: Comparison,
  confidence: number,
): PlaceboInference {
  const noise = noiseOf(comparison);
  const scaleOf = (preGap: number) => Math.sqrt(preGap ** 2 + noise ** 2);
  const own = scaleOf(main.preGap);
  const sizes = placebos
    .map(({ estimate, preGap }) => Math.abs(estimate) / scaleOf(preGap))
    .sort((a, b) => a - b);
  const size = Math.abs(main.estimate) / own;
  const all = placebos.length + 1;
  const wanted = Math.ceil(confidence * all - 1e-9);
  const held = Math.min(wanted, placebos.length);
  const reach = sizes[held - 1] * own;
  const ratio = (gaps: { readonly preGap: number; readonly postGap: number }) =>
    gaps.postGap / scaleOf(gaps.preGap);
  const center = placebos.reduce((sum, { estimate }) => sum + estimate, 0) / placebos.length;
  return {
    placebos,
    standardError: Math.sqrt(
      placebos.reduce((sum, { estimate }) => sum + (estimate - center) ** 2, 0) / placebos.length,
    ),
    confidenceInterval: [main.estimate - reach, main.estimate + reach],
    confidence: wanted <= placebos.length ? confidence : placebos.length / all,
    pValue: (1 + sizes.filter((other) => other >= size * (1 - 1e-9)).length) / all,
    ratioPValue: (1 + placebos.filter((placebo) => ratio(placebo) >= ratio(main) * (1 - 1e-9)).length) / all,
  };
}
