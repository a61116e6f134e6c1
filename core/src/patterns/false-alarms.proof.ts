import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../engine/src/distributions/index.ts";
import { SeededStream } from "../../../engine/src/randomization/index.ts";
import { type EstimatedCase, lookAtFeatures, significance } from "./look-at-estimates.ts";
import type { Features } from "./model.ts";
import { featuresOf } from "./sample-cases.ts";

const draws = 1000;
/** Features drawn independently of every effect, and how often they are there. */
const watched = [
  ["recognition", 0.5],
  ["professionalsInvolved", 0.7],
  ["individualisation", 0.35],
] as const;

/** Projects of 8 to 60 people trained; true effects differ by `spread`, and features say nothing of them. */
function drawCases(stream: SeededStream, projects: number, spread: number): readonly EstimatedCase[] {
  const normal = () => normalQuantile(stream.nextUniform());
  return Array.from({ length: projects }, (_, at) => {
    const people = 8 + stream.nextBelow(53);
    const standardError = Math.sqrt(0.5 / people);
    const estimate = 0.05 + spread * normal() + standardError * normal();
    const told: Partial<Features> = Object.fromEntries(
      watched.map(([key, share]) => [key, stream.nextUniform() < share ? "yes" : "no"] as const),
    );
    return { id: `p${at}`, label: "", features: featuresOf(told), estimate, standardError };
  });
}

/** How many features, and how many whole looks, stand out although nothing goes with anything. */
function falseAlarms(projects: number, spread: number, seed: number) {
  const stream = new SeededStream(seed);
  const found = { tested: 0, alone: 0, looks: 0, lookAlarms: 0 };
  for (let draw = 0; draw < draws; draw += 1) {
    const looks = lookAtFeatures(drawCases(stream, projects, spread));
    const tested = looks.filter((look) => look.kind === "estimated");
    found.tested += tested.length;
    found.alone += tested.filter(({ pValue }) => pValue <= significance).length;
    if (tested.length > 0) found.looks += 1;
    if (tested.some(({ standsOut }) => standsOut)) found.lookAlarms += 1;
  }
  return found;
}

/** Three Monte-Carlo standard errors above five per cent. */
const atMost = (trials: number) => significance + 3 * Math.sqrt((significance * (1 - significance)) / trials);

/** What was counted here: the draws are the same each time. */
const worlds = [
  { projects: 10, spread: 0, counted: { tested: 2233, alone: 34, looks: 991, lookAlarms: 8 } },
  { projects: 10, spread: 0.15, counted: { tested: 2199, alone: 91, looks: 988, lookAlarms: 39 } },
  { projects: 20, spread: 0, counted: { tested: 2957, alone: 84, looks: 1000, lookAlarms: 21 } },
  { projects: 20, spread: 0.15, counted: { tested: 2948, alone: 139, looks: 1000, lookAlarms: 42 } },
  { projects: 40, spread: 0, counted: { tested: 3000, alone: 98, looks: 1000, lookAlarms: 28 } },
  { projects: 40, spread: 0.15, counted: { tested: 3000, alone: 148, looks: 1000, lookAlarms: 47 } },
];

describe("when no feature goes with the effect", () => {
  test.each(worlds)("$projects projects, spread $spread", ({ projects, spread, counted }) => {
    const found = falseAlarms(projects, spread, 1000 * projects + 100 * spread);
    expect(found).toEqual(counted);
    // Features of one draw share its estimates: the draws, not the features, are what is independent.
    expect(found.alone / found.tested).toBeLessThanOrEqual(atMost(found.looks));
    expect(found.lookAlarms / found.looks).toBeLessThan(significance);
  });
});
