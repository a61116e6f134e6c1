import { newcombeInterval, type ProportionInterval, type Share } from "../describe/proportion-intervals.ts";
import { conclude, refuseTiny, type TinyMethod } from "./conclude.ts";
import { conditionalOdds } from "./conditional-odds.ts";
import type { TinyFinding, TinyOptions } from "./finding.ts";
import { readConfidence } from "./read-values.ts";

export interface FisherDetails {
  /** Share of the trained minus share of the comparison people, with Newcombe's interval. */
  readonly difference: ProportionInterval;
}

const method: TinyMethod = {
  name: "fisherExact",
  estimand: "oddsRatio",
  explanation: {
    fr: "On compte tous les tableaux possibles avec les mêmes totaux (test exact de Fisher).",
    en: "All possible tables with the same totals are counted (Fisher's exact test).",
  },
};

/**
 * Fisher's exact test of two shares, with the conditional odds ratio and the difference of the shares.
 *
 * Estimand: the odds ratio, trained over comparison; beside it, the difference of the two shares.
 * Assumes that people answer independently of each other, and that without the training the groups would have been
 * exchangeable.
 * Do not use when the same people are counted twice (before and after). The test is cautious: with few people it
 * rejects less often than the 5 % it allows.
 * In words: with the totals held, each table has a known probability; the p-value sums those that are no more
 * likely than the observed one, and the interval holds the odds ratios under which neither tail is below 2.5 %.
 * Reference: Fisher (1935), Journal of the Royal Statistical Society 98:39; Cornfield (1956), Proceedings of the
 * Third Berkeley Symposium 4:135; Newcombe (1998), Statistics in Medicine 17:873 for the difference.
 * Checked against fisher.test of R 4.2.2.
 */
export function fisherExact(
  { treated, comparison }: { readonly treated: Share; readonly comparison: Share },
  options: TinyOptions = {},
): TinyFinding<FisherDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseTiny({ code: "optionOutOfRange", option: "confidence" });
  for (const [group, share] of [
    ["first", treated],
    ["second", comparison],
  ] as const) {
    if (!isShare(share)) return refuseTiny({ code: "notCounts", group });
    if (share.total === 0) return refuseTiny({ code: "tooFewPeople", group, people: 0, needed: 1 });
  }
  const successes = treated.successes + comparison.successes;
  const people = treated.total + comparison.total;
  if (successes === 0 || successes === people) return refuseTiny({ code: "nobodyDiffers", successes });
  const difference = newcombeInterval(treated, comparison, confidence);
  if (difference === undefined) return refuseTiny({ code: "notCounts", group: "first" });
  const bag = { white: treated.total, black: comparison.total, drawn: successes };
  const odds = conditionalOdds(bag, treated.successes, confidence);
  const [low, high] = odds.interval;
  return conclude(
    method,
    {
      estimate: odds.estimate,
      confidenceInterval: odds.interval,
      confidence,
      pValue: odds.pValue,
      certainty: "exact",
      sizes: { first: treated.total, second: comparison.total },
      details: { difference },
      caveats: [
        ...(low === 0 ? [{ code: "openInterval", end: "low" } as const] : []),
        ...(high === Number.POSITIVE_INFINITY ? [{ code: "openInterval", end: "high" } as const] : []),
      ],
    },
    options,
  );
}

export function isShare({ successes, total }: Share): boolean {
  const areWhole = Number.isInteger(successes) && Number.isInteger(total);
  return areWhole && successes >= 0 && successes <= total;
}
