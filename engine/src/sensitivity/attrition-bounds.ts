import { type Columns, isMissing, lengthOf } from "../columns/column.ts";
import type { Told } from "../evaluate/caveat.ts";
import { readTreatment, trained, unknownArm } from "../evaluate/read-treatment.ts";
import type { Sentences } from "../evaluate/study.ts";
import type { ArmLoss } from "./check-figures.ts";
import { type BoundPair, intervalOfPartial } from "./imbens-manski.ts";
import type { SensitivityCaveat } from "./sensitivity-caveat.ts";
import type { NotCheckable, SensitivityRefusal } from "./sensitivity-refusal.ts";
import { readAttrition, readLee, readWorstCase } from "./words-of-checks.ts";
import { notCheckable, tellSensitivity } from "./words-of-sensitivity.ts";

/** People of both arms; a missing outcome is a person who was lost. */
export interface AttritionQuestion {
  readonly treatment: string;
  /** Category that means "trained" when the treatment is a text column. */
  readonly treatedLabel?: string;
  readonly outcome: string;
}

export interface AttritionOptions {
  /** Smallest and largest value the outcome can take; default those observed. */
  readonly range?: readonly [number, number];
  readonly confidence?: number;
}

/** The effects that remain possible, and an interval that holds the true one. */
export interface PossibleEffects {
  readonly low: number;
  readonly high: number;
  readonly lowError: number;
  readonly highError: number;
  readonly confidenceInterval: readonly [number, number];
  /** Sentence for a report. */
  readonly reading: Sentences;
}

export interface AttritionBounds {
  readonly kind: "estimated";
  readonly loss: { readonly treated: ArmLoss; readonly comparison: ArmLoss };
  /** Difference of means of those who answered, without any correction. */
  readonly completeCases: number;
  readonly lee: PossibleEffects & {
    readonly trimmedArm: "treated" | "comparison" | "none";
    /** Share of the answers of that arm that are in excess. */
    readonly trimmedShare: number;
  };
  readonly worstCase: PossibleEffects & { readonly range: readonly [number, number] };
  readonly confidence: number;
  readonly caveats: readonly Told<SensitivityCaveat>[];
  readonly reading: Sentences;
}

export type AttritionFinding =
  | AttritionBounds
  | {
      readonly kind: "refused";
      readonly notEstimable: NotCheckable;
      readonly caveats: readonly Told<SensitivityCaveat>[];
    };

const fewestObserved = 5;
/** Rates of loss closer than this times their standard error cannot be told apart. */
const alikeLoss = 1;

/**
 * Attrition bounds: trimming (Lee) and worst case (Manski, Horowitz).
 *
 * Estimand: of Lee's bounds, the average effect on the people who would have answered in either arm; of the worst
 * case, the average effect on everybody.
 * Assumptions: who was trained is as good as drawn by lot. Lee: training moves everybody's readiness to answer in the
 * same direction. Worst case: nothing but the limits of the outcome.
 * Do not use when the groups differ at the start (bounds say nothing about that), with clusters, or when the training
 * makes some people answer more and others less (Lee).
 * In words: the arm that answered more has a share of answers in excess; dropping this share from the top, then
 * from the bottom, gives the ends. A fraction of a person is trimmed by a fraction of its weight. The worst case
 * fills the unknown outcomes with the limits, against the training and then for it. Intervals are those of Imbens
 * and Manski, with Student's t.
 * Reference: Lee (2009), Review of Economic Studies 76:1071, p. 1082-1084 (proposition 3, variance); Horowitz &
 * Manski (2000), J. American Statistical Association 95:77, p. 79.
 * Checked against: formulas in base R (engine/reference/sensitivity); coverage by simulation.
 */
export function attritionBounds(
  question: AttritionQuestion,
  columns: Columns,
  options: AttritionOptions = {},
): AttritionFinding {
  const read = readArms(question, columns, options);
  if ("code" in read) return { kind: "refused", notEstimable: notCheckable(read), caveats: [] };
  const { treated, comparison, unknown } = read;
  const { confidence = 0.95 } = options;
  const observed = [...treated.values, ...comparison.values];
  const range = options.range ?? ([Math.min(...observed), Math.max(...observed)] as const);
  const loss = { treated: lossOf(treated), comparison: lossOf(comparison) };
  const lee = leeBounds(treated, comparison);
  const worst = worstBounds(treated, comparison, range);
  const told: SensitivityCaveat[] = [
    ...(unknown > 0 ? [{ code: "unknownArm", rows: unknown } as const] : []),
    ...(options.range === undefined
      ? [{ code: "rangeFromObserved", low: range[0], high: range[1] } as const]
      : []),
    ...leeCaveats(lee, treated, comparison),
  ];
  const leeInterval = intervalOfPartial(lee, confidence);
  const worstInterval = intervalOfPartial(worst, confidence);
  return {
    kind: "estimated",
    loss,
    completeCases: mean(treated.values) - mean(comparison.values),
    lee: {
      ...ends(lee),
      trimmedArm: lee.trimmedArm,
      trimmedShare: lee.trimmedShare,
      confidenceInterval: leeInterval,
      reading: readLee(lee, leeInterval),
    },
    worstCase: {
      ...ends(worst),
      range,
      confidenceInterval: worstInterval,
      reading: readWorstCase(worst, worstInterval),
    },
    confidence,
    caveats: told.map(tellSensitivity),
    reading: readAttrition(loss, lee, worst),
  };
}

