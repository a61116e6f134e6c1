import { describe, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { expectPanelCalibrated } from "../../reference/panel/panel-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { normal } from "../../reference/simulate.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import type { SeededStream } from "../randomization/seeded-stream.ts";
import { regressPanel } from "./regress-panel.ts";

/** Units over five months with hours of training that come and go; every hour adds half a point. */
interface HoursWorld {
  readonly name: string;
  readonly units: number;
  readonly chance: "normal" | "ties" | "heavy tails" | "lasting";
  /** Sites with a shock of their own in every month. */
  readonly sites?: number;
}

const worlds: readonly HoursWorld[] = [
  ...[8, 16, 48, 200].flatMap((units) =>
    (["normal", "ties", "heavy tails", "lasting"] as const).map((chance) => ({
      name: `${units} units, ${chance}`,
      units,
      chance,
    })),
  ),
  { name: "30 people on 5 sites, normal", units: 30, chance: "normal", sites: 5 },
  { name: "60 people on 10 sites, normal", units: 60, chance: "normal", sites: 10 },
];

function draw(world: HoursWorld, stream: SeededStream): Columns {
  const rows: { who: string; site: string; month: number; hours: number; outcome: number }[] = [];
  const sites = world.sites ?? 0;
  const shocks = Array.from({ length: 5 * sites }, () => normal(stream));
  for (let unit = 0; unit < world.units; unit++) {
    const level = 2 * normal(stream);
    let error = 0;
    for (let month = 1; month <= 5; month++) {
      const fresh = world.chance === "heavy tails" ? heavy(stream) : normal(stream);
      error = world.chance === "lasting" ? 0.7 * error + fresh : fresh;
      const hours = Math.max(0, normal(stream) + 0.3 * level);
      const shared = sites === 0 ? 0 : shocks[(month - 1) * sites + (unit % sites)];
      const value = level + 0.3 * month + 0.5 * hours + error + shared;
      const outcome = world.chance === "ties" ? Math.round(value) : value;
      rows.push({ who: `P${unit}`, site: `S${sites === 0 ? unit : unit % sites}`, month, hours, outcome });
    }
  }
  return new Map<string, Column>([
    ["who", categoryColumn(rows.map(({ who }) => who))],
    ["site", categoryColumn(rows.map(({ site }) => site))],
    ["month", numberColumn(rows.map(({ month }) => month))],
    ["hours", numberColumn(rows.map(({ hours }) => hours))],
    ["outcome", numberColumn(rows.map(({ outcome }) => outcome))],
  ]);
}

/** Student's t with 3 degrees of freedom, of unit variance. */
function heavy(stream: SeededStream): number {
  return normal(stream) / Math.sqrt(normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2);
}

/** Worlds where the interval is wider than it need be, with the coverage measured. */
const cautious = new Map([["8 units, heavy tails", 0.9705]]);

describe("95 % intervals of a slope within units hold it 93 to 97 times in 100, or are refused", () => {
  const record = proofRecord("regressPanel");
  test.each(worlds)("$name", (world) => {
    const study = { unit: "who", period: "month", outcome: "outcome", terms: ["hours"] };
    const asked = world.sites === undefined ? study : { ...study, cluster: "site" };
    const found = calibrate({ draws: 2000, seed: 20261123, truth: 0.5 }, (stream) => {
      const finding = regressPanel(asked, draw(world, stream));
      const slope =
        finding.kind === "refused" ? undefined : finding.coefficients.find(({ term }) => term === "hours");
      return slope === undefined
        ? "refused"
        : { low: slope.confidenceInterval[0], high: slope.confidenceInterval[1] };
    });
    expectPanelCalibrated(record, world, found, cautious);
  });
});
