import { type Column, type Columns, categoryColumn, numberColumn } from "../../src/columns/column.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { estimateSynthetic } from "../../src/synthetic/describe-synthetic.ts";
import type { SyntheticMethodName } from "../../src/synthetic/unit-comparison.ts";
import { normal } from "../simulate.ts";

/** Units that share two hidden movements, each with its own strength, and a level of their own. */
export interface FactorWorld {
  readonly donors: number;
  readonly treated: number;
  readonly before: number;
  readonly after: number;
  /** True effect after the start. */
  readonly effect: number;
  readonly noise: number;
  readonly heavy?: boolean;
  readonly step?: number;
}

export const factorQuestion = {
  unit: "unit",
  period: "period",
  firstTreated: "start",
  outcome: "y",
} as const;

/** One drawn panel, in the columns that `estimate-panel` reads. */
export function drawFactorWorld(world: FactorWorld, stream: SeededStream): Columns {
  const periods = world.before + world.after;
  const movements = [0, 1].map(() => {
    let sum = 0;
    return Array.from({ length: periods }, () => {
      sum = 0.8 * sum + normal(stream);
      return sum;
    });
  });
  const [unit, period, start, y]: [string[], number[], number[], number[]] = [[], [], [], []];
  for (let place = 0; place < world.donors + world.treated; place++) {
    const trained = place >= world.donors;
    const strengths = [stream.nextUniform(), stream.nextUniform()];
    const height = 4 * stream.nextUniform();
    for (let at = 0; at < periods; at++) {
      const shared = strengths[0] * movements[0][at] + strengths[1] * movements[1][at];
      const own =
        world.noise * normal(stream) * (world.heavy === true ? 1 / Math.sqrt(stream.nextUniform()) : 1);
      const value = 20 + height + 2 * shared + own + (trained && at >= world.before ? world.effect : 0);
      unit.push(`u${place}`);
      period.push(at + 1);
      start.push(trained ? world.before + 1 : 0);
      y.push(world.step === undefined ? value : Math.round(value / world.step) * world.step);
    }
  }
  return new Map<string, Column>([
    ["unit", categoryColumn(unit)],
    ["period", numberColumn(period)],
    ["start", numberColumn(start)],
    ["y", numberColumn(y)],
  ]);
}

/** How often the interval holds the true effect, and the test rejects when there is none. */
export function calibrateSynthetic(
  method: SyntheticMethodName,
  world: FactorWorld,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  stream: SeededStream,
) {
  let [refused, covered, rejected] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const finding = estimateSynthetic(method, factorQuestion, drawFactorWorld(world, stream), { seed });
    if (finding.kind === "refused") {
      refused++;
      continue;
    }
    const [low, high] = finding.confidenceInterval;
    if (low <= world.effect && world.effect <= high) covered++;
    if (finding.pValue <= 0.05) rejected++;
  }
  const answered = Math.max(1, draws - refused);
  return { draws, refused, coverage: covered / answered, rejection: rejected / answered };
}
