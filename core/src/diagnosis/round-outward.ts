import type { AmountRange } from "./cost-of-inaction.ts";

/** A range in whole euros. */
export interface AmountEuros {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Euros that a range is written with: two significant digits, so that no figure looks more exact than it is. */
export function roundOutward({ low, likely, high }: AmountRange): AmountEuros {
  const [lowEuros, highEuros] = [low / 100, high / 100];
  const step = stepOf(likely / 100);
  return {
    low: Math.floor(lowEuros / stepOf(lowEuros)) * stepOf(lowEuros),
    likely: Math.round(likely / 100 / step) * step,
    high: Math.ceil(highEuros / stepOf(highEuros)) * stepOf(highEuros),
  };
}

function stepOf(euros: number): number {
  return euros < 100 ? 1 : 10 ** (Math.floor(Math.log10(euros)) - 1);
}
