import { type Column, type Columns, categoryColumn, numberColumn } from "../src/columns/column.ts";
import type { SeededStream } from "../src/randomization/seeded-stream.ts";
import { normal } from "./simulate.ts";

/** People measured several times, all trained halfway; what is left of a measure fades by phi per step. */
export interface PathWorld {
  readonly people: number;
  readonly times: number;
  readonly effect: number;
  readonly phi: number;
  /** Standard deviation of people's levels; measures around them have standard deviation 1. */
  readonly spread: number;
}

/**
 * Columns `person`, `time`, `after`, `outcome`; training starts a little earlier or later from one person to
 * the next.
 */
export function drawPaths(world: PathWorld, stream: SeededStream): Columns {
  const [times, after, outcomes, persons]: [number[], number[], number[], string[]] = [[], [], [], []];
  for (let person = 0; person < world.people; person++) {
    const level = world.spread * normal(stream);
    const start = Math.floor(world.times / 2) + (person % 3) - 1;
    let left = normal(stream);
    for (let time = 0; time < world.times; time++) {
      if (time > 0) left = world.phi * left + Math.sqrt(1 - world.phi * world.phi) * normal(stream);
      const isAfter = time >= start ? 1 : 0;
      times.push(time);
      after.push(isAfter);
      outcomes.push(level + world.effect * isAfter + left);
      persons.push(`p${person}`);
    }
  }
  return new Map<string, Column>([
    ["time", numberColumn(times)],
    ["after", numberColumn(after)],
    ["outcome", numberColumn(outcomes)],
    ["person", categoryColumn(persons)],
  ]);
}
