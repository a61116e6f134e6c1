import { expect } from "vitest";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { calibrate, expectCalibrated } from "../calibration-worlds.ts";
import type { ProofRecord } from "../proof-record.ts";

type Found =
  | { readonly kind: "refused" }
  | { readonly kind: "estimated"; readonly confidenceInterval: readonly [number, number] };

const silent: ProofRecord = { agree: () => {}, calibrated: () => {} };

/** How one world is judged. */
export interface Judged {
  readonly record?: ProofRecord;
  readonly world: string;
  readonly draws: number;
  readonly truth: number;
  /** How far from 95 % coverage is accepted, default 0.02; wider for few draws. */
  readonly width?: number;
  /** Worlds where the method is known to cover more than it says, near 97 % or above it. */
  readonly cautious?: ReadonlySet<string>;
}

/** Draws a world many times: 93 to 97 % of the intervals hold the truth; in cautious worlds, more than they say. */
export function judge(judged: Judged, find: (stream: SeededStream) => Found): void {
  const { record = silent, world, draws, truth, cautious } = judged;
  const found = calibrate({ draws, seed: 20_26, truth }, (stream) => {
    const finding = find(stream);
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.confidenceInterval;
    return { low, high };
  });
  if (judged.width !== undefined) {
    record.calibrated({ world, ...found });
    expect(Math.abs(found.coverage - 0.95), `${world}: coverage`).toBeLessThan(judged.width);
    return;
  }
  if (cautious?.has(world)) {
    record.calibrated({ world: `${world} (cautious)`, ...found });
    expect(found.coverage, world).toBeGreaterThan(0.955);
    return;
  }
  expectCalibrated(record, world, found);
}
