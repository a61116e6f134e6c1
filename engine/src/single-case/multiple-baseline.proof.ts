import { expect, test } from "vitest";
import { calibrate, expectCalibrated } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { drawPaths, type PathWorld } from "../../reference/single-case/paths.ts";
import { multipleBaseline } from "./multiple-baseline.ts";

const record = proofRecord("multipleBaseline");

const plain = { occasions: 16, phi: 0.3, slope: 0, levels: 1, changes: 0 };
const worlds: readonly PathWorld[] = [
  { name: "5 people", starts: [5, 7, 9, 11, 13], ...plain },
  { name: "6 people, strong trend", starts: [5, 6, 7, 8, 9, 10], ...plain, slope: 0.5 },
  { name: "6 people, phi 0.8", starts: [5, 6, 7, 8, 9, 10], ...plain, phi: 0.8 },
  { name: "6 people, heavy tails", starts: [5, 6, 7, 8, 9, 10], ...plain, tails: "heavy" },
  { name: "6 people, ties", starts: [5, 6, 7, 8, 9, 10], ...plain, step: 1 },
  { name: "7 people, starts shared by two", starts: [5, 5, 7, 8, 9, 10, 10], ...plain },
];

test.each(worlds)("$name: intervals cover 93 to 97 %", (world) => {
  const found = calibrate({ draws: 2000, seed: 31, truth: 1 }, (stream) => {
    const finding = multipleBaseline(drawPaths(world, 1, stream));
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.confidenceInterval;
    return { low, high };
  });
  expect(found.refused).toBe(0);
  expectCalibrated(record, world.name, found);
});

test("changes that differ between people break the assumption of the interval: its page and a caveat say so", () => {
  const world = { name: "", starts: [5, 6, 7, 8, 9, 10], ...plain, changes: 1 };
  const found = calibrate({ draws: 2000, seed: 31, truth: 1 }, (stream) => {
    const finding = multipleBaseline(drawPaths(world, 1, stream));
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.confidenceInterval;
    return { low, high };
  });
  record.calibrated({
    world: "6 people, changes that differ (assumption broken, told by a caveat)",
    ...found,
  });
  expect(found.coverage).toBeGreaterThan(0.88);
  expect(found.coverage).toBeLessThan(0.94);
});

test("8 people, all 40,320 assignments", () => {
  const world = { name: "", ...plain, occasions: 20, starts: [6, 7, 8, 9, 10, 11, 12, 13] };
  const found = calibrate({ draws: 400, seed: 3, truth: 1 }, (stream) => {
    const finding = multipleBaseline(drawPaths(world, 1, stream));
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.confidenceInterval;
    return { low, high };
  });
  record.calibrated({ world: "8 people, 400 draws", ...found });
  expect(Math.abs(found.coverage - 0.95)).toBeLessThan(0.035);
});
