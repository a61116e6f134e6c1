import { normalQuantile } from "../distributions/normal.ts";
import type { Sentences } from "../evaluate/study.ts";
import { conclude, refuseSequence } from "./conclude.ts";
import { survivalCaveats } from "./kaplan-meier.ts";
import { leftIn, readConfidence, readSpells, type SpellCounts, type Spells } from "./read-spells.ts";
import type { SequenceFinding } from "./sequence-finding.ts";
import type { IncidencePoint } from "./survival-details.ts";
import { readCauses } from "./words-of-survival.ts";

export interface CompetingRisksDetails {
  readonly confidence: number;
  /** People still followed as each month begins, from month 1. */
  readonly atRisk: readonly number[];
  /** One curve per cause, in the order of causes. At each month they and the share still there add up to 1. */
  readonly causes: readonly (readonly IncidencePoint[])[];
}

export interface CompetingRisksOptions {
  /** Default 0.95. */
  readonly confidence?: number;
  /** How sentences name the causes, in order. */
  readonly wording?: readonly Sentences[];
}

/**
 * Share of people who have left for each cause, month after month, when leaving for one prevents the others
 * (Aalen and Johansen).
 *
 * Estimand: for each cause, the share who would have left for it by the end of each month if nobody were lost from
 * sight.
 * Assumes that those lost from sight are neither more nor less about to leave, for any cause, than those still seen.
 * Do not use one Kaplan-Meier curve per cause instead: it would say how many would leave if the other causes did not
 * exist, and the shares would exceed 1.
 * In words: each month, the share still there times the share of them who leave for the cause; these add up. The error
 * sums the squared influence of every person; limits on the scale of log(-log). A share of 0 has for upper limit that
 * of an exact count of the people then followed.
 * Reference: Aalen & Johansen (1978), Scandinavian Journal of Statistics 5:141; Andersen, Borgan, Gill & Keiding
 * (1993), p. 288-295; Therneau & Grambsch (2000), p. 167.
 * Checked against survfit of R 4.2.2 (survival 3.5, multi-state) and against one cause alone, which is Kaplan-Meier.
 */
export function competingRisks(
  spells: Spells,
  options: CompetingRisksOptions = {},
): SequenceFinding<CompetingRisksDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseSequence({ code: "optionOutOfRange", option: "confidence" });
  const read = readSpells(spells);
  if (!read.ok) return refuseSequence(read.refusal);
  const { counts } = read;
  const causes = Array.from({ length: counts.causes }, (_, cause) =>
    incidence(counts, cause + 1, confidence),
  );
  return conclude("competingRisks", {
    people: counts.people,
    details: { confidence, atRisk: [...counts.atRisk.subarray(1)], causes },
    caveats: survivalCaveats(counts),
    reading: readCauses(causes, options.wording ?? []),
  });
}

function incidence(counts: SpellCounts, cause: number, confidence: number): IncidencePoint[] {
  const z = normalQuantile((1 + confidence) / 2);
  const variances = incidenceVariances(counts, cause);
  const points: IncidencePoint[] = [];
  let [staying, estimate] = [1, 0];
  for (let month = 1; month <= counts.lastMonth; month++) {
    const atRisk = counts.atRisk[month];
    const left = counts.left[cause][month];
    estimate += (staying * left) / atRisk;
    staying *= 1 - leftIn(counts, month) / atRisk;
    const standardError = Math.sqrt(variances[month]);
    const limits = shareLimits({ estimate, standardError, z, atRisk, alpha: 1 - confidence });
    points.push({ month, left, estimate, ...limits, standardError });
  }
  return points;
}

interface ShareToLimit {
  readonly estimate: number;
  readonly standardError: number;
  readonly z: number;
  readonly atRisk: number;
  readonly alpha: number;
}

function shareLimits({ estimate, standardError, z, atRisk, alpha }: ShareToLimit) {
  if (estimate <= 0) return { low: 0, high: 1 - (alpha / 2) ** (1 / atRisk) };
  if (estimate >= 1 || standardError === 0) return { low: 0, high: 1 };
  const reach = (z * standardError) / (estimate * Math.log(estimate));
  return { low: estimate ** Math.exp(-reach), high: estimate ** Math.exp(reach) };
}

/** Squared error of the share who left for the cause, by month: the sum of everybody's squared influence. */
function incidenceVariances(counts: SpellCounts, cause: number): Float64Array {
  const variances = new Float64Array(counts.lastMonth + 1);
  for (let end = 1; end <= counts.lastMonth; end++) {
    const left = counts.left[cause][end];
    const others = leftIn(counts, end) - left;
    const fates: readonly Fate[] = [
      { end, people: left, leaves: 1, leavesForCause: 1 },
      { end, people: others, leaves: 1, leavesForCause: 0 },
      { end, people: counts.censored[end], leaves: 0, leavesForCause: 0 },
    ];
    for (const fate of fates) if (fate.people > 0) addInfluence(variances, counts, { ...fate, cause });
  }
  return variances;
}

/** People who stopped being followed in the same month and way weigh alike. */
interface Fate {
  readonly end: number;
  readonly people: number;
  readonly leaves: number;
  readonly leavesForCause: number;
}

function addInfluence(
  variances: Float64Array,
  counts: SpellCounts,
  { end, people, leaves, leavesForCause, cause }: Fate & { readonly cause: number },
): void {
  let [staying, onStaying, onShare] = [1, 0, 0];
  for (let month = 1; month <= counts.lastMonth; month++) {
    const atRisk = counts.atRisk[month];
    const [rate, causeRate] = [leftIn(counts, month) / atRisk, counts.left[cause][month] / atRisk];
    const isThere = month <= end ? 1 : 0;
    const isEnd = month === end ? 1 : 0;
    const onRate = (isEnd * leaves - isThere * rate) / atRisk;
    const onCauseRate = (isEnd * leavesForCause - isThere * causeRate) / atRisk;
    onShare += onStaying * causeRate + staying * onCauseRate;
    onStaying = onStaying * (1 - rate) - staying * onRate;
    staying *= 1 - rate;
    variances[month] += people * onShare * onShare;
  }
}
