import { describe, test } from "vitest";
import {
  calibratePanel,
  expectPanelCalibrated,
  isTelling,
  panelWorlds,
} from "../../reference/panel/panel-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";

/** Monte Carlo standard error of a coverage of 95 %: half a point. */
const draws = { draws: 2000, seed: 20261123 };

/** Worlds where the interval is wider than it need be, with the coverage measured. */
const cautious = new Map([["5 against 35, heavy tails, two starts", 0.973]]);

describe("95 % intervals of the interaction-weighted average hold it 93 to 97 times in 100, or are refused", () => {
  const record = proofRecord("sunAbraham");
  const worlds = panelWorlds.filter(isTelling);
  test.each(worlds)("$name", (world) => {
    expectPanelCalibrated(record, world, calibratePanel(world, { method: "sunAbraham" }, draws), cautious);
  });
});
