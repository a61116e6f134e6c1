import { expect } from "vitest";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { type Answer, calibrate } from "../calibration-worlds.ts";
import type { ProofRecord } from "../proof-record.ts";

/** How one world is judged: the share of intervals that must hold the truth. */
export interface JudgedWorld {
  readonly record: ProofRecord;
  readonly world: string;
  readonly truth: number;
  /** Least and most share accepted, 0.93 to 0.97 by default. */
  readonly accepted?: readonly [number, number];
}

/** Draws a world 2000 times and records how often the interval holds the truth. */
export function judgeWorld(judged: JudgedWorld, answer: (stream: SeededStream) => Answer): void {
  const { record, world, truth, accepted = [0.93, 0.97] } = judged;
  const found = calibrate({ draws: 2000, seed: 20_26, truth }, answer);
  record.calibrated({ world, ...found });
  expect(found.coverage, world).toBeGreaterThanOrEqual(accepted[0]);
  expect(found.coverage, world).toBeLessThanOrEqual(accepted[1]);
  expect(found.refused, world).toBeLessThan(found.draws / 2);
}
