import { expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { calibrateSynthetic, type FactorWorld } from "../../reference/synthetic/synthetic-worlds.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";

const record = proofRecord("syntheticControl");
const draws = 2000;
const plain: FactorWorld = { donors: 19, treated: 1, before: 12, after: 4, effect: 0, noise: 0.6 };

test.each<[string, Partial<FactorWorld>]>([
  ["19 donors", {}],
  ["39 donors", { donors: 39 }],
  ["19 donors, heavy tails", { heavy: true }],
  ["19 donors, ties", { step: 1 }],
])("placebo test and interval hold their level: %s", (name, more) => {
  const found = calibrateSynthetic(
    "syntheticControl",
    { ...plain, ...more },
    { draws, seed: 1 },
    new SeededStream(5),
  );
  record.calibrated({ world: `${name}, 12 periods before, 4 after`, ...found });
  expect(found.rejection).toBeGreaterThanOrEqual(0.03);
  expect(found.rejection).toBeLessThanOrEqual(0.07);
  expect(found.coverage).toBeGreaterThanOrEqual(0.93);
  expect(found.coverage).toBeLessThanOrEqual(0.97);
});

test("with 8 donors the test cannot reject at 5 %, and the interval covers what it says: 8 times in 9", () => {
  const world = { ...plain, donors: 8 };
  const found = calibrateSynthetic("syntheticControl", world, { draws, seed: 1 }, new SeededStream(6));
  record.calibrated({ world: "8 donors (interval at 89 %)", ...found });
  expect(found.rejection).toBe(0);
  expect(found.coverage).toBeGreaterThan(0.86);
});

test("a true effect is covered as often as none", () => {
  const world = { ...plain, effect: 3 };
  const found = calibrateSynthetic("syntheticControl", world, { draws, seed: 1 }, new SeededStream(5));
  expect(found.coverage).toBeGreaterThanOrEqual(0.93);
  expect(found.rejection).toBeGreaterThan(0.5);
});
