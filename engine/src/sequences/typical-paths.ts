import { conclude, refuseSequence } from "./conclude.ts";
import {
  type Between,
  dissimilarities,
  distanceBetween,
  type SequenceDistance,
  sequenceDistances,
} from "./dissimilarities.ts";
import { type DistinctSequences, distinctSequences, drawSequences } from "./distinct-sequences.ts";
import { chooseMedoids, silhouettes, type WeightedDistances } from "./medoids.ts";
import type { SequenceFinding } from "./sequence-finding.ts";
import { readStates, type StateTable } from "./state-table.ts";
import { readPaths } from "./words-of-sequences.ts";

export interface TypicalPath {
  /** A path that somebody really took: the state of each month. */
  readonly states: readonly number[];
  /** People whose path is nearer to this one than to the others. */
  readonly people: number;
  /** Mean distance of these people to the path. */
  readonly meanDistance: number;
  /** How much nearer they are to it than to the next one, from -1 to 1. */
  readonly silhouette: number;
}

export interface TypicalPathsDetails {
  readonly distance: SequenceDistance;
  /** The most taken first. */
  readonly paths: readonly TypicalPath[];
  /** Paths that differ, among all people. */
  readonly distinct: number;
  readonly silhouette: number;
}

export interface TypicalPathsOptions {
  /** How many paths, 2 to 12, default 5. */
  readonly paths?: number;
  /** Default `dynamicHamming`. */
  readonly distance?: SequenceDistance;
  /** Most sequences compared two by two, 20 to 4000, default 1200. */
  readonly mostCompared?: number;
}

/** People per path wanted, on the whole, below which a path would be that of one or two persons. */
const peoplePerPath = 4;
/** Kaufman & Rousseeuw (1990), p. 88: below it, no structure worth the name. */
const looseBelow = 0.25;

/**
 * A few paths that people really took, such that everybody is near one of them.
 *
 * Estimand: none; it describes. The paths are those that make the total distance to the nearest one least.
 * Assumes that the distance says what matters: which months differ, not in which order the same states came (for that,
 * optimal matching).
 * Do not use the number of people on a path as a chance, nor the paths as kinds of persons: another number of paths
 * cuts
 * elsewhere. Below a silhouette of 0.25 the cut is arbitrary and it is said.
 * In words: equal paths are counted together and compared two by two; the chosen paths are those that partitioning
 * around
 * medoids finds. When the paths are too many, people are ranked by path and one of every so many is compared; then
 * everybody is given the nearest of the chosen paths. The same people always give the same answer.
 * Reference: Kaufman & Rousseeuw (1990), Finding Groups in Data, p. 68-108; Lesnard (2010), Sociological Methods &
 * Research 38:389; Studer & Ritschard (2016), JRSS A 179:481.
 * Checked against pam and silhouette of R 4.2.2 (cluster 2.1) and adist (optimal matching).
 */
export function typicalPaths(
  table: StateTable,
  options: TypicalPathsOptions = {},
): SequenceFinding<TypicalPathsDetails> {
  const { paths = 5, distance = "dynamicHamming", mostCompared = 1200 } = options;
  const wrong = wrongOption({ paths, distance, mostCompared });
  if (wrong !== undefined) return refuseSequence({ code: "optionOutOfRange", option: wrong });
  const read = readStates(table, paths * peoplePerPath);
  if (!read.ok) return refuseSequence(read.refusal);
  const all = distinctSequences(table);
  if (all.count < 2) return refuseSequence({ code: "nothingVaries" });
  const used = Math.min(paths, all.count);
  const drawn = drawSequences(all, mostCompared);
  const between = distanceBetween(distance, all, table.states);
  const compared = { ...drawn, matrix: dissimilarities(drawn, between) };
  const { medoids, nearest } = chooseMedoids(compared, Math.min(used, drawn.count));
  const told = tellPaths({ all, drawn, compared, between, medoids, nearest });
  return conclude("typicalPaths", {
    people: read.people,
    details: { distance, distinct: all.count, ...told },
    caveats: [
      ...(drawn.people < read.people
        ? [{ code: "peopleDrawn", drawn: drawn.people, of: read.people } as const]
        : []),
      ...(told.paths.length < paths
        ? [{ code: "fewerPaths", asked: paths, used: told.paths.length } as const]
        : []),
      ...(told.silhouette < looseBelow
        ? [{ code: "looseGrouping", silhouette: told.silhouette } as const]
        : []),
    ],
    reading: readPaths({
      people: read.people,
      paths: told.paths.length,
      largest: told.paths[0]?.people ?? 0,
      distinct: all.count,
    }),
  });
}

function wrongOption({ paths, distance, mostCompared }: Required<TypicalPathsOptions>): string | undefined {
  if (!(Number.isInteger(paths) && paths >= 2 && paths <= 12)) return "paths";
  if (!sequenceDistances.includes(distance)) return "distance";
  return Number.isInteger(mostCompared) && mostCompared >= 20 && mostCompared <= 4000
    ? undefined
    : "mostCompared";
}

interface ToTell {
  readonly all: DistinctSequences;
  readonly drawn: DistinctSequences;
  readonly compared: WeightedDistances;
  readonly between: Between;
  readonly medoids: readonly number[];
  readonly nearest: Int32Array;
}

function tellPaths({ all, drawn, compared, between, medoids, nearest }: ToTell) {
  const { months } = all;
  const people = new Float64Array(medoids.length);
  const far = new Float64Array(medoids.length);
  for (let at = 0; at < all.count; at++) {
    let [place, least] = [0, Number.POSITIVE_INFINITY];
    medoids.forEach((medoid, candidate) => {
      const distance = between(all.codes, at * months, drawn.codes, medoid * months);
      if (distance < least) [place, least] = [candidate, distance];
    });
    people[place] += all.weights[at];
    far[place] += all.weights[at] * least;
  }
  const widths = silhouettes(compared, nearest, medoids.length);
  const meanWidth = (isWanted: (point: number) => boolean): number => {
    let [sum, weight] = [0, 0];
    for (let point = 0; point < compared.count; point++) {
      if (!isWanted(point)) continue;
      sum += compared.weights[point] * widths[point];
      weight += compared.weights[point];
    }
    return weight === 0 ? 0 : sum / weight;
  };
  const paths = medoids.map(
    (medoid, place): TypicalPath => ({
      states: [...drawn.codes.subarray(medoid * months, (medoid + 1) * months)],
      people: people[place],
      meanDistance: people[place] === 0 ? 0 : far[place] / people[place],
      silhouette: meanWidth((point) => nearest[point] === place),
    }),
  );
  return {
    paths: paths.sort((one, other) => other.people - one.people || compareStates(one.states, other.states)),
    silhouette: meanWidth(() => true),
  };
}

function compareStates(one: readonly number[], other: readonly number[]): number {
  const month = one.findIndex((state, at) => state !== other[at]);
  return month === -1 ? 0 : one[month] - other[month];
}
