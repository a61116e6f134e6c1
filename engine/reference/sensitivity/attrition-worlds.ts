import { type Column, numberColumn } from "../../src/columns/column.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { attritionBounds } from "../../src/sensitivity/attrition-bounds.ts";
import { normal } from "../simulate.ts";

/** How hard it is for Lee's bounds: as many people per arm, and comparison people who do not answer. */
export interface AttritionWorld {
  readonly people: number;
  readonly comparisonPeople?: number;
  /** Share of the comparison people lost; those who would have done best, so that the truth is the upper bound. */
  readonly lost: number;
  readonly draws: number;
  /** Outcomes rounded to this step. */
  readonly step?: number;
}

const effect = 1;

/**
 * Coverage of Lee's interval at the hardest truth: in the comparison arm exactly the people with the lowest outcomes
 * drop out, so that the effect on those who always answer is the upper bound itself.
 */
export function coverageOfLee(world: AttritionWorld, stream: SeededStream) {
  let [covered, refused] = [0, 0];
  const { people, comparisonPeople = people } = world;
  // Lost when the underlying outcome is below its quantile: known from the normal law, not from the sample.
  const cut = cutOf(world.lost);
  for (let draw = 0; draw < world.draws; draw++) {
    const trained: number[] = [];
    const outcome: (number | undefined)[] = [];
    for (let person = 0; person < people + comparisonPeople; person++) {
      const arm = person < people ? 1 : 0;
      const own = normal(stream);
      const step = world.step ?? 0;
      const value = step > 0 ? Math.round((own + arm * effect) / step) * step : own + arm * effect;
      trained.push(arm);
      outcome.push(arm === 0 && own < cut ? undefined : value);
    }
    const columns = new Map<string, Column>([
      ["trained", numberColumn(trained)],
      ["outcome", numberColumn(outcome)],
    ]);
    const finding = attritionBounds({ treatment: "trained", outcome: "outcome" }, columns);
    if (finding.kind === "refused") refused++;
    else {
      const [low, high] = finding.lee.confidenceInterval;
      if (low <= effect && effect <= high) covered++;
    }
  }
  const coverage = refused === world.draws ? 1 : covered / (world.draws - refused);
  return { draws: world.draws, refused, coverage, rejection: 1 - coverage };
}

/** Quantiles of the standard normal law for the shares used. */
function cutOf(share: number): number {
  const known: Readonly<Record<string, number>> = {
    "0": Number.NEGATIVE_INFINITY,
    "0.1": -1.2815515655446004,
    "0.2": -0.8416212335729143,
    "0.3": -0.5244005127080409,
    "0.5": 0,
  };
  const cut = known[share];
  if (cut === undefined) throw new Error(`invalid share; tabulated: ${share}`);
  return cut;
}
