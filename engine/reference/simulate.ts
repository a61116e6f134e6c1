import { type Column, type Columns, categoryColumn, numberColumn } from "../src/columns/column.ts";
import { estimateEffect } from "../src/evaluate/estimate-effect.ts";
import type { EstimateOptions, Study } from "../src/evaluate/study.ts";
import { SeededStream } from "../src/randomization/seeded-stream.ts";

/** A world with a known effect, from which samples are drawn. */
export interface World {
  readonly treated: number;
  readonly comparison: number;
  readonly effect: number;
  /** Spread of the outcome of the treated, that of the comparison being 1. */
  readonly treatedSpread: number;
  /** How strongly the covariate pushes people into training and the outcome up. */
  readonly selection?: number;
  /** Outcomes rounded to this step, so that many tie; 0 for none. */
  readonly step?: number;
  /** Errors of Student's t with 3 degrees of freedom, of unit variance, instead of normal ones. */
  readonly tails?: "normal" | "heavy";
  /** Share of outcomes that are missing. */
  readonly missing?: number;
  /** Sites per arm with a common shock of this spread; people are shared out evenly. */
  readonly sites?: { readonly perArm: number; readonly spread: number };
}

/** Draws one sample: columns `trained`, `x`, `site`, `outcome`. */
export function drawWorld(world: World, stream: SeededStream): Columns {
  const size = world.treated + world.comparison;
  const shocks = Array.from(
    { length: 2 * (world.sites?.perArm ?? 1) },
    () => normal(stream) * (world.sites?.spread ?? 0),
  );
  const trained: number[] = [];
  const x: number[] = [];
  const outcome: (number | undefined)[] = [];
  const site: string[] = [];
  for (let person = 0; person < size; person++) {
    const arm = person < world.treated ? 1 : 0;
    const own = normal(stream) + arm * (world.selection ?? 0);
    const place = arm * (world.sites?.perArm ?? 1) + (person % (world.sites?.perArm ?? 1));
    const spread = arm === 1 ? world.treatedSpread : 1;
    const exact =
      (world.selection ?? 0) * own + arm * world.effect + spread * errorOf(world, stream) + shocks[place];
    const value =
      world.step === undefined || world.step === 0 ? exact : Math.round(exact / world.step) * world.step;
    trained.push(arm);
    x.push(own);
    site.push(`s${place}`);
    outcome.push(stream.nextUniform() < (world.missing ?? 0) ? undefined : value);
  }
  return new Map<string, Column>([
    ["trained", numberColumn(trained)],
    ["x", numberColumn(x)],
    ["site", categoryColumn(site)],
    ["outcome", numberColumn(outcome)],
  ]);
}

/** Unit variance: t with 3 degrees of freedom has variance 3. */
function errorOf(world: World, stream: SeededStream): number {
  if (world.tails !== "heavy") return normal(stream);
  const squares = normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2;
  return normal(stream) / Math.sqrt(squares);
}

/** Standard normal draw (Box-Muller). */
export function normal(stream: SeededStream): number {
  return Math.sqrt(-2 * Math.log(stream.nextUniform())) * Math.cos(2 * Math.PI * stream.nextUniform());
}

/** Share of draws for which the question is answered yes. */
export function shareOf(draws: number, seed: number, question: (stream: SeededStream) => boolean): number {
  const stream = new SeededStream(seed);
  let yes = 0;
  for (let draw = 0; draw < draws; draw++) if (question(stream)) yes++;
  return yes / draws;
}

/** A study of drawn worlds: outcome on training given `x`. */
export const worldStudy: Study = { treatment: "trained", outcome: "outcome", covariates: ["x"] };

/** How many samples to draw, and from which seed. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
}

/** Share of samples whose interval misses the true effect; throws when a sample is refused. */
export function missRate(
  world: World,
  options: EstimateOptions,
  { draws, seed }: Draws,
  study = worldStudy,
): number {
  return shareOf(draws, seed, (stream) => {
    const finding = estimateEffect(study, drawWorld(world, stream), { checkDesigns: false, ...options });
    if (finding.kind === "refused") throw new Error(`invalid world; estimable: ${finding.notEstimable.code}`);
    const [low, high] = finding.confidenceInterval;
    return world.effect < low || world.effect > high;
  });
}

/** 5 % plus `width` Monte Carlo standard errors and half a point. */
export function mostMisses(draws: number, width = 3.5): number {
  return 0.055 + width * Math.sqrt((0.05 * 0.95) / draws);
}

/** Small and quick worlds: balanced and not, uneven spread, ties, missing values, no effect and a known one. */
export const quickWorlds: readonly (readonly [string, World])[] = [
  ["8 against 8, no effect", { treated: 8, comparison: 8, effect: 0, treatedSpread: 1 }],
  [
    "8 against 60, no effect, uneven spread, ties",
    { treated: 8, comparison: 60, effect: 0, treatedSpread: 3, step: 1 },
  ],
  [
    "16 against 40, known effect, values missing",
    { treated: 16, comparison: 40, effect: 1, treatedSpread: 2, missing: 0.05 },
  ],
];

/** The same over sizes from 8 to 400. */
export const proofWorlds: readonly World[] = (
  [
    [8, 8],
    [8, 40],
    [12, 200],
    [60, 60],
    [100, 400],
  ] as const
).flatMap(([treated, comparison], at) =>
  [1, 3].map((treatedSpread): World => {
    const odd = (at + (treatedSpread === 1 ? 0 : 1)) % 2;
    // Eight trained minus some missing may fall below five: such samples would be refused, so none is missing.
    return {
      treated,
      comparison,
      effect: odd,
      treatedSpread,
      step: 1 - odd,
      missing: treated < 12 ? 0 : 0.02,
    };
  }),
);
