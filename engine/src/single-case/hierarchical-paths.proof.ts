import { expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { drawPaths, type PathWorld } from "../../reference/single-case/paths.ts";
import { hierarchicalPaths } from "./hierarchical-paths.ts";

const record = proofRecord("hierarchicalPaths");

const plain = { occasions: 14, phi: 0.3, slope: 0.05, levels: 1, changes: 0.7 };
const worlds: readonly PathWorld[] = [
  { name: "6 people, changes that differ", starts: [5, 6, 7, 8, 9, 10], ...plain },
  { name: "8 people, changes that differ", starts: [5, 6, 6, 7, 8, 8, 9, 10], ...plain },
];

/** The model itself is calibrated over 2,000 draws in the room of mixed models; here, as these paths use it. */
test.each(worlds)("$name: the interval covers about 95 %", (world) => {
  const found = calibrate({ draws: 300, seed: 13, truth: 1 }, (stream) => {
    const finding = hierarchicalPaths(drawPaths(world, 1, stream));
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.confidenceInterval;
    return { low, high };
  });
  record.calibrated({ world: world.name, ...found });
  expect(found.refused).toBeLessThan(15);
  expect(Math.abs(found.coverage - 0.95)).toBeLessThan(0.035);
});
