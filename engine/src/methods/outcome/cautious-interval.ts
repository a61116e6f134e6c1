import { studentQuantile, studentTwoSided } from "../../distributions/student-t.ts";
import type { Caveat } from "../../evaluate/caveat.ts";
import type { PointEstimate } from "../../evaluate/finding.ts";
import type { People } from "../../evaluate/people.ts";
import type { Sample } from "../../evaluate/sample.ts";
import { inferContrast } from "../../linear/infer.ts";
import {
  type LeastSquaresFit,
  type LinearContrast,
  leastSquares,
  linearContrast,
} from "../../linear/least-squares.ts";
import { classicalVariance } from "../../linear/robust-variance.ts";

/** A regression of independent people, and the contrast that its treatment is. */
export interface FittedContrast {
  readonly fit: LeastSquaresFit;
  readonly contrast: LinearContrast;
  /** The contrast as a sum of coefficients, for another fit on the same columns. */
  readonly picked: Float64Array;
}

/**
 * The same estimate with an interval that a handful of people who all came out the same cannot make narrow.
 *
 * An outcome of two values: two people are added to each arm, alike its mean, one with each value (Agresti & Caffo
 * 2000, The American Statistician 54:280), and the interval is that of the regression with them. Without covariates,
 * with 8 against 40 and any shares from 5 to 95 %, it holds the truth 95 times in 100 at the least, where HC2 alone may
 * hold it 60 times. The estimate remains that of the people themselves.
 * Any other outcome: the wider of HC2 and of the textbook error, where everybody has the same spread (Angrist & Pischke
 * 2009, Mostly Harmless Econometrics, section 8.1).
 * Assumes people are independent and count the same.
 */
export function cautiousPoint(
  point: PointEstimate,
  sample: Sample,
  fitted: FittedContrast,
): PointEstimate | undefined {
  return valuesOf(sample.outcome).length === 2
    ? withAddedPeople(point, sample, fitted.picked)
    : withWiderError(point, Math.sqrt(classicalVariance(fitted.fit, fitted.contrast)));
}

/**
 * Below this many people on a side the cautious interval may hold the truth more than 97 times in 100:
 * docs/dev/look-up/comparison-calibration.md.
 */
const fewPeople = 40;

/**
 * Says that an interval is cautious where it holds the truth more often than announced. Sizes alone decide: among
 * samples in which it came out much wider than the usual one, it holds the truth less often, not more.
 */
export function cautionSaid({ treatedCount, comparisonCount }: People): readonly Caveat[] {
  const smaller = Math.min(treatedCount, comparisonCount);
  return smaller < fewPeople ? [{ code: "cautiousInterval", smaller }] : [];
}

/** Distinct values, three at most. */
function valuesOf(outcome: Float64Array): readonly number[] {
  const values = new Set<number>();
  for (const value of outcome) {
    values.add(value);
    if (values.size > 2) break;
  }
  return [...values];
}

function withWiderError(point: PointEstimate, classical: number): PointEstimate {
  const { estimate, inference } = point;
  if (!(classical > inference.intervalStandardError)) return point;
  const { degreesOfFreedom, confidence } = inference;
  const reach = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * classical;
  return {
    ...point,
    confidenceInterval: [estimate - reach, estimate + reach],
    pValue: studentTwoSided(estimate / classical, degreesOfFreedom),
    inference: { ...inference, intervalRule: "classical t Satterthwaite", intervalStandardError: classical },
  };
}

function withAddedPeople(
  point: PointEstimate,
  sample: Sample,
  picked: Float64Array,
): PointEstimate | undefined {
  const values = valuesOf(sample.outcome);
  const arms = Float64Array.of(0, 0, 1, 1);
  const columns = [
    new Float64Array(sample.rows.length + arms.length).fill(1),
    ...sample.model.map((column) => longer(column.values, armMeans(sample, column.values, arms))),
    longer(Float64Array.from(sample.treated), arms),
  ];
  const outcome = longer(
    sample.outcome,
    Float64Array.from(arms, (_, place) => values[place % 2]),
  );
  const fit = leastSquares(columns, outcome);
  const { confidence } = point.inference;
  const widened = inferContrast(
    fit,
    linearContrast(fit, picked),
    { kind: "independent", rule: "HC2" },
    confidence,
  );
  if (widened === undefined) return undefined;
  const { confidenceInterval, pValue, inference } = widened;
  return {
    ...point,
    confidenceInterval,
    pValue,
    inference: {
      ...inference,
      standardErrorRule: point.inference.standardErrorRule,
      intervalRule: "Agresti-Caffo HC2 t Satterthwaite",
    },
  };
}

function armMeans(
  { treated, treatedCount, comparisonCount }: People,
  values: Float64Array,
  arms: Float64Array,
) {
  const sums = [0, 0];
  values.forEach((value, person) => {
    sums[treated[person]] += value;
  });
  const means = [sums[0] / comparisonCount, sums[1] / treatedCount];
  return Float64Array.from(arms, (arm) => means[arm]);
}

function longer(values: Float64Array, added: Float64Array): Float64Array {
  const joined = new Float64Array(values.length + added.length);
  joined.set(values);
  joined.set(added, values.length);
  return joined;
}
