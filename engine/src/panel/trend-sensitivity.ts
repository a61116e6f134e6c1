import type { Average } from "./cell-averages.ts";
import { type InferenceParts, inferAverage } from "./panel-inference.ts";
import type { SettledPanelOptions } from "./panel-study.ts";
import { type TrendBounds, trendBounds } from "./trend-bounds.ts";

/** The effects by event time seen as one trend: steps before training, effects after it. */
interface TrendFigures {
  readonly steps: readonly Average[];
  readonly effects: readonly Average[];
}

/**
 * Bounds for the first period with training and for the average of all. Event times must be one period apart without a
 * gap; with anticipation, or without any step before training, nothing is said.
 */
export function trendSensitivity(
  dynamic: ReadonlyMap<number, Average>,
  options: SettledPanelOptions,
  parts: InferenceParts,
): readonly TrendBounds[] {
  if (options.anticipation > 0) return [];
  const { steps, effects } = options.basePeriod === "varying" ? fromSteps(dynamic) : fromLevels(dynamic);
  if (steps.length === 0 || effects.length === 0) return [];
  const figures = [...steps, ...effects];
  const told = figures.flatMap((figure, at) => {
    const effect = inferAverage(`trend ${at}`, figure, parts);
    return effect === undefined ? [] : [effect];
  });
  if (told.length < figures.length) return [];
  const stretch = told.map(({ inference, standardError }) => inference.intervalStandardError / standardError);
  const scale = parts.layout.size ** 2;
  const covariance = figures.map((left, i) =>
    Float64Array.from(
      figures,
      (right, j) => (parts.scatter.product(left, right) * stretch[i] * stretch[j]) / scale,
    ),
  );
  const trend = {
    steps: Float64Array.from(steps, (step) => step.estimate),
    effects: Float64Array.from(effects, (effect) => effect.estimate),
    covariance,
    degreesOfFreedom: Math.min(...told.map(({ inference }) => inference.degreesOfFreedom)),
    confidence: parts.confidence,
  };
  const first = trendBounds(trend, "firstPeriod");
  return effects.length === 1 ? [first] : [first, trendBounds(trend, "average")];
}

/** Effects before training are already the steps from one period to the next. */
function fromSteps(dynamic: ReadonlyMap<number, Average>): TrendFigures {
  return { steps: inARow(dynamic, -1, -1).reverse(), effects: inARow(dynamic, 0, 1) };
}

/** Effects before training are gaps to the last period before it, whose own gap is zero. */
function fromLevels(dynamic: ReadonlyMap<number, Average>): TrendFigures {
  const levels = inARow(dynamic, -2, -1);
  const steps = levels.map((level, at) =>
    at === 0 ? minus(undefined, level) : minus(levels[at - 1], level),
  );
  return { steps: steps.reverse(), effects: inARow(dynamic, 0, 1) };
}

function inARow(dynamic: ReadonlyMap<number, Average>, from: number, by: 1 | -1): Average[] {
  const found: Average[] = [];
  for (let time = from; ; time += by) {
    const average = dynamic.get(time);
    if (average === undefined) return found;
    found.push(average);
  }
}

function minus(left: Average | undefined, right: Average): Average {
  return {
    estimate: (left?.estimate ?? 0) - right.estimate,
    cells: right.cells.map((share, at) => (left?.cells[at] ?? 0) - share),
    cohorts: right.cohorts.map((share, at) => (left?.cohorts[at] ?? 0) - share),
    involved: right.involved.map((own, at) => own || (left?.involved[at] ?? false)),
    units: right.units,
  };
}
