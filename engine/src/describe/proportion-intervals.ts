import { normalQuantile } from "../distributions/normal.ts";

/** A share, or a difference of shares, with its interval. */
export interface ProportionInterval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Successes among a total, both whole and 0 <= successes <= total. */
export interface Share {
  readonly successes: number;
  readonly total: number;
}

/**
 * Interval of a proportion that stays inside [0, 1] and works at 0 and at everybody; undefined when the
 * counts are not a share. Reference: Wilson (1927), JASA 22:209; Newcombe (1998), Statistics in Medicine
 * 17:857, method 3.
 */
export function wilsonInterval(
  successes: number,
  total: number,
  confidence = 0.95,
): ProportionInterval | undefined {
  if (!isShare({ successes, total }) || !isConfidence(confidence)) return undefined;
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / total;
  const center = (successes + (z * z) / 2) / (total + z * z);
  const reach = (z / (total + z * z)) * Math.sqrt(total * share * (1 - share) + (z * z) / 4);
  return {
    estimate: share,
    low: successes === 0 ? 0 : Math.max(0, center - reach),
    high: successes === total ? 1 : Math.min(1, center + reach),
  };
}

/**
 * Interval of the difference first - second of two independent proportions, from their Wilson intervals; undefined
 * when a count is not a share. Reference: Newcombe (1998), Statistics in Medicine 17:873, method 10.
 */
export function newcombeInterval(
  first: Share,
  second: Share,
  confidence = 0.95,
): ProportionInterval | undefined {
  const a = wilsonInterval(first.successes, first.total, confidence);
  const b = wilsonInterval(second.successes, second.total, confidence);
  if (a === undefined || b === undefined) return undefined;
  const estimate = a.estimate - b.estimate;
  return {
    estimate,
    low: Math.max(-1, estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate)),
    high: Math.min(1, estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low)),
  };
}

function isShare({ successes, total }: Share): boolean {
  return (
    Number.isInteger(successes) &&
    Number.isInteger(total) &&
    total > 0 &&
    successes >= 0 &&
    successes <= total
  );
}

function isConfidence(confidence: number): boolean {
  return confidence > 0 && confidence < 1;
}
