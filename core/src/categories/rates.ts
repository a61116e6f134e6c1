import { newcombeInterval, wilsonInterval } from "../../../engine/src/index.ts";
import type { Comparison, Difference, Rate } from "./profile-model.ts";

/** Confidence of every interval of a profile. */
const confidence = 0.95;

interface Counted {
  readonly countMin: number;
  readonly countMax: number;
  readonly of: number;
}

/**
 * The share of a group met by `met` people for sure and perhaps by `unsure` more, with Wilson's interval (Wilson 1927).
 * When some are unsure, the interval goes from the low end of the smallest share to the high end of the largest one.
 */
export function rateOf(met: number, of: number, unsure = 0): Rate {
  if (of === 0) return { kind: "notEstimable", because: "nobody" };
  if (unsure === of) return { kind: "notEstimable", because: "notKnown" };
  const low = surely(wilsonInterval(met, of, confidence)).low;
  const high = surely(wilsonInterval(met + unsure, of, confidence)).high;
  if (unsure === 0) return { kind: "estimated", count: met, of, share: met / of, low, high };
  return {
    kind: "between",
    countMin: met,
    countMax: met + unsure,
    of,
    shareMin: met / of,
    shareMax: (met + unsure) / of,
    low,
    high,
  };
}

/** Both shares and their difference, with Newcombe's hybrid interval (Newcombe 1998, method 10). */
export function compareRates(members: Rate, others: Rate): Comparison {
  return { members, others, difference: differenceOf(members, others) };
}

function differenceOf(members: Rate, others: Rate): Difference {
  if (members.kind === "notEstimable") return members;
  if (others.kind === "notEstimable") return others;
  const [first, second] = [countedOf(members), countedOf(others)];
  const lowest = intervalBetween(first.countMin, first.of, second.countMax, second.of);
  const highest = intervalBetween(first.countMax, first.of, second.countMin, second.of);
  if (members.kind === "estimated" && others.kind === "estimated") {
    return { kind: "estimated", difference: lowest.difference, low: lowest.low, high: lowest.high };
  }
  return {
    kind: "between",
    differenceMin: lowest.difference,
    differenceMax: highest.difference,
    low: lowest.low,
    high: highest.high,
  };
}

function countedOf(rate: Exclude<Rate, { kind: "notEstimable" }>): Counted {
  if (rate.kind === "between") return rate;
  return { countMin: rate.count, countMax: rate.count, of: rate.of };
}

function intervalBetween(first: number, firstOf: number, second: number, secondOf: number) {
  const { estimate, low, high } = surely(
    newcombeInterval(
      { successes: first, total: firstOf },
      { successes: second, total: secondOf },
      confidence,
    ),
  );
  return { difference: estimate, low, high };
}

/** The counts given above are always those of a share, so that the engine has an interval for them. */
function surely<Interval>(interval: Interval | undefined): Interval {
  if (interval === undefined) throw new Error("invalid counts; more people met than there are");
  return interval;
}
