import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { calibrateBand, shareHeld, trajectoryWorlds } from "../../reference/trajectory/trajectory-worlds.ts";

/** Monte Carlo standard error of a share of 90 %: 0.7 point at 2,000 draws. */
const widths = 3;

describe("a band asked to hold 90 paths in 100 holds them, whatever the shape of chance", () => {
  const record = proofRecord("followPerson");
  test.each(trajectoryWorlds)("$name", (world) => {
    const draws = world.comparable > 30 ? 1000 : 2000;
    const found = calibrateBand(world, { draws, seed: 20261123 });
    record.calibrated({ world: `${world.name}, 90 % band`, ...found });
    const reach = widths * Math.sqrt((0.9 * 0.1) / draws);
    expect(found.refused).toBe(0);
    expect(found.coverage).toBeGreaterThan(0.9 - reach);
    expect(found.coverage).toBeLessThan(shareHeld(world.comparable, 0.9) + 0.03 + reach);
  });
});
