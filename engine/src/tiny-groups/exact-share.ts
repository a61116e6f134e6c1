import { type ProportionInterval, type Share, wilsonInterval } from "../describe/proportion-intervals.ts";
import { betaQuantile, betaUpperQuantile } from "../distributions/beta.ts";
import { binomialDensity } from "../distributions/binomial.ts";
import { conclude, refuseTiny, type TinyMethod } from "./conclude.ts";
import type { TinyFinding, TinyOptions } from "./finding.ts";
import { isShare } from "./fisher-exact.ts";
import { readConfidence } from "./read-values.ts";

export interface ShareOptions extends TinyOptions {
  /** Share the observed one is tested against, default 0.5. */
  readonly expected?: number;
}

export interface ShareDetails {
  /** Share the observed one was tested against. */
  readonly expected: number;
  /** Wilson's interval: narrower, right on average over the possible shares. */
  readonly wilson: ProportionInterval;
}

const method: TinyMethod = {
  name: "exactShare",
  estimand: "share",
  explanation: {
    fr: "On donne la part observée et toutes les parts que les comptes ne contredisent pas.",
    en: "The share seen is given with all shares that the counts do not contradict.",
  },
};

/**
 * A share with its exact interval.
 *
 * Estimand: the share of people who would succeed.
 * Assumes that people answer independently of each other.
 * Do not use for a share of the whole staff when everybody was counted: that share is known.
 * In words: Clopper and Pearson's interval holds the shares under which neither tail of the binomial is below 2.5
 * %; it is cautious, 95 % being a minimum. The p-value sums the counts that are no more likely than the observed
 * one under the expected share.
 * Reference: Clopper & Pearson (1934), Biometrika 26:404; Wilson (1927), JASA 22:209.
 * Checked against binom.test and prop.test of R 4.2.2.
 */
export function exactShare(counts: Share, options: ShareOptions = {}): TinyFinding<ShareDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseTiny({ code: "optionOutOfRange", option: "confidence" });
  const expected = options.expected ?? 0.5;
  if (!(expected > 0 && expected < 1)) return refuseTiny({ code: "optionOutOfRange", option: "expected" });
  if (!isShare(counts)) return refuseTiny({ code: "notCounts", group: "first" });
  const { successes, total } = counts;
  const wilson = wilsonInterval(successes, total, confidence);
  if (wilson === undefined)
    return refuseTiny({ code: "tooFewPeople", group: "first", people: total, needed: 1 });
  const tail = (1 - confidence) / 2;
  const failures = total - successes;
  return conclude(
    method,
    {
      estimate: successes / total,
      confidenceInterval: [
        successes === 0 ? 0 : betaQuantile(tail, { a: successes, b: failures + 1 }),
        failures === 0 ? 1 : betaUpperQuantile(tail, { a: successes + 1, b: failures }),
      ],
      confidence,
      pValue: asUnlikely(counts, expected),
      certainty: "exact",
      sizes: { first: total },
      details: { expected, wilson },
      caveats: [],
    },
    options,
  );
}

/** Probability of the counts no more likely than the observed one. */
function asUnlikely({ successes, total }: Share, expected: number): number {
  const binomial = { trials: total, share: expected };
  const observed = binomialDensity(successes, binomial) * (1 + 1e-7);
  let sum = 0;
  for (let count = 0; count <= total; count++) {
    const density = binomialDensity(count, binomial);
    if (density <= observed) sum += density;
  }
  return Math.min(1, sum);
}
