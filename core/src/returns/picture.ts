import type { ReturnPicture } from "./return-request.ts";

/** Columns aimed at. */
const columns = 24;

/** How often the balance falls between round amounts, 0 being one of them. The first and last hold what is beyond. */
export function pictureOf(balance: Float64Array): ReturnPicture {
  const sorted = balance.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.002), at(0.998)];
  const step = roundStep((high - low) / columns);
  const first = Math.floor(low / step);
  const count = Math.max(1, Math.floor(high / step) - first + 1);
  const counts = new Array<number>(count).fill(0);
  for (const value of balance) {
    const place = Math.min(count - 1, Math.max(0, Math.floor(value / step) - first));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { from: first * step, step, shares: counts.map((each) => each / balance.length) };
}

/** 1, 2 or 5 times a power of ten, in cents; at least one euro. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(wanted, 100)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= wanted) ?? 10 * power;
}
