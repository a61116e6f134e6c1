import { gather } from "../columns/gather.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import type { MatchOrder } from "../evaluate/study.ts";
import { type FoundPairs, matchClosestFirst, matchInTurn } from "./greedy-matching.ts";
import { pairedWeights } from "./paired-weights.ts";
import { type Members, peopleByStratum } from "./people-by-stratum.ts";
import { PointCloud } from "./point-cloud.ts";
import type { Coordinates } from "./scaled-coordinates.ts";
import { ScoreLine } from "./score-line.ts";

/** Everything the matching may look at; outcomes are not among it. */
export interface MatchingInput {
  readonly treated: Uint8Array;
  /** Propensity per person: the distance itself, or only the caliper when `coordinates` are given. */
  readonly scores?: Float64Array;
  readonly coordinates?: Coordinates;
  /** Codes from 0; pairs agree on them. */
  readonly strata?: Int32Array;
  /** Largest gap in the score, Infinity for none. */
  readonly width: number;
  readonly ratio: number;
  readonly replace: boolean;
  readonly order: MatchOrder;
}

/** A matched design over the people given: weights sum, in each arm, to the number of people used in it. */
export interface MatchedDesign {
  readonly pairs: { readonly treated: Int32Array; readonly comparison: Int32Array };
  readonly weights: Float64Array;
  /** Matched set from 1, 0 outside; all 0 with replacement, where sets overlap. */
  readonly subclass: Int32Array;
}

/** Matches every treated person to the nearest comparison people under the rules; stratum by stratum. */
export function nearestNeighbors(input: MatchingInput): MatchedDesign {
  const treated: number[] = [];
  const comparison: number[] = [];
  for (const members of peopleByStratum(input.treated, input.strata)) {
    const found = matchStratum(input, members);
    found.treated.forEach((position, at) => {
      treated.push(members.treated[position]);
      comparison.push(members.comparison[found.comparison[at]]);
    });
  }
  const pairs = { treated: Int32Array.from(treated), comparison: Int32Array.from(comparison) };
  const { weights, subclass } = pairedWeights(pairs, input.treated);
  return { pairs, weights, subclass: input.replace ? new Int32Array(subclass.length) : subclass };
}

function matchStratum(input: MatchingInput, members: Members): FoundPairs {
  if (members.treated.length === 0 || members.comparison.length === 0) return { treated: [], comparison: [] };
  const pick = (people: Int32Array, values: Float64Array) => gather(values, people);
  const { scores, coordinates, width } = input;
  const line =
    scores === undefined
      ? undefined
      : { treated: pick(members.treated, scores), comparison: pick(members.comparison, scores), width };
  const turns = turnsOf(line?.treated, members.treated.length, input.order);
  const pool =
    coordinates === undefined && line !== undefined
      ? new ScoreLine(line.treated, line.comparison, width)
      : new PointCloud(
          {
            treated: (coordinates?.axes ?? []).map((axis) => pick(members.treated, axis)),
            comparison: (coordinates?.axes ?? []).map((axis) => pick(members.comparison, axis)),
            size: members.comparison.length,
            side: coordinates?.side ?? "upper",
          },
          line,
        );
  return input.order === "closest" ? matchClosestFirst(turns, pool, input) : matchInTurn(turns, pool, input);
}

function turnsOf(scores: Float64Array | undefined, size: number, order: MatchOrder): Int32Array {
  if (scores === undefined || order === "data" || order === "closest")
    return Int32Array.from({ length: size }, (_, at) => at);
  return sortedOrder(order === "largest" ? scores.map((score) => -score) : scores);
}
