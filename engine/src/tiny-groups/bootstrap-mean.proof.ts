import { expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { drawPairs, onePeopleWorlds } from "../../reference/tiny-groups/worlds.ts";
import { bootstrapMean } from "./bootstrap-mean.ts";

const record = proofRecord("bootstrapMean");

/** Never shorter than Student's: a little wide where values tie or tails are heavy. */
const cautious = new Set(["6 people, ties", "6 people, heavy tails", "12 people, heavy tails"]);

test.each(onePeopleWorlds.filter(({ first }) => first <= 40))("$name: studentized", (world) => {
  judge({ record, world: world.name, draws: 2000, truth: 1, cautious }, (stream) =>
    bootstrapMean(drawPairs(world, stream), { draws: 399, seed: stream.nextWord() }),
  );
});

test("with 8 people the percentile and accelerated intervals cover too rarely: why they are not the answer", () => {
  const [world] = onePeopleWorlds.filter(({ name }) => name === "8 people, normal");
  for (const kind of ["percentile", "accelerated"] as const) {
    const found = calibrate({ draws: 2000, seed: 8, truth: 1 }, (stream) => {
      const finding = bootstrapMean(drawPairs(world, stream), { draws: 399, seed: stream.nextWord() });
      const bounds = finding.kind === "estimated" ? finding.details[kind] : undefined;
      return bounds === undefined ? "refused" : { low: bounds[0], high: bounds[1] };
    });
    record.calibrated({ world: `8 people, normal, ${kind} (not given as the answer)`, ...found });
    expect(found.coverage).toBeLessThan(0.92);
    expect(found.coverage).toBeGreaterThan(0.84);
  }
});
