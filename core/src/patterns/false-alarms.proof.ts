import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../engine/src/distributions/index.ts";
import { SeededStream } from "../../../engine/src/randomization/index.ts";
import { type EstimatedCase, lookAtCases, lookAtFeatures, significance } from "./look-at-estimates.ts";
import type { Features } from "./model.ts";
import { featuresOf } from "./sample-cases.ts";

const draws = 1000;
/** Features drawn independently of every effect, and how often they are there. */
const watched = [
  ["recognition", 0.5],
  ["professionalsInvolved", 0.7],
  ["individualisation", 0.35],
] as const;

/**
 * Projects of 8 to 60 people trained; true effects differ by `spread`, those with the first feature by `difference`
 * more, and no other feature says anything of them.
 */
function drawCases(
  stream: SeededStream,
  projects: number,
  { spread, difference = 0 }: { readonly spread: number; readonly difference?: number },
): readonly EstimatedCase[] {
  const normal = () => normalQuantile(stream.nextUniform());
  return Array.from({ length: projects }, (_, at) => {
    const people = 8 + stream.nextBelow(53);
    const standardError = Math.sqrt(0.5 / people);
    const estimate = 0.05 + spread * normal() + standardError * normal();
    const told: Partial<Features> = Object.fromEntries(
      watched.map(([key, share]) => [key, stream.nextUniform() < share ? "yes" : "no"] as const),
    );
    const effect = estimate + (told.recognition === "yes" ? difference : 0);
    return { id: `p${at}`, label: "", features: featuresOf(told), estimate: effect, standardError };
  });
}

/** How many features, and how many whole looks, stand out although nothing goes with anything. */
function falseAlarms(projects: number, spread: number, seed: number) {
  const stream = new SeededStream(seed);
  const found = { tested: 0, alone: 0, looks: 0, lookAlarms: 0 };
  for (let draw = 0; draw < draws; draw += 1) {
    const looks = lookAtFeatures(drawCases(stream, projects, { spread }));
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

const difference = 0.2;

/** How often the intervals hold the difference of a feature, the mean of projects, and the effect of one more. */
function holds(projects: number, spread: number, seed: number) {
  const stream = new SeededStream(seed);
  const held = { feature: [0, 0], mean: [0, 0], next: [0, 0] };
  const count = (of: keyof typeof held, truth: number, [low, high]: readonly [number, number]) => {
    held[of][0] += low <= truth && truth <= high ? 1 : 0;
    held[of][1] += 1;
  };
  for (let draw = 0; draw < draws; draw += 1) {
    const { together, features } = lookAtCases(drawCases(stream, projects, { spread, difference }));
    const look = features.find(({ feature }) => feature === "recognition");
    if (look?.kind === "estimated") count("feature", difference, [look.low, look.high]);
    if (together === undefined) continue;
    // Half of the projects have the feature.
    count("mean", 0.05 + difference / 2, [together.low, together.high]);
    const isThere = stream.nextUniform() < 0.5;
    const next = 0.05 + (isThere ? difference : 0) + spread * normalQuantile(stream.nextUniform());
    if (together.next !== undefined) count("next", next, together.next);
  }
  return held;
}

describe("when a feature goes with the effect", () => {
  test.each([
    { projects: 5, spread: 0.15 },
    { projects: 10, spread: 0 },
    { projects: 10, spread: 0.15 },
    { projects: 20, spread: 0.15 },
  ])("$projects projects, spread $spread: intervals hold what is true", ({ projects, spread }) => {
    const held = holds(projects, spread, 7000 * projects + 100 * spread);
    for (const [of, [kept, shown]] of Object.entries(held)) {
      if (shown === 0) continue;
      const error = Math.sqrt((0.95 * 0.05) / shown);
      process.stdout.write(
        `| ${projects} | ${spread} | ${of} | ${((100 * kept) / shown).toFixed(1)} | ${shown} |\n`,
      );
      expect(kept / shown, of).toBeGreaterThanOrEqual(0.93 - 2 * error);
    }
  });
});
