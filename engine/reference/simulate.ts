import { type Column, type Columns, categoryColumn, numberColumn } from "../src/columns/column.ts";
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
    const exact = (world.selection ?? 0) * own + arm * world.effect + spread * normal(stream) + shocks[place];
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
