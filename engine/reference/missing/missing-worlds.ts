import { type Column, type Columns, numberColumn } from "../../src/columns/column.ts";
import { estimateWithImputation, type ImputationOptions } from "../../src/missing/multiple-imputation.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { normal, worldStudy } from "../simulate.ts";

/** A comparison whose outcome goes with a covariate, and goes missing more often where it is high. */
export interface MissingWorld {
  readonly treated: number;
  readonly comparison: number;
  /** Share of outcomes missing, on average. */
  readonly share: number;
  readonly treatedSpread?: number;
  readonly heavy?: boolean;
  readonly step?: number;
}

export const trueEffect = 1;

/** Columns `trained`, `x`, `outcome`; the outcome is missing at random given x. */
export function drawMissingWorld(world: MissingWorld, stream: SeededStream): Columns {
  const [trained, x, outcome]: [number[], number[], (number | undefined)[]] = [[], [], []];
  for (let person = 0; person < world.treated + world.comparison; person++) {
    const arm = person < world.treated ? 1 : 0;
    const own = normal(stream);
    const spread = arm === 1 ? (world.treatedSpread ?? 1) : 1;
    const tail =
      world.heavy === true
        ? Math.sqrt((normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2) / 3)
        : 1;
    const exact = own + trueEffect * arm + (spread * normal(stream)) / tail;
    const value = world.step === undefined ? exact : Math.round(exact / world.step) * world.step;
    const risk = own > 0 ? 1.5 * world.share : 0.5 * world.share;
    trained.push(arm);
    x.push(own);
    outcome.push(stream.nextUniform() < risk ? undefined : value);
  }
  return new Map<string, Column>([
    ["trained", numberColumn(trained)],
    ["x", numberColumn(x)],
    ["outcome", numberColumn(outcome)],
  ]);
}

/** How often the pooled interval holds the true effect. */
export function coverageOfImputation(
  world: MissingWorld,
  options: ImputationOptions,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  stream: SeededStream,
) {
  let [covered, refused] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const finding = estimateWithImputation(worldStudy, drawMissingWorld(world, stream), { seed, ...options });
    if (finding.kind === "refused") refused++;
    else {
      const [low, high] = finding.confidenceInterval;
      if (low <= trueEffect && trueEffect <= high) covered++;
    }
  }
  const coverage = refused === draws ? 1 : covered / (draws - refused);
  return { draws, refused, coverage, rejection: 1 - coverage };
}
