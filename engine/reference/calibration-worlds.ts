import { expect } from "vitest";
import type { Columns } from "../src/columns/column.ts";
import { estimateEffect } from "../src/evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../src/evaluate/study.ts";
import { SeededStream } from "../src/randomization/seeded-stream.ts";
import type { ProofRecord } from "./proof-record.ts";
import { drawWorld, type World, worldStudy } from "./simulate.ts";

const sizes = [
  [8, 8],
  [8, 40],
  [5, 35],
  [3, 60],
  [200, 200],
] as const;

const flavors: readonly (readonly [string, Partial<World>])[] = [
  ["normal", {}],
  ["ties", { step: 1 }],
  ["heavy tails", { tails: "heavy" }],
];

/** The worlds every method of a comparison is calibrated in: sizes × ties × heavy tails, and people in companies. */
export const calibrationWorlds: readonly {
  readonly name: string;
  readonly world: World;
  readonly study: Study;
}[] = [
  ...sizes.flatMap(([treated, comparison]) =>
    flavors.map(([flavor, more]) => ({
      name: `${treated} against ${comparison}, ${flavor}`,
      world: { treated, comparison, effect: 1, treatedSpread: 1, ...more },
      study: worldStudy,
    })),
  ),
  {
    name: "5 companies of 6 trainees, 5 companies of comparison",
    world: { treated: 30, comparison: 30, effect: 1, treatedSpread: 1, sites: { perArm: 5, spread: 1 } },
    study: { ...worldStudy, cluster: "site" },
  },
];

/** What a method says of one drawn sample: an interval and a p-value of "the effect is the true one". */
export type Answer = { readonly low: number; readonly high: number } | "refused";

/** Draws samples and counts how often the interval holds the truth. A test rejects exactly when its interval misses. */
export function calibrate(
  draws: { readonly draws: number; readonly seed: number; readonly truth: number },
  answer: (stream: SeededStream) => Answer,
) {
  const stream = new SeededStream(draws.seed);
  let refused = 0;
  let covered = 0;
  for (let draw = 0; draw < draws.draws; draw++) {
    const given = answer(stream);
    if (given === "refused") refused++;
    else if (given.low <= draws.truth && draws.truth <= given.high) covered++;
  }
  const answered = draws.draws - refused;
  const coverage = answered === 0 ? 1 : covered / answered;
  return { draws: draws.draws, refused, coverage, rejection: 1 - coverage };
}

/** One cross-section method in one world. */
export function calibrateMethod(
  { world, study }: { readonly world: World; readonly study: Study },
  options: EstimateOptions,
  draws: { readonly draws: number; readonly seed: number },
) {
  return calibrate({ ...draws, truth: world.effect }, (stream) => {
    const columns: Columns = drawWorld(world, stream);
    const finding = estimateEffect(study, columns, { checkDesigns: false, ...options });
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.confidenceInterval;
    return { low, high };
  });
}

/** Asserts 93 to 97 % coverage over the answered draws, or a refusal of nearly all of them, and records it. */
export function expectCalibrated(
  record: ProofRecord,
  world: string,
  found: {
    readonly draws: number;
    readonly refused: number;
    readonly coverage: number;
    readonly rejection: number;
  },
): void {
  record.calibrated({ world, ...found });
  if (found.refused > 0.95 * found.draws) return;
  expect(found.coverage, `${world}: coverage`).toBeGreaterThanOrEqual(0.93);
  expect(found.coverage, `${world}: coverage`).toBeLessThanOrEqual(0.97);
}
