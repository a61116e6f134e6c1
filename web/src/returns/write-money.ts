import { writeCount, writeNumber, writeShare } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";

/** Cents as euros with two significant digits: an estimate never looks more exact than it is. */
export function writeRoughEuros(cents: number): string {
  const euros = cents / 100;
  const size = Math.abs(euros);
  const step = size < 100 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 1);
  const rounded = Math.round(euros / step) * step;
  return frenchSpaces(`${writeCount(rounded === 0 ? 0 : rounded)} €`);
}

/** Cents as they were told or counted, in whole euros. */
export const writeEurosOf = (cents: number): string => frenchSpaces(`${writeCount(cents / 100)} €`);

/** A share of draws: never 0 % nor 100 %, which draws cannot show. */
export function writeChance(share: number): string {
  if (share < 0.01) return say("return.result.below");
  return share > 0.99 ? say("return.result.above") : writeShare(share);
}

/** How many units are needed, rounded up: rounded down would promise what does not pay. */
export function writeUnits(units: number): string {
  if (units >= 10) return writeCount(Math.ceil(units));
  return writeNumber(Math.ceil(units * 10 - 1e-9) / 10, 2);
}
