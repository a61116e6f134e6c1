import type { DistinctSequences } from "./distinct-sequences.ts";

/**
 * How far two sequences are. `hamming`: months in which they differ. `dynamicHamming`: the same, a month weighing more
 * when going from one state to the other is rare around it (0 to 4). `optimalMatching`: the cheapest way to make one of
 * the other, a month put in or taken out costing 1 and a state changed costing 2.
 */
export const sequenceDistances = ["hamming", "dynamicHamming", "optimalMatching"] as const;
export type SequenceDistance = (typeof sequenceDistances)[number];

export const insertionCost = 1;
export const substitutionCost = 2;

/** Distance between two places of codes, each the start of a sequence. */
export type Between = (first: Uint8Array, firstAt: number, second: Uint8Array, secondAt: number) => number;

/** The distance wanted, its costs taken from all the sequences where it has some. */
export function distanceBetween(kind: SequenceDistance, all: DistinctSequences, states: number): Between {
  const { months } = all;
  if (kind === "optimalMatching") return optimalMatching(months);
  if (kind === "dynamicHamming") return dynamicHamming(months, states, dynamicCosts(all, states));
  return (first, firstAt, second, secondAt) => {
    let differing = 0;
    for (let month = 0; month < months; month++) {
      if (first[firstAt + month] !== second[secondAt + month]) differing += 1;
    }
    return differing;
  };
}

function dynamicHamming(months: number, states: number, costs: Float64Array): Between {
  return (first, firstAt, second, secondAt) => {
    let total = 0;
    for (let month = 0; month < months; month++) {
      const [one, other] = [first[firstAt + month], second[secondAt + month]];
      if (one !== other) total += costs[(month * states + one) * states + other];
    }
    return total;
  };
}

/**
 * Cost of a state instead of another in a month: 4 less the chances to go from each to the other into the month and out
 * of it (Lesnard 2010, Sociological Methods & Research 38:389, p. 400). In the first and last month the one side counts
 * twice.
 */
export function dynamicCosts(
  { codes, months, count, weights }: DistinctSequences,
  states: number,
): Float64Array {
  const chances = Array.from({ length: months - 1 }, (_, month) => {
    const pairs = new Float64Array(states * states);
    for (let at = 0; at < count; at++) {
      pairs[codes[at * months + month] * states + codes[at * months + month + 1]] += weights[at];
    }
    for (let from = 0; from < states; from++) {
      const row = pairs.subarray(from * states, (from + 1) * states);
      const total = row.reduce((sum, weight) => sum + weight, 0);
      if (total > 0) for (let to = 0; to < states; to++) row[to] /= total;
    }
    return pairs;
  });
  const costs = new Float64Array(months * states * states);
  for (let month = 0; month < months; month++) {
    const into = chances[Math.max(0, month - 1)];
    const out = chances[Math.min(months - 2, month)];
    for (let one = 0; one < states; one++) {
      for (let other = 0; other < states; other++) {
        if (one === other) continue;
        const [there, back] = [one * states + other, other * states + one];
        costs[(month * states + one) * states + other] =
          4 - into[there] - into[back] - out[there] - out[back];
      }
    }
  }
  return costs;
}

/** Needleman and Wunsch (1970), Journal of Molecular Biology 48:443, two rows kept. */
function optimalMatching(months: number): Between {
  let above = new Float64Array(months + 1);
  let row = new Float64Array(months + 1);
  return (first, firstAt, second, secondAt) => {
    for (let at = 0; at <= months; at++) above[at] = at * insertionCost;
    for (let one = 1; one <= months; one++) {
      row[0] = one * insertionCost;
      const code = first[firstAt + one - 1];
      for (let other = 1; other <= months; other++) {
        const changed = above[other - 1] + (code === second[secondAt + other - 1] ? 0 : substitutionCost);
        row[other] = Math.min(changed, above[other] + insertionCost, row[other - 1] + insertionCost);
      }
      [above, row] = [row, above];
    }
    return above[months];
  };
}

/** All distances, as a full symmetric matrix by rows. */
export function dissimilarities({ codes, months, count }: DistinctSequences, between: Between): Float64Array {
  const matrix = new Float64Array(count * count);
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const distance = between(codes, one * months, codes, other * months);
      matrix[one * count + other] = distance;
      matrix[other * count + one] = distance;
    }
  }
  return matrix;
}
