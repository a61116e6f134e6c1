import type { Columns } from "../columns/column.ts";
import type { Told } from "../evaluate/caveat.ts";
import type { EvidenceLevel } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import { type PlaceboInference, rankAmongPlacebos, runPlacebos } from "./placebo.ts";
import { fewestDonors, readUnits, type SyntheticQuestion, type UnitPanel } from "./read-units.ts";
import type { SyntheticCaveat } from "./synthetic-caveat.ts";
import type { SyntheticNotEstimable, SyntheticRefusal } from "./synthetic-refusal.ts";
import {
  type Comparison,
  compare,
  mean,
  meanRow,
  type SyntheticMethodName,
  type WeightedComparison,
  weighted,
} from "./unit-comparison.ts";
import { readSyntheticFinding, syntheticNotEstimable, tellSynthetic } from "./words-of-synthetic.ts";

export interface SyntheticOptions {
  /** Coverage of the interval, default 0.95; lowered when there are too few donors for it. */
  readonly confidence?: number;
  /** Seed of the draws when several units are treated, default 1. */
  readonly seed?: number;
}

export interface SyntheticEstimate {
  readonly kind: "estimated";
  readonly method: SyntheticMethodName;
  readonly estimate: number;
  /** Spread of the placebo estimates. */
  readonly standardError: number;
  /** By ranks among placebos, not estimate ± 2 standard errors. */
  readonly confidenceInterval: readonly [number, number];
  readonly confidence: number;
  readonly pValue: number;
  /** Of the growth of the gap, in the manner of Abadie, Diamond and Hainmueller. */
  readonly ratioPValue: number;
  /** Leaving out one unit at a time, weights kept; with two treated units or more. */
  readonly jackknifeError?: number;
  readonly treatedUnits: readonly string[];
  readonly sizes: {
    readonly donors: number;
    readonly treated: number;
    readonly before: number;
    readonly after: number;
  };
  readonly unitWeights: readonly { readonly unit: string; readonly weight: number }[];
  readonly periodWeights: readonly { readonly period: number; readonly weight: number }[];
  readonly path: readonly {
    readonly period: number;
    readonly observed: number;
    readonly counterfactual: number;
  }[];
  /** Root mean square gap before the training, and the spread between donors it is judged against. */
  readonly preGap: number;
  readonly donorSpread: number;
  readonly placebos: readonly {
    readonly units: readonly string[];
    readonly estimate: number;
    readonly preGap: number;
  }[];
  /** With equal weights on all donors and periods. */
  readonly differenceInDifferences: number;
  /** Least squares distance reached by the weights, penalty included, and its breach of optimality. */
  readonly optimum: {
    readonly unitObjective: number;
    readonly periodObjective: number;
    readonly gap: number;
  };
  readonly caveats: readonly Told<SyntheticCaveat>[];
  readonly evidenceLevel: EvidenceLevel;
  readonly reading: Sentences;
}

export type SyntheticFinding =
  | SyntheticEstimate
  | {
      readonly kind: "refused";
      readonly notEstimable: SyntheticNotEstimable;
      readonly caveats: readonly Told<SyntheticCaveat>[];
    };

/** Before the training, the synthetic unit must be this near, in spreads between donors. */
const nearEnough = 0.5;
const comfortable = 0.25;
const dominating = 0.8;
const acceptedGap = 1e-9;

/** Reads the units, builds the synthetic one, ranks it among placebos and tells. */
export function estimateSynthetic(
  method: SyntheticMethodName,
  question: SyntheticQuestion,
  columns: Columns,
  { confidence = 0.95, seed = 1 }: SyntheticOptions,
): SyntheticFinding {
  if (!(confidence >= 0.5 && confidence < 1))
    return refused({ code: "optionOutOfRange", option: "confidence" });
  if (!(Number.isInteger(seed) && seed >= 0)) return refused({ code: "optionOutOfRange", option: "seed" });
  const panel = readUnits(question, columns);
  if ("code" in panel) return refused(panel);
  const needed = fewestDonors + panel.treated.length - 1;
  if (panel.donors.length < needed) {
    return refused({ code: "tooFewDonors", donors: panel.donors.length, needed });
  }
  const comparison: Comparison = {
    donorRows: panel.donorRows,
    treatedMean: meanRow(panel.treatedRows),
    treatedUnits: panel.treated.length,
    before: panel.before,
  };
  const main = compare(method, comparison);
  const spread = spreadBetween(panel);
  if (main.preGap > nearEnough * spread) return refused({ code: "poorFit", gap: main.preGap, spread });
  const placebos = runPlacebos(method, comparison, seed);
  const inference = rankAmongPlacebos(main, placebos, comparison, confidence);
  return describe({ method, question, panel, comparison, main, spread, inference, confidence });
}

function refused(refusal: SyntheticRefusal): SyntheticFinding {
  return { kind: "refused", notEstimable: syntheticNotEstimable(refusal), caveats: [] };
}

interface Compared {
  readonly method: SyntheticMethodName;
  readonly question: SyntheticQuestion;
  readonly panel: UnitPanel;
  readonly comparison: Comparison;
  readonly main: WeightedComparison;
  readonly spread: number;
  readonly inference: PlaceboInference;
  readonly confidence: number;
}

