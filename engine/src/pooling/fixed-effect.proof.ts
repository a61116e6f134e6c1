import { describe, test } from "vitest";
import { calibrate, expectCalibrated } from "../../reference/calibration-worlds.ts";
import { drawGroupedProjects } from "../../reference/pooling-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { poolProjects } from "./pool-projects.ts";

const record = proofRecord("fixedEffect");

/** Its estimand is the average of these very projects: one effect shared by all, standard errors known. */
describe("95 % intervals where projects share one effect, 2,000 samples", () => {
  test.each([3, 5, 10, 30])("%i projects", (count) => {
    const world = { groups: Array<number>(count).fill(1), effect: 0.4, between: 0, within: 0 };
    const found = calibrate({ draws: 2000, seed: 43, truth: world.effect }, (stream) => {
      const columns = drawGroupedProjects(world, stream);
      const finding = poolProjects({ estimate: "estimate", standardError: "error" }, columns, {
        method: "fixedEffect",
      });
      if (finding.kind === "refused") return "refused";
      return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
    });
    expectCalibrated(record, `${count} projects that share one effect`, found);
  });
});
