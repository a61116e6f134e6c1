/** Errors made for comparable people in the same situation: one list per person, one figure per period. */
export type PlaceboErrors = readonly Float64Array[];

/** Half-widths per period. */
export interface ConformalBand {
  /** For all periods together. */
  readonly together: Float64Array;
  /** For each period alone. */
  readonly alone: Float64Array;
}

/** With fewer comparable people no band, however wide, can hold the wanted share: n >= 1/alpha - 1. */
export function fewestComparable(confidence: number): number {
  return Math.ceil(confidence / (1 - confidence) - 1e-9);
}

/**
 * Half-widths that hold the wanted share of new paths, when the new one is exchangeable with those whose errors are
 * given.
 *
 * Alone: the k-th smallest absolute error, k = ceil(confidence (n + 1)). Together: the same of each person's largest
 * error in units of the spread of the others' in that period, so that the band widens where people drift apart.
 * Reference: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World, chapter 2; Lei et al. (2018), J.
 * American Statistical Association 113:1094, section 2.2; Diquigiovanni, Fontana & Vantini (2022), J. Multivariate
 * Analysis 189:104879, section 3 (largest scaled error of a curve).
 */
export function conformalBand(errors: PlaceboErrors, confidence: number): ConformalBand {
  const periods = errors[0]?.length ?? 0;
  const alone = Float64Array.from({ length: periods }, (_, at) =>
    conformalQuantile(
      errors.map((own) => Math.abs(own[at])),
      confidence,
    ),
  );
  if (periods === 1) return { together: alone, alone };
  const factor = conformalQuantile(pathScores(errors), confidence);
  const together = spreads(errors).map((spread) => factor * spread);
  return { together, alone };
}

/** The k-th smallest of n scores, k = ceil(confidence (n + 1)). */
export function conformalQuantile(scores: readonly number[], confidence: number): number {
  const rank = Math.ceil(confidence * (scores.length + 1) - 1e-9);
  return [...scores].sort((a, b) => a - b)[rank - 1] ?? Number.POSITIVE_INFINITY;
}

/** How far each path goes: its largest error, in units of the spread of the others in the same period. */
export function pathScores(errors: PlaceboErrors): readonly number[] {
  const periods = errors[0]?.length ?? 0;
  const squares = Float64Array.from({ length: periods }, (_, at) =>
    errors.reduce((sum, own) => sum + own[at] * own[at], 0),
  );
  return errors.map((own) =>
    largest(own, (at) => Math.sqrt(Math.max(0, squares[at] - own[at] * own[at]) / (errors.length - 1))),
  );
}

/** How far a new path goes, in the same units. */
export function scoreOfPath(own: Float64Array, errors: PlaceboErrors): number {
  const scale = spreads(errors);
  return largest(own, (at) => scale[at]);
}

/** Root mean square of the errors of each period. */
function spreads(errors: PlaceboErrors): Float64Array {
  return Float64Array.from({ length: errors[0]?.length ?? 0 }, (_, at) =>
    Math.sqrt(errors.reduce((sum, own) => sum + own[at] * own[at], 0) / errors.length),
  );
}

function largest(own: Float64Array, scaleAt: (at: number) => number): number {
  let most = 0;
  for (let at = 0; at < own.length; at++) {
    const size = Math.abs(own[at]);
    const scale = scaleAt(at);
    const score = scale > 0 ? size / scale : size > 0 ? Number.POSITIVE_INFINITY : 0;
    if (score > most) most = score;
  }
  return most;
}
