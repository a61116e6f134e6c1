import { normalQuantile } from "../distributions/normal.ts";
import { conclude, refuseSequence } from "./conclude.ts";
import { leftIn, readConfidence, readSpells, type SpellCounts, type Spells } from "./read-spells.ts";
import type { SequenceCaveat } from "./sequence-caveat.ts";
import type { SequenceFinding } from "./sequence-finding.ts";
import type { SurvivalPoint } from "./survival-details.ts";
import { readStaying } from "./words-of-survival.ts";

export interface SurvivalDetails {
  readonly confidence: number;
  readonly points: readonly SurvivalPoint[];
  /** First month at whose end half of the people or fewer are still there; absent when more are. */
  readonly medianMonth?: number;
}

export interface SurvivalOptions {
  /** Default 0.95. */
  readonly confidence?: number;
  /** `logLog` (default) stays within 0 and 1 and holds with few people; `plain` is Greenwood's, cut to 0 and 1. */
  readonly interval?: "logLog" | "plain";
}

/** Below this many people still followed, the end of the curve says little. */
const fewAtRisk = 5;

/**
 * Share of people still there, month after month, some being lost from sight before the end (Kaplan and Meier).
 *
 * Estimand: the share who would still be there at the end of each month if nobody were lost from sight.
 * Assumes that those lost from sight are neither more nor less about to leave than those still seen.
 * Do not use to compare people who were chosen because they stayed: everybody must be there in the first month.
 * In words: each month, the share who stay among those still followed; the shares multiply. Greenwood's error, and by
 * default limits on the scale of log(-log). While nobody has left, and once nobody is left, the limit that this scale
 * lacks is that of an exact count of the people then followed.
 * Reference: Kaplan & Meier (1958), JASA 53:457; Kalbfleisch & Prentice (1980), p. 14; Borgan & Liestøl (1990),
 * Scandinavian Journal of Statistics 17:35.
 * Checked against survfit of R 4.2.2 (survival 3.5).
 */
export function kaplanMeier(spells: Spells, options: SurvivalOptions = {}): SequenceFinding<SurvivalDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseSequence({ code: "optionOutOfRange", option: "confidence" });
  const read = readSpells(spells);
  if (!read.ok) return refuseSequence(read.refusal);
  const { counts } = read;
  const points = survivalPoints(counts, { confidence, interval: options.interval ?? "logLog" });
  const medianMonth = points.find(({ estimate }) => estimate <= 0.5)?.month;
  const details = { confidence, points, ...(medianMonth === undefined ? {} : { medianMonth }) };
  return conclude("kaplanMeier", {
    people: counts.people,
    details,
    caveats: survivalCaveats(counts),
    reading: readStaying(points, counts.people),
  });
}

/** The curve of counts already read. */
export function survivalPoints(
  counts: SpellCounts,
  { confidence, interval }: Required<SurvivalOptions>,
): SurvivalPoint[] {
  const z = normalQuantile((1 + confidence) / 2);
  const points: SurvivalPoint[] = [];
  let [estimate, sum, high] = [1, 0, 1];
  for (let month = 1; month <= counts.lastMonth; month++) {
    const atRisk = counts.atRisk[month];
    const left = leftIn(counts, month);
    estimate *= 1 - left / atRisk;
    sum += left === atRisk ? 0 : left / (atRisk * (atRisk - left));
    const standardError = estimate * Math.sqrt(sum);
    const limits = limitsOf({ estimate, sum, z, interval, atRisk, alpha: 1 - confidence, high });
    high = limits.high;
    points.push({
      month,
      atRisk,
      left,
      censored: counts.censored[month],
      estimate,
      ...limits,
      standardError,
    });
  }
  return points;
}

interface ToLimit {
  readonly estimate: number;
  /** Greenwood's sum: the squared error of the logarithm. */
  readonly sum: number;
  readonly z: number;
  readonly interval: "logLog" | "plain";
  readonly atRisk: number;
  readonly alpha: number;
  /** Upper limit of the month before. */
  readonly high: number;
}

function limitsOf({ estimate, sum, z, interval, atRisk, alpha, high }: ToLimit) {
  if (estimate === 1) return { low: (alpha / 2) ** (1 / atRisk), high: 1 };
  if (estimate === 0) return { low: 0, high };
  if (interval === "plain") {
    const reach = z * estimate * Math.sqrt(sum);
    return { low: Math.max(0, estimate - reach), high: Math.min(1, estimate + reach) };
  }
  const reach = (z * Math.sqrt(sum)) / Math.log(estimate);
  return { low: estimate ** Math.exp(-reach), high: estimate ** Math.exp(reach) };
}

/** What to beware of in a curve or in shares of departures. */
export function survivalCaveats(counts: SpellCounts): readonly SequenceCaveat[] {
  const { people, lastMonth, censored, atRisk } = counts;
  let lost = 0;
  for (let month = 1; month < lastMonth; month++) lost += censored[month];
  const thin = atRisk.findIndex((count, month) => month > 0 && count < fewAtRisk);
  let events = 0;
  for (let month = 1; month <= lastMonth; month++) events += leftIn(counts, month);
  return [
    ...(lost > 0 ? [{ code: "lostFromSight", people: lost, of: people } as const] : []),
    ...(thin > 0 ? [{ code: "fewAtRisk", month: thin, people: atRisk[thin] } as const] : []),
    ...(events > 0 && events < 5 ? [{ code: "fewEvents", events } as const] : []),
  ];
}
