import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { drawGroups, twoGroupWorlds } from "../../reference/tiny-groups/worlds.ts";
import { hedgesG } from "./hedges-g.ts";

const record = proofRecord("hedgesG");

test.each(twoGroupWorlds.filter(({ flavor }) => flavor !== "heavy tails"))("$name", (world) => {
  // Rounding to halves adds a twelfth of a quarter to the variance.
  const truth = world.flavor === "ties" ? 1 / Math.sqrt(1 + 0.25 / 12) : 1;
  judge({ record, world: world.name, draws: 2000, truth }, (stream) => hedgesG(drawGroups(world, stream)));
});

describe("heavy tails break the method's assumption: it refuses, or its page says how rarely it covers", () => {
  test.each(twoGroupWorlds.filter(({ flavor }) => flavor === "heavy tails"))("$name", (world) => {
    const found = calibrate({ draws: 2000, seed: 20_26, truth: 1 }, (stream) => {
      const finding = hedgesG(drawGroups(world, stream));
      if (finding.kind === "refused") return "refused";
      const [low, high] = finding.confidenceInterval;
      return { low, high };
    });
    record.calibrated({ world: `${world.name} (assumption broken, told by a caveat)`, ...found });
    expect(found.refused > 0.95 * found.draws || found.coverage > 0.84, `${found.coverage}`).toBe(true);
  });
});
