import { expect, test } from "vitest";
import { coverageOfImputation, type MissingWorld } from "../../reference/missing/missing-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import type { ImputationOptions } from "./multiple-imputation.ts";

const record = proofRecord("multipleImputation");
const draws = 2000;

const worlds: readonly (readonly [string, MissingWorld, ImputationOptions])[] = [
  ["8 against 40, 20 % missing", { treated: 8, comparison: 40, share: 0.2 }, {}],
  ["8 against 8, 20 % missing", { treated: 8, comparison: 8, share: 0.2 }, {}],
  [
    "8 against 40, 20 % missing, trained twice as spread",
    { treated: 8, comparison: 40, share: 0.2, treatedSpread: 2 },
    {},
  ],
  ["8 against 40, 20 % missing, heavy tails", { treated: 8, comparison: 40, share: 0.2, heavy: true }, {}],
  ["60 against 60, 30 % missing, ties", { treated: 60, comparison: 60, share: 0.3, step: 1 }, {}],
  [
    "60 against 60, 30 % missing, mean matching",
    { treated: 60, comparison: 60, share: 0.3 },
    { model: "meanMatching" },
  ],
];

test.each(worlds)("pooled intervals cover 93 to 97 times in 100: %s", (name, world, options) => {
  const asked = { imputations: 5, ...options };
  const found = coverageOfImputation(world, asked, { draws, seed: 1 }, new SeededStream(31));
  record.calibrated({ world: name, ...found });
  expect(found.coverage).toBeGreaterThanOrEqual(0.93);
  expect(found.coverage).toBeLessThanOrEqual(0.97);
});
