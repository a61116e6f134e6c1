import { expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import type { SeededStream } from "../randomization/seeded-stream.ts";
import { fisherExact } from "./fisher-exact.ts";

const record = proofRecord("fisherExact");

/** Cautious by construction: only whole tables are counted, and 95 % is a minimum. */
const worlds = [
  { name: "8 against 8, 60 % against 30 %", first: 8, second: 8, shares: [0.6, 0.3] },
  { name: "8 against 40, 60 % against 30 %", first: 8, second: 40, shares: [0.6, 0.3] },
  { name: "5 against 35, 50 % against 50 %", first: 5, second: 35, shares: [0.5, 0.5] },
  { name: "3 against 60, 50 % against 20 %", first: 3, second: 60, shares: [0.5, 0.2] },
  { name: "200 against 200, 40 % against 30 %", first: 200, second: 200, shares: [0.4, 0.3] },
] as const;

function draw(total: number, share: number, stream: SeededStream) {
  let successes = 0;
  for (let person = 0; person < total; person++) if (stream.nextUniform() < share) successes++;
  return { successes, total };
}

test.each(worlds)("$name: at least 95 %", ({ name, first, second, shares: [trained, others] }) => {
  const truth = trained / (1 - trained) / (others / (1 - others));
  const found = calibrate({ draws: 2000, seed: 12, truth }, (stream) => {
    const finding = fisherExact({
      treated: draw(first, trained, stream),
      comparison: draw(second, others, stream),
    });
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.confidenceInterval;
    return { low, high };
  });
  record.calibrated({ world: `${name} (cautious)`, ...found });
  expect(found.coverage).toBeGreaterThan(0.945);
});
