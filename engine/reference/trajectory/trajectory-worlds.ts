import { type Column, type Columns, numberColumn } from "../../src/columns/column.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { followPerson, type TrajectoryOptions } from "../../src/trajectory/index.ts";
import { calibrate } from "../calibration-worlds.ts";
import { normal } from "../simulate.ts";

/** One trained person without any effect among comparable people, so that a band is right when it holds the path. */
export interface TrajectoryWorld {
  readonly name: string;
  readonly comparable: number;
  /** Other people trained together with the person. */
  readonly alsoTrained: number;
  readonly before: number;
  readonly after: number;
  readonly chance: "independent" | "random walk" | "heavy tails" | "ties";
}

const kinds = ["independent", "random walk", "heavy tails", "ties"] as const;

/** Few and many comparable people, short and long paths, chance of every kind. */
export const trajectoryWorlds: readonly TrajectoryWorld[] = [
  [9, 2, 1],
  [9, 3, 4],
  [12, 1, 3],
  [20, 4, 4],
  [40, 4, 5],
  [200, 3, 2],
].flatMap(([comparable, before, after]) =>
  kinds.map((chance) => ({
    name: `${comparable} comparable, ${before} before, ${after} after, ${chance}`,
    comparable,
    alsoTrained: 3,
    before,
    after,
    chance,
  })),
);

/** The person is number 0. */
export function drawPaths(world: TrajectoryWorld, stream: SeededStream): Columns {
  const periods = world.before + world.after;
  const rows: { person: number; month: number; first: number; outcome: number }[] = [];
  const season = Array.from({ length: periods }, () => normal(stream));
  for (let person = 0; person < 1 + world.alsoTrained + world.comparable; person++) {
    const level = 3 * normal(stream);
    let drift = 0;
    for (let month = 1; month <= periods; month++) {
      const error = errorOf(world.chance, stream);
      drift = world.chance === "random walk" ? drift + error : error;
      const value = level + season[month - 1] + drift;
      const first = person <= world.alsoTrained ? world.before + 1 : 0;
      rows.push({ person, month, first, outcome: world.chance === "ties" ? Math.round(value) : value });
    }
  }
  return new Map<string, Column>([
    ["person", numberColumn(rows.map((row) => row.person))],
    ["month", numberColumn(rows.map((row) => row.month))],
    ["first", numberColumn(rows.map((row) => row.first))],
    ["outcome", numberColumn(rows.map((row) => row.outcome))],
  ]);
}

function errorOf(chance: TrajectoryWorld["chance"], stream: SeededStream): number {
  if (chance !== "heavy tails") return normal(stream);
  const squares = normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2;
  return normal(stream) / Math.sqrt(squares);
}

export const trajectoryWorldStudy = {
  unit: "person",
  person: 0,
  period: "month",
  firstTreated: "first",
  outcome: "outcome",
} as const;

/** How often the band holds the whole path of somebody whom training did not change. */
export function calibrateBand(
  world: TrajectoryWorld,
  draws: { readonly draws: number; readonly seed: number },
  options: TrajectoryOptions = {},
) {
  return calibrate({ ...draws, truth: 0 }, (stream) => {
    const finding = followPerson(trajectoryWorldStudy, drawPaths(world, stream), options);
    if (finding.kind === "refused") return "refused";
    return finding.place === "within" ? { low: 0, high: 0 } : { low: 1, high: 1 };
  });
}

/** Share a band of so many comparable people holds: the wanted one, rounded up to a whole rank. */
export function shareHeld(comparable: number, confidence: number): number {
  return Math.ceil(confidence * (comparable + 1) - 1e-9) / (comparable + 1);
}
