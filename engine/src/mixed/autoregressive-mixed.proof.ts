import { describe, test } from "vitest";
import { calibrate, expectCalibrated } from "../../reference/calibration-worlds.ts";
import { drawPaths, type PathWorld } from "../../reference/path-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { estimateMixed } from "./estimate-mixed.ts";

const record = proofRecord("autoregressiveMixed");

const worlds: readonly (PathWorld & { readonly name: string })[] = [
  { name: "8 trainees, 12 weeks, phi 0.5", people: 8, times: 12, effect: 1, phi: 0.5, spread: 1 },
  { name: "5 trainees, 20 weeks, phi 0.3", people: 5, times: 20, effect: 1, phi: 0.3, spread: 1 },
];

describe("95 % intervals, 2,000 samples per world", () => {
  test.each(worlds)("$name", ({ name, ...world }) => {
    const asked = { outcome: "outcome", effect: "after", group: "person", time: "time" };
    const found = calibrate({ draws: 2000, seed: 52, truth: world.effect }, (stream) => {
      const finding = estimateMixed(asked, drawPaths(world, stream), { method: "autoregressiveMixed" });
      if (finding.kind === "refused") return "refused";
      return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
    });
    expectCalibrated(record, name, found);
  });
});