function describe(compared: Compared): SyntheticEstimate {
  const { method, question, panel, comparison, main, spread, inference } = compared;
  const jackknife = jackknifeOf(compared);
  const equal = (size: number) => new Float64Array(size).fill(1 / size);
  const even = weighted("syntheticDid", comparison, equal(panel.donors.length), equal(panel.before));
  const finding = {
    kind: "estimated",
    method,
    estimate: main.estimate,
    standardError: inference.standardError,
    confidenceInterval: inference.confidenceInterval,
    confidence: inference.confidence,
    pValue: inference.pValue,
    ratioPValue: inference.ratioPValue,
    ...(jackknife === undefined ? {} : { jackknifeError: jackknife }),
    treatedUnits: panel.treated,
    sizes: {
      donors: panel.donors.length,
      treated: panel.treated.length,
      before: panel.before,
      after: panel.periods.length - panel.before,
    },
    unitWeights: panel.donors.map((unit, at) => ({ unit, weight: main.unitWeights.weights[at] })),
    periodWeights: Array.from(main.periodWeights.weights, (weight, at) => ({
      period: panel.periods[at],
      weight,
    })),
    path: Array.from(panel.periods, (period, at) => ({
      period,
      observed: comparison.treatedMean[at],
      counterfactual: comparison.treatedMean[at] - main.gaps[at],
    })),
    preGap: main.preGap,
    donorSpread: spread,
    placebos: inference.placebos.map(({ units, estimate, preGap }) => ({
      units: units.map((unit) => panel.donors[unit]),
      estimate,
      preGap,
    })),
    differenceInDifferences: even.estimate,
    optimum: {
      unitObjective: main.unitWeights.objective,
      periodObjective: main.periodWeights.objective,
      gap: Math.max(main.unitWeights.gap, main.periodWeights.gap),
    },
    caveats: caveatsOf(compared).map(tellSynthetic),
    evidenceLevel: main.preGap <= comfortable * spread ? "compared" : "measured",
  } as const;
  return { ...finding, reading: readSyntheticFinding(finding, question) };
}

/** Standard deviation between donors within a period, averaged over the periods before. */
function spreadBetween({ donorRows, before }: UnitPanel): number {
  let total = 0;
  for (let at = 0; at < before; at++) {
    const values = Float64Array.from(donorRows, (row) => row[at]);
    const center = mean(values);
    total += values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
  }
  return Math.sqrt(total / before);
}

/** Arkhangelsky et al. (2021), algorithm 3: weights kept, each unit left out in turn. */
function jackknifeOf({ method, panel, main }: Compared): number | undefined {
  const treated = panel.treatedRows.length;
  if (treated < 2) return undefined;
  const estimateOf = (
    donorRows: readonly Float64Array[],
    rows: readonly Float64Array[],
    weights: Float64Array,
  ) =>
    weighted(
      method,
      { donorRows, treatedMean: meanRow(rows), treatedUnits: rows.length, before: panel.before },
      weights,
      main.periodWeights.weights,
    ).estimate;
  const { weights } = main.unitWeights;
  const estimates = [
    ...panel.donorRows.map((_, left) => {
      const rest = weights.filter((_, donor) => donor !== left);
      const total = rest.reduce((sum, weight) => sum + weight, 0);
      const shares = rest.map((weight) => (total > 0 ? weight / total : 1 / rest.length));
      return estimateOf(
        panel.donorRows.filter((_, donor) => donor !== left),
        panel.treatedRows,
        shares,
      );
    }),
    ...panel.treatedRows.map((_, left) =>
      estimateOf(
        panel.donorRows,
        panel.treatedRows.filter((_, unit) => unit !== left),
        weights,
      ),
    ),
  ];
  const center = estimates.reduce((sum, one) => sum + one, 0) / estimates.length;
  const squares = estimates.reduce((sum, one) => sum + (one - center) ** 2, 0);
  return Math.sqrt(((estimates.length - 1) / estimates.length) * squares);
}

function caveatsOf({ panel, main, spread, inference, confidence }: Compared): readonly SyntheticCaveat[] {
  const donors = panel.donors.length;
  const heaviest = main.unitWeights.weights.indexOf(Math.max(...main.unitWeights.weights));
  const weight = main.unitWeights.weights[heaviest];
  const gap = Math.max(main.unitWeights.gap, main.periodWeights.gap);
  const smallest = 1 / (inference.placebos.length + 1);
  return [
    ...(inference.confidence < confidence
      ? [{ code: "confidenceLowered", confidence: inference.confidence, donors } as const]
      : []),
    ...(smallest > 0.05 ? [{ code: "fewDonors", donors, smallest } as const] : []),
    ...(panel.before < donors ? [{ code: "fewBefore", before: panel.before, donors } as const] : []),
    ...(main.preGap > comfortable * spread
      ? [{ code: "imperfectFit", gap: main.preGap, spread } as const]
      : []),
    ...(weight > dominating
      ? [{ code: "oneDonorDominates", unit: panel.donors[heaviest], weight } as const]
      : []),
    ...(gap > acceptedGap ? [{ code: "solverGap", gap } as const] : []),
    ...(panel.treated.length === 1 ? [{ code: "oneTreatedUnit" } as const] : []),
  ];
}
