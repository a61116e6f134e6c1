import { expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { type AttritionWorld, coverageOfLee } from "../../reference/sensitivity/attrition-worlds.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";

const record = proofRecord("attritionBounds");
const draws = 2000;

const worlds: readonly (readonly [string, Omit<AttritionWorld, "draws">])[] = [
  ["40 against 40, 20 % lost", { people: 40, lost: 0.2 }],
  ["40 against 40, 30 % lost", { people: 40, lost: 0.3 }],
  ["200 against 200, 10 % lost", { people: 200, lost: 0.1 }],
  ["200 against 200, 30 % lost", { people: 200, lost: 0.3 }],
  ["200 against 200, 50 % lost", { people: 200, lost: 0.5 }],
  ["8 against 40, 20 % lost", { people: 8, comparisonPeople: 40, lost: 0.2 }],
  ["5 against 35, 20 % lost", { people: 5, comparisonPeople: 35, lost: 0.2 }],
  ["8 against 8, 20 % lost", { people: 8, lost: 0.2 }],
  ["200 against 200, 20 % lost, ties", { people: 200, lost: 0.2, step: 0.5 }],
];

test.each(worlds)("Lee's interval covers an effect that lies at the upper bound: %s", (name, world) => {
  const found = coverageOfLee({ ...world, draws }, new SeededStream(77));
  record.calibrated({ world: name, ...found });
  expect(found.coverage).toBeGreaterThan(0.93);
});
