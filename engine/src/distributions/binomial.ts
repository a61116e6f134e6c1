import { incompleteBeta, incompleteBetaUpper } from "./incomplete-beta.ts";
import { logBinomial } from "./log-binomial.ts";

/** `trials` draws that succeed with probability `share`. */
export interface Binomial {
  readonly trials: number;
  readonly share: number;
}

/** P(X = successes) of a binomial. */
export function binomialDensity(successes: number, { trials, share }: Binomial): number {
  if (successes < 0 || successes > trials) return 0;
  if (share === 0) return successes === 0 ? 1 : 0;
  if (share === 1) return successes === trials ? 1 : 0;
  const failures = trials - successes;
  return Math.exp(
    logBinomial(trials, successes) + successes * Math.log(share) + failures * Math.log1p(-share),
  );
}

/** P(X <= successes) of a binomial; Abramowitz & Stegun 26.5.24, p. 945. */
export function binomialCumulative(successes: number, { trials, share }: Binomial): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  const whole = Math.floor(successes);
  return incompleteBetaUpper(share, whole + 1, trials - whole);
}

/** P(X > successes) of a binomial, without the cancellation of 1 - P(X <= successes). */
export function binomialUpper(successes: number, { trials, share }: Binomial): number {
  if (successes < 0) return 1;
  if (successes >= trials) return 0;
  const whole = Math.floor(successes);
  return incompleteBeta(share, whole + 1, trials - whole);
}
