import { expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { calibrateSynthetic, type FactorWorld } from "../../reference/synthetic/synthetic-worlds.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";

const record = proofRecord("syntheticDid");
const plain: FactorWorld = { donors: 19, treated: 1, before: 12, after: 4, effect: 0, noise: 0.6 };

test.each<[string, Partial<FactorWorld>, number]>([
  ["19 donors", {}, 2000],
  ["19 donors, ties", { step: 1 }, 2000],
  ["12 donors, 2 treated", { donors: 12, treated: 2, before: 8 }, 1000],
])("placebo test and interval hold their level: %s", (name, more, draws) => {
  const found = calibrateSynthetic(
    "syntheticDid",
    { ...plain, ...more },
    { draws, seed: 1 },
    new SeededStream(5),
  );
  record.calibrated({ world: name, ...found });
  expect(found.rejection).toBeGreaterThanOrEqual(0.03);
  expect(found.rejection).toBeLessThanOrEqual(0.07);
  expect(found.coverage).toBeGreaterThanOrEqual(0.93);
  expect(found.coverage).toBeLessThanOrEqual(0.97);
});
