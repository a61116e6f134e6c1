import { describe, expect, test } from "vitest";
import { calibrate, expectCalibrated } from "../../reference/calibration-worlds.ts";
import { columnsToProjects, companyWorlds, drawProjects } from "../../reference/pooling-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { normal } from "../../reference/simulate.ts";
import { poolProjects } from "./pool-projects.ts";
import { predictNext } from "./predict-next.ts";

const record = proofRecord("randomEffects");
const study = { estimate: "estimate", standardError: "error" };

/**
 * Worlds where the interval that is never narrower than Wald's covers more than 97 times in 100, with the
 * coverage measured here:
 * three to five companies cannot tell chance from real differences, and the interval does not pretend they can.
 */
const cautiousWorlds: Readonly<Record<string, number>> = {
  "3 companies of 8 trainees": 0.9995,
  "3 companies of 4 to 40 trainees": 0.9875,
  "5 companies of 8 trainees": 0.983,
};

describe("95 % intervals of the mean, 2,000 samples per world", () => {
  test.each(companyWorlds)("$name", (world) => {
    const found = calibrate({ draws: 2000, seed: 41, truth: world.effect }, (stream) => {
      const finding = poolProjects(study, drawProjects(world, stream));
      if (finding.kind === "refused") return "refused";
      return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
    });
    expect(found.refused).toBe(0);
    const cautious = cautiousWorlds[world.name];
    if (cautious === undefined) return expectCalibrated(record, world.name, found);
    record.calibrated({ world: `${world.name} (cautious)`, ...found });
    expect(found.coverage).toBeGreaterThanOrEqual(0.97);
    expect(Math.abs(found.coverage - cautious)).toBeLessThan(0.01);
  });
});

/** The same for the effect of one more project. */
const cautiousPredictions: Readonly<Record<string, number>> = {
  "3 companies of 8 trainees": 0.9985,
  "3 companies of 4 to 40 trainees": 0.9765,
  "5 companies of 8 trainees": 0.9765,
};

describe("95 % intervals of the true effect of one more project", () => {
  test.each(companyWorlds)("$name", (world) => {
    const found = calibrate({ draws: 2000, seed: 42, truth: 0 }, (stream) => {
      const projects = columnsToProjects(drawProjects(world, stream));
      const next = world.effect + world.spread * normal(stream);
      const [low, high] = predictNext(projects, [1]);
      return { low: low - next, high: high - next };
    });
    const name = `next project, ${world.name}`;
    const cautious = cautiousPredictions[world.name];
    if (cautious === undefined) return expectCalibrated(record, name, found);
    record.calibrated({ world: `${name} (cautious)`, ...found });
    expect(Math.abs(found.coverage - cautious)).toBeLessThan(0.012);
  });
});
