import { type BlockSteps, meanChange } from "./block-steps.ts";
import type { CohortLayout } from "./cohort-layout.ts";
import type { PlannedCell } from "./comparison-plan.ts";
import type { TwoByTwoProblem } from "./two-by-two.ts";

/** One side of a comparison without covariates: the influence of a unit is scale × weight × (change − mean). */
export interface ChangeArm {
  readonly blocks: readonly number[];
  readonly mean: number;
  readonly scale: number;
}

/** An effect that is a difference of two mean changes. */
export interface PlainChange {
  readonly estimate: number;
  /** The trained, then those they are compared with. */
  readonly arms: readonly [ChangeArm, ChangeArm];
}

/** A cohort of one counts in averages over cohorts; a single untrained unit tells nothing of chance. */
export const fewestTreated = 1;
export const fewestUntreated = 2;

/**
 * Without covariates every estimator is the difference of mean changes. `steps`, those of a balanced panel, spare a
 * walk through the units.
 */
export function plainChange(
  layout: CohortLayout,
  plan: PlannedCell,
  steps: readonly BlockSteps[] | undefined,
): PlainChange | TwoByTwoProblem {
  const meanOf = (blocks: readonly number[]) =>
    steps === undefined ? walkUnits(layout, plan, blocks) : walkBlocks(steps, plan, blocks);
  const treated = meanOf([plan.cohort]);
  const control = meanOf(plan.controls);
  if (treated.count < fewestTreated || control.count < fewestUntreated) return "tooFew";
  const arms = [
    { blocks: [plan.cohort], mean: treated.mean, scale: layout.size / treated.total },
    { blocks: plan.controls, mean: control.mean, scale: -layout.size / control.total },
  ] as const;
  return { estimate: treated.mean - control.mean, arms };
}

/** Influence of each place of the layout; 0 outside the arms and for units not seen twice. */
export function influenceOfChange(
  layout: CohortLayout,
  plan: PlannedCell,
  arms: PlainChange["arms"],
): Float64Array {
  const influence = new Float64Array(layout.size);
  const [now, before] = [layout.outcomes[plan.period], layout.outcomes[plan.base]];
  const { weights } = layout;
  for (const { blocks, mean, scale } of arms) {
    for (const block of blocks) {
      const { from, to } = layout.blocks[block];
      for (let place = from; place < to; place++) {
        const change = now[place] - before[place];
        if (!Number.isNaN(change)) influence[place] = scale * weights[place] * (change - mean);
      }
    }
  }
  return influence;
}

interface ArmMean {
  readonly count: number;
  readonly total: number;
  readonly mean: number;
}

function walkBlocks(steps: readonly BlockSteps[], plan: PlannedCell, blocks: readonly number[]): ArmMean {
  let count = 0;
  let total = 0;
  let sum = 0;
  for (const block of blocks) {
    const own = steps[block];
    count += own.count;
    total += own.total;
    sum += own.total * meanChange(own, plan.base, plan.period);
  }
  return { count, total, mean: sum / total };
}

function walkUnits(layout: CohortLayout, plan: PlannedCell, blocks: readonly number[]): ArmMean {
  const [now, before] = [layout.outcomes[plan.period], layout.outcomes[plan.base]];
  const { weights } = layout;
  let count = 0;
  let total = 0;
  let sum = 0;
  for (const block of blocks) {
    const { from, to } = layout.blocks[block];
    for (let place = from; place < to; place++) {
      const change = now[place] - before[place];
      if (Number.isNaN(change)) continue;
      count++;
      total += weights[place];
      sum += weights[place] * change;
    }
  }
  return { count, total, mean: sum / total };
}
