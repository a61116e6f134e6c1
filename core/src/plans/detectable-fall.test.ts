import { expect, test } from "vitest";
import { binomialCumulative, poissonDensity } from "../../../engine/src/distributions/index.ts";
import { detectableShareLeft } from "./detectable-fall.ts";

/** Chance that the exact conditional test of two counts sees a fall, summed without any shortcut. */
function chanceOf(expected: number, left: number): number {
  let chance = 0;
  for (let before = 0; before <= 120; before += 1) {
    for (let after = 0; after < before; after += 1) {
      const isSeen = 2 * binomialCumulative(after, { trials: before + after, share: 0.5 }) <= 0.05;
      if (isSeen) chance += poissonDensity(before, expected) * poissonDensity(after, expected * left);
    }
  }
  return chance;
}

test.each([9, 15, 30])(
  "with %i events expected, the limit is seen eight times out of ten and no more is",
  (expected) => {
    const left = detectableShareLeft(expected);
    if (left === undefined) throw new Error("a limit was expected");
    expect(chanceOf(expected, left)).toBeCloseTo(0.8, 6);
    expect(chanceOf(expected, Math.min(1, left + 0.02))).toBeLessThan(0.8);
  },
);

test.each([0.5, 1, 3, 6])(
  "with %d events expected, not even their disappearance would be seen",
  (expected) => {
    expect(detectableShareLeft(expected)).toBeUndefined();
    expect(chanceOf(expected, 0)).toBeLessThan(0.8);
  },
);

test("more events let a smaller fall be seen", () => {
  const left = [10, 20, 40, 80, 200, 1000].map((expected) => detectableShareLeft(expected) ?? -1);
  expect(left).toEqual(left.toSorted((one, other) => one - other));
});
