import { describe, expect, test } from "vitest";
import { estimatePanel, panelMethodNames } from "../../src/panel/index.ts";
import { calibrate, expectCalibrated } from "../calibration-worlds.ts";
import { proofRecord } from "../proof-record.ts";
import { panelWorldStudy } from "./panel-worlds.ts";
import { drawSkewedCompany, skewedEffect, skewedWorlds } from "./skewed-world.ts";

describe.each(panelMethodNames)(
  "%s where usual intervals fail: few people, skewed outcomes and effects",
  (method) => {
    const record = proofRecord(method);
    test.each(skewedWorlds)("$name", (world) => {
      const found = calibrate({ draws: 2000, seed: 30, truth: skewedEffect }, (stream) => {
        const finding = estimatePanel(panelWorldStudy, drawSkewedCompany(world, stream), {
          method,
          draws: 0,
        });
        if (finding.kind === "refused") return "refused";
        const [low, high] = finding.aggregates.simple.confidenceInterval;
        return { low, high };
      });
      expect(found.refused).toBe(0);
      expectCalibrated(record, world.name, found);
    });
  },
);
