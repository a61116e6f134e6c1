import { type Column, numberColumn } from "../../src/columns/column.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { interruptedSeries } from "../../src/series/interrupted-series.ts";
import { normal } from "../simulate.ts";

/** A broken line with errors that remember their last value. */
export interface SeriesWorld {
  readonly points: number;
  /** Points before the training, default half of them. */
  readonly before?: number;
  readonly phi: number;
  readonly draws: number;
  /** Errors of Student's t with 3 degrees of freedom. */
  readonly heavy?: boolean;
  /** Figures rounded to this step. */
  readonly step?: number;
}

const [jump, turn] = [1.5, 0.1];

/** Share of draws whose 95 % interval holds the true jump, the true change of slope and the true mean effect. */
export function coverageOfSeries(world: SeriesWorld, stream: SeededStream) {
  const before = world.before ?? world.points / 2;
  const held = { levelChange: 0, slopeChange: 0, meanEffect: 0 };
  const plugged = { levelChange: 0, slopeChange: 0, meanEffect: 0 };
  const after = world.points - before;
  const truth = { levelChange: jump, slopeChange: turn, meanEffect: jump + (turn * (after - 1)) / 2 };
  for (let draw = 0; draw < world.draws; draw++) {
    const finding = interruptedSeries(
      { period: "period", outcome: "y", start: before + 1 },
      drawSeries(world, before, stream),
    );
    if (finding.kind === "refused") throw new Error(`invalid world; estimable: ${finding.notEstimable.code}`);
    for (const key of ["levelChange", "slopeChange", "meanEffect"] as const) {
      const { confidenceInterval, estimate, standardError } = finding[key];
      if (confidenceInterval[0] <= truth[key] && truth[key] <= confidenceInterval[1]) held[key]++;
      if (Math.abs(estimate - truth[key]) < 1.96 * standardError) plugged[key]++;
    }
  }
  const shares = (count: typeof held) => ({
    levelChange: count.levelChange / world.draws,
    slopeChange: count.slopeChange / world.draws,
    meanEffect: count.meanEffect / world.draws,
  });
  return { draws: world.draws, coverage: shares(held), ofUsualInterval: shares(plugged) };
}

function drawSeries({ points, phi, heavy, step = 0 }: SeriesWorld, before: number, stream: SeededStream) {
  const values: number[] = [];
  let error = 0;
  // The first errors are run in, so that the series starts in its steady state.
  for (let at = -100; at < points; at++) {
    const shock = normal(stream) / (heavy === true ? rootOfMeanSquare(stream) : 1);
    error = phi * error + shock;
    if (at < 0) continue;
    const since = at - before;
    const value = 50 + 0.3 * at + (since >= 0 ? jump + turn * since : 0) + error;
    values.push(step > 0 ? Math.round(value / step) * step : value);
  }
  return new Map<string, Column>([
    ["period", numberColumn(values.map((_, at) => at + 1))],
    ["y", numberColumn(values)],
  ]);
}

/** Root of the mean of three squared normal draws: a normal draw over it follows Student's t with 3 degrees. */
function rootOfMeanSquare(stream: SeededStream): number {
  return Math.sqrt((normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2) / 3);
}
