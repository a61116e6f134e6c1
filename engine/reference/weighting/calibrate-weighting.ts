import { expect, test } from "vitest";
import type { EffectMethod } from "../../src/evaluate/method.ts";
import { readSample } from "../../src/evaluate/read-sample.ts";
import { runMethod } from "../../src/evaluate/run-method.ts";
import { settleOptions } from "../../src/evaluate/settled-options.ts";
import type { Estimand } from "../../src/evaluate/study.ts";
import { calibrate, calibrationWorlds, expectCalibrated } from "../calibration-worlds.ts";
import type { ProofRecord } from "../proof-record.ts";
import { drawWorld } from "../simulate.ts";

export type CalibrationWorld = (typeof calibrationWorlds)[number];

/** Where an interval is wider than it needs to be, with the coverage measured over these very draws. */
export type CautiousWorlds = Readonly<Partial<Record<string, number>>>;

/** Samples per world: the Monte Carlo standard error of a coverage is half a point. */
const draws = { draws: 2000, seed: 20_261_123 };

/** One method in one world, without the balance table and the words of the whole finding. */
export function calibrateDesign(
  method: EffectMethod,
  { world, study }: CalibrationWorld,
  options: { readonly estimand: Estimand; readonly moments?: number },
  many = draws,
) {
  const settled = settleOptions(options);
  if ("code" in settled) throw new Error(`invalid options; settled: ${settled.code}`);
  return calibrate({ ...many, truth: world.effect }, (stream) => {
    const read = readSample(study, drawWorld(world, stream), options);
    const attempt = read.ok ? runMethod(method, read.sample, { ...settled, ...options }) : read;
    if (!attempt.ok || !("point" in attempt)) return "refused";
    const [low, high] = attempt.point.confidenceInterval;
    return { low, high };
  });
}

/** Every world of the house: 93 to 97 in 100, a refusal, or the measured caution of the table. */
export function calibratedEverywhere(
  record: ProofRecord,
  method: EffectMethod,
  estimand: Estimand,
  cautious: CautiousWorlds,
): void {
  test.each(calibrationWorlds.map((each) => [each.name, each] as const))(`${estimand}: %s`, (name, world) => {
    const found = calibrateDesign(method, world, { estimand });
    const measured = cautious[name];
    const told = `${estimand}, ${name}`;
    if (measured === undefined) return expectCalibrated(record, told, found);
    record.calibrated({ world: told, ...found });
    expect(measured, "a world that is not cautious has no place in the table").toBeGreaterThan(0.97);
    expect(Math.abs(found.coverage - measured)).toBeLessThan(0.004);
  });
}
