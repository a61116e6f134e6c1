import { describe, expect, test } from "vitest";
import { type Outcome, runChaos } from "./lossless.contract.ts";
import { allDefences, type Defences } from "./lossless-chaos.contract.ts";

/** The long run, ten thousand of them, is in `lossless.ordeal.ts`. */
const runs = 300;

async function runAll(count: number, defences: Defences = allDefences) {
  const outcomes: Outcome[] = [];
  for (let seed = 0; seed < count; seed += 1) outcomes.push(await runChaos(seed, defences));
  const sum = (key: Exclude<keyof Outcome, "faults">) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const faults = new Set(outcomes.flatMap((outcome) => Object.keys(outcome.faults)));
  return {
    lost: sum("lost"),
    duplicated: sum("duplicated"),
    voices: sum("voices"),
    spoken: sum("spoken"),
    changed: sum("changed"),
    lies: sum("lies"),
    faults,
  };
}

describe("an answer, whatever befalls the phone, the network and the server", () => {
  test("is neither lost, nor doubled, nor changed, and nobody is told that it is received before it is", async () => {
    const { faults, spoken, ...outcome } = await runAll(runs);
    expect(outcome).toEqual({ lost: 0, duplicated: 0, changed: 0, voices: 0, lies: 0 });
    expect(spoken).toBeGreaterThan(100);
    expect(faults.size).toBeGreaterThanOrEqual(15);
  });

  test("would be doubled if an invitation served twice", async () => {
    expect((await runAll(40, { ...allDefences, spendsOnce: false })).duplicated).toBeGreaterThan(0);
  });

  test("would be lost if a receipt needed no proof", async () => {
    const { lost, lies } = await runAll(40, { ...allDefences, asksForProof: false });
    expect(lost).toBeGreaterThan(0);
    expect(lies).toBeGreaterThan(0);
  });

  test("would be lost if the phone kept it in memory only", async () => {
    expect((await runAll(40, { ...allDefences, keepsFirst: false })).lost).toBeGreaterThan(0);
  });
});