function ends({ low, high, lowError, highError }: BoundPair) {
  return { low, high, lowError, highError };
}

interface Arm {
  /** Known outcomes, ascending. */
  readonly values: Float64Array;
  readonly people: number;
}

function readArms(
  question: AttritionQuestion,
  columns: Columns,
  { range, confidence = 0.95 }: AttritionOptions,
): { readonly treated: Arm; readonly comparison: Arm; readonly unknown: number } | SensitivityRefusal {
  const { treatment, outcome } = question;
  const treatmentColumn = columns.get(treatment);
  const column = columns.get(outcome);
  if (treatmentColumn === undefined) return { code: "unknownColumn", column: treatment };
  if (column === undefined) return { code: "unknownColumn", column: outcome };
  if (treatment === outcome) return { code: "columnTwice", column: outcome };
  if (lengthOf(treatmentColumn) !== lengthOf(column)) {
    return { code: "unequalLengths", first: treatment, second: outcome };
  }
  if (column.kind !== "number") return { code: "columnNotNumeric", column: outcome };
  if (!(confidence >= 0.5 && confidence < 1)) return { code: "optionOutOfRange", option: "confidence" };
  const wide = range === undefined || (range[0] < range[1] && range.every(Number.isFinite));
  if (!wide) return { code: "optionOutOfRange", option: "range" };
  const codes = readTreatment(columns, { ...question, covariates: [] });
  if (codes === undefined) return notBinary(columns, treatment);
  const outside = column.values.findIndex(
    (value) => range !== undefined && Number.isFinite(value) && (value < range[0] || value > range[1]),
  );
  if (outside >= 0) return { code: "outsideRange", column: outcome, row: outside };
  const armOf = (code: number): Arm => ({
    values: column.values.filter((_, row) => codes[row] === code && !isMissing(column, row)).sort(),
    people: codes.filter((own) => own === code).length,
  });
  const [treated, comparison] = [armOf(trained), armOf(0)];
  for (const [arm, { values }] of [
    ["treated", treated],
    ["comparison", comparison],
  ] as const) {
    if (values.length < fewestObserved) {
      return { code: "tooFewObserved", arm, observed: values.length, needed: fewestObserved };
    }
  }
  const [first] = treated.values;
  const varies = [treated, comparison].some(({ values }) => values.some((value) => value !== first));
  if (!varies) return { code: "noOutcomeVariation", column: outcome };
  return { treated, comparison, unknown: codes.filter((code) => code === unknownArm).length };
}

function notBinary(columns: Columns, treatment: string): SensitivityRefusal {
  const column = columns.get(treatment);
  const wrong = (value: number) => value !== 0 && value !== 1 && !Number.isNaN(value);
  const row = column?.kind === "number" ? column.values.findIndex(wrong) : 0;
  return { code: "treatmentNotBinary", column: treatment, row: Math.max(0, row) };
}

function lossOf({ values, people }: Arm): ArmLoss {
  const missing = people - values.length;
  return { missing, of: people, rate: missing / people };
}

interface LeeBounds extends BoundPair {
  readonly trimmedArm: "treated" | "comparison" | "none";
  readonly trimmedShare: number;
  /** Answers in excess, not necessarily a whole number. */
  readonly trimmed: number;
}

