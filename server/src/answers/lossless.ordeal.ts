import { expect, test } from "vitest";
import { runChaos } from "./lossless.contract.ts";

test("in ten thousand runs no answer is lost, doubled or changed", async () => {
  for (let seed = 0; seed < 10_000; seed += 1) {
    const { faults: _befell, spoken: _spoken, ...outcome } = await runChaos(1_000_000 + seed);
    expect({ seed, ...outcome }).toEqual({ seed, lost: 0, duplicated: 0, changed: 0, voices: 0, lies: 0 });
  }
});
