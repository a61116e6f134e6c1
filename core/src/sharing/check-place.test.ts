import { expect, test } from "vitest";
import { faultOfPlace, treeLevelsAtMost } from "./check-place.ts";

const place = { parent: "p", ancestors: [], child: "c", childLevels: 1 };

test("an organisation stands under another one", () => {
  expect(faultOfPlace(place)).toBeUndefined();
});

test("nobody stands under itself, nor under what stands under it", () => {
  expect(faultOfPlace({ ...place, child: "p" })).toBe("circle");
  expect(faultOfPlace({ ...place, ancestors: ["g", "c"] })).toBe("circle");
});

test("the tree has five levels at most, those above and those below counted together", () => {
  expect(treeLevelsAtMost).toBe(5);
  const above = (count: number) => Array.from({ length: count }, (_, rank) => `a${rank}`);
  expect(faultOfPlace({ ...place, ancestors: above(3) })).toBeUndefined();
  expect(faultOfPlace({ ...place, ancestors: above(4) })).toBe("tooDeep");
  expect(faultOfPlace({ ...place, ancestors: above(1), childLevels: 3 })).toBeUndefined();
  expect(faultOfPlace({ ...place, ancestors: above(1), childLevels: 4 })).toBe("tooDeep");
});