function leeBounds(treated: Arm, comparison: Arm): LeeBounds {
  const answered = (arm: Arm) => arm.values.length / arm.people;
  const treatedMore = answered(treated) >= answered(comparison);
  const [more, fewer] = treatedMore ? [treated, comparison] : [comparison, treated];
  const kept = Math.min(1, answered(fewer) / answered(more));
  // What both rates of answer add to the uncertainty of where the excess is cut.
  const rates = (1 - answered(more)) / more.values.length + (1 - answered(fewer)) / fewer.values.length;
  const lowest = trimmedMean(more.values, kept, rates);
  const highest = mirrored(trimmedMean(more.values.map((value) => -value).sort(), kept, rates));
  const other = mean(fewer.values);
  const otherVariance = variance(fewer.values) / fewer.values.length;
  const share = kept * more.values.length;
  const [low, high] = treatedMore
    ? [lowest.mean - other, highest.mean - other]
    : [other - highest.mean, other - lowest.mean];
  const [lowPart, highPart] = treatedMore ? [lowest, highest] : [highest, lowest];
  const lowVariance = lowPart.variance + otherVariance;
  const highVariance = highPart.variance + otherVariance;
  const widest = Math.max(lowPart.variance, highPart.variance);
  return {
    low,
    high,
    lowError: Math.sqrt(lowVariance),
    highError: Math.sqrt(highVariance),
    degreesOfFreedom: welchDegrees(widest, share, otherVariance, fewer.values.length),
    trimmedArm: kept === 1 ? "none" : treatedMore ? "treated" : "comparison",
    trimmedShare: 1 - kept,
    trimmed: (1 - kept) * more.values.length,
  };
}

/** Mean of the lowest `kept` share of ascending values, and its variance (Lee 2009, proposition 3). */
function trimmedMean(ascending: Float64Array, kept: number, rates: number) {
  const amount = kept * ascending.length;
  let [sum, weight, at] = [0, 0, 0];
  const weights: number[] = [];
  while (at < ascending.length && amount - weight > 1e-9) {
    const own = Math.min(1, amount - weight);
    sum += own * ascending[at];
    weight += own;
    weights.push(own);
    at++;
  }
  const center = sum / weight;
  const edge = ascending[at - 1];
  const squares = weights.reduce((total, own, place) => total + own * (ascending[place] - center) ** 2, 0);
  const spread = squares / Math.max(1, weight - 1);
  const cut = (edge - center) ** 2;
  // Nobody in excess: where the cut falls is then not estimated.
  const cutting = kept < 1 ? cut * ((1 - kept) / weight + rates) : 0;
  return { mean: center, variance: spread / weight + cutting };
}

function mirrored(part: { readonly mean: number; readonly variance: number }) {
  return { mean: -part.mean, variance: part.variance };
}

function worstBounds(treated: Arm, comparison: Arm, [least, most]: readonly [number, number]): BoundPair {
  const against = differenceOfFilled(treated, least, comparison, most);
  const favorable = differenceOfFilled(treated, most, comparison, least);
  return {
    low: against.difference,
    high: favorable.difference,
    lowError: against.error,
    highError: favorable.error,
    degreesOfFreedom: Math.min(against.degreesOfFreedom, favorable.degreesOfFreedom),
  };
}

function differenceOfFilled(treated: Arm, treatedFill: number, comparison: Arm, comparisonFill: number) {
  const first = filled(treated, treatedFill);
  const second = filled(comparison, comparisonFill);
  const firstVariance = variance(first) / first.length;
  const secondVariance = variance(second) / second.length;
  return {
    difference: mean(first) - mean(second),
    error: Math.sqrt(firstVariance + secondVariance),
    degreesOfFreedom: welchDegrees(firstVariance, first.length, secondVariance, second.length),
  };
}

function filled({ values, people }: Arm, fill: number): Float64Array {
  const all = new Float64Array(people).fill(fill);
  all.set(values);
  return all;
}

function leeCaveats(
  { trimmed, trimmedArm }: LeeBounds,
  treated: Arm,
  comparison: Arm,
): readonly SensitivityCaveat[] {
  const rates = [treated, comparison].map(({ values, people }) => values.length / people);
  const error = Math.sqrt(
    (rates[0] * (1 - rates[0])) / treated.people + (rates[1] * (1 - rates[1])) / comparison.people,
  );
  return [
    ...(error > 0 && Math.abs(rates[0] - rates[1]) <= alikeLoss * error
      ? [{ code: "attritionAlike" } as const]
      : []),
    ...(trimmedArm !== "none" && trimmed < 1 ? [{ code: "fewTrimmed", trimmed } as const] : []),
  ];
}

/** Satterthwaite's degrees of freedom of a sum of two variances of means. */
function welchDegrees(first: number, firstSize: number, second: number, secondSize: number): number {
  const total = first + second;
  const spent = first ** 2 / Math.max(1, firstSize - 1) + second ** 2 / Math.max(1, secondSize - 1);
  return spent > 0 ? Math.max(1, total ** 2 / spent) : firstSize + secondSize - 2;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: Float64Array): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}
