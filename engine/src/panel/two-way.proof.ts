import { describe, test } from "vitest";
import { calibratePanel, expectPanelCalibrated, panelWorlds } from "../../reference/panel/panel-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";

/** Monte Carlo standard error of a coverage of 95 %: half a point. */
const draws = { draws: 2000, seed: 20261123 };

describe("95 % intervals of a two-way regression hold the effect 93 to 97 times in 100, or are refused", () => {
  const record = proofRecord("twoWay");
  const worlds = panelWorlds;
  test.each(worlds)("$name", (world) => {
    expectPanelCalibrated(record, world, calibratePanel(world, { method: "twoWay" }, draws));
  });
});
