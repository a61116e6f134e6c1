import { describe, test } from "vitest";
import { calibrate, expectCalibrated } from "../../reference/calibration-worlds.ts";
import { drawGroupedProjects, groupedWorlds } from "../../reference/pooling-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { poolProjects } from "./pool-projects.ts";

const record = proofRecord("threeLevel");

describe("95 % intervals of the mean, 2,000 samples per world", () => {
  test.each(groupedWorlds)("$name", ({ name, ...world }) => {
    const study = { estimate: "estimate", standardError: "error", group: "company" };
    const found = calibrate({ draws: 2000, seed: 44, truth: world.effect }, (stream) => {
      const finding = poolProjects(study, drawGroupedProjects(world, stream), { method: "threeLevel" });
      if (finding.kind === "refused") return "refused";
      return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
    });
    expectCalibrated(record, name, found);
  });
});
