import { type Column, categoryColumn, numberColumn } from "../columns/column.ts";
import { estimateMixed } from "../mixed/estimate-mixed.ts";
import type { CasePath } from "./case-path.ts";
import { concludePaths, refusePaths } from "./conclude-paths.ts";
import { readPaths } from "./read-paths.ts";
import type { SingleCaseFinding, SingleCaseOptions } from "./single-case-finding.ts";
import { changeSentences } from "./words-of-paths.ts";

export interface HierarchicalOptions extends SingleCaseOptions {
  /** True when people may differ in their change, default true: without it the interval is too short when they do. */
  readonly changesDiffer?: boolean;
  /** True when a draw decided who would start when, default false. */
  readonly startsDrawn?: boolean;
}

export interface HierarchicalFigures {
  /** Change at the start of the training, on average over people such as these, beside a common trend. */
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
  readonly degreesOfFreedom: number;
  /** Constant, slope per occasion and change, with their standard errors. */
  readonly coefficients: readonly {
    readonly term: string;
    readonly estimate: number;
    readonly standardError: number;
  }[];
  /** Correlation of what is left of two following occasions. */
  readonly phi: number;
  readonly residualVariance: number;
  /** Variance between people of the level and, when they may differ, of the change. */
  readonly levelVariance: number;
  readonly changeVariance?: number;
  readonly logLikelihood: number;
  /** Departure of each person: level and, when they may differ, change, drawn towards the mean. */
  readonly departures: readonly { readonly name: string; readonly level: number; readonly change?: number }[];
}

/** Fewer people say nothing of how people differ. */
const fewestPeople = 5;

/**
 * Hierarchical model of a few paths, with residuals that fade with time.
 *
 * Estimand: the change at the start of the training, averaged over people such as these.
 * Assumes a trend common to all, a change that comes at the start and lasts, people independent of each other, and
 * what is left resembling the occasion before by the same share for everybody.
 * Do not use with fewer than 5 people, nor when the change builds up slowly: the model then reads the rise as trend.
 * In words: a linear mixed model of level, trend and change, with a level (and a change) per person, residuals with
 * correlation phi per occasion, restricted likelihood, and Satterthwaite's degrees of freedom.
 * Reference: Ferron, Bell, Hess, Rendina-Gobioff & Hibbard (2009), Behavior Research Methods 41:372; Pinheiro &
 * Bates (2000), Mixed-Effects Models in S and S-PLUS, p. 226-243.
 * Checked against lme with corAR1 of nlme 3.1-162 (its degrees of freedom, 150 for 8 people, are those of occasions
 * and are not used: the interval counts people).
 */
export function hierarchicalPaths(
  paths: readonly CasePath[],
  options: HierarchicalOptions = {},
): SingleCaseFinding<HierarchicalFigures> {
  const read = readPaths(paths, options);
  if (!read.ok) return refusePaths(read.refusal);
  const people = paths.length;
  if (people < fewestPeople) return refusePaths({ code: "tooFewPeople", people, needed: fewestPeople });
  const changesDiffer = options.changesDiffer ?? true;
  const fit = estimateMixed(
    {
      outcome: "value",
      effect: "trained",
      covariates: ["occasion"],
      group: "person",
      slopes: changesDiffer ? ["trained"] : [],
      time: "occasion",
    },
    columnsOf(paths),
    {
      method: "autoregressiveMixed",
      confidence: read.confidence,
      ...(changesDiffer ? { correlated: false } : {}),
    },
  );
  if (fit.kind === "refused") return refusePaths({ code: "modelNotFitted" });
  const { estimate, confidenceInterval, pValue, variance } = fit;
  return concludePaths(
    {
      estimate,
      standardError: fit.standardError,
      confidenceInterval,
      pValue,
      degreesOfFreedom: fit.inference.degreesOfFreedom,
      coefficients: fit.coefficients.map(({ term, estimate: coefficient, satterthwaite }) => ({
        term: term === "" ? "constant" : term,
        estimate: coefficient,
        standardError: satterthwaite.standardError,
      })),
      phi: variance.phi ?? 0,
      residualVariance: variance.residual,
      levelVariance: variance.covariance[0][0],
      ...(changesDiffer ? { changeVariance: variance.covariance[1][1] } : {}),
      logLikelihood: fit.logLikelihood,
      departures: fit.groups.map(({ group, effects }) => ({
        name: group,
        level: effects[0],
        ...(changesDiffer ? { change: effects[1] } : {}),
      })),
    },
    {
      method: "hierarchicalPaths",
      sizes: { people, occasions: paths[0].values.length },
      confidence: read.confidence,
      caveats: [
        ...read.caveats,
        ...(options.startsDrawn === true ? [] : [{ code: "startsNotDrawn" } as const]),
        ...(changesDiffer ? [] : [{ code: "sameEffectAssumed" } as const]),
      ],
      reading: changeSentences(
        { estimate, interval: confidenceInterval, pValue, people, confidence: read.confidence },
        { ...options, isDrawn: options.startsDrawn === true },
      ),
      explanation: {
        fr: "On sépare, pour toutes les personnes ensemble, la tendance et le changement qui vient avec la formation.",
        en: "For all people together, the trend and the change that comes with the training are told apart.",
      },
    },
  );
}

function columnsOf(paths: readonly CasePath[]) {
  const rows = paths.flatMap(({ name, values, start }) =>
    Array.from(values, (value, at) => ({ name, value, occasion: at + 1, trained: at + 1 >= start ? 1 : 0 })),
  );
  const kept = rows.filter(({ value }) => Number.isFinite(value));
  return new Map<string, Column>([
    ["value", numberColumn(kept.map(({ value }) => value))],
    ["trained", numberColumn(kept.map(({ trained }) => trained))],
    ["occasion", numberColumn(kept.map(({ occasion }) => occasion))],
    ["person", categoryColumn(kept.map(({ name }) => name))],
  ]);
}
