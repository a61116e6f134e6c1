import {
  type PooledEstimated,
  type PooledFinding,
  type PoolingOptions,
  type PoolingStudy,
  poolProjects,
} from "../../../engine/src/pooling/index.ts";
import type { TextTable } from "./model.ts";
import type { PoolAnswer, PooledEffect, PoolRequest } from "./pool-model.ts";
import { typeColumns } from "./type-columns.ts";

/** Pools the projects of a table as text: the one way from a request to a pooled finding. */
export function answerPoolRequest(request: PoolRequest, table: TextTable): PooledFinding {
  const { unit, hartungKnapp, estimate, standardError, variance, label, moderators, group } = request;
  const study: PoolingStudy = {
    estimate,
    ...(standardError === undefined ? {} : { standardError }),
    ...(variance === undefined ? {} : { variance }),
    ...(label === undefined ? {} : { label }),
    ...(moderators === undefined ? {} : { moderators }),
    ...(group === undefined ? {} : { group }),
    ...(unit === undefined ? {} : { wording: { unit } }),
  };
  const interval: PoolingOptions = hartungKnapp === true ? { interval: "hartungKnapp" } : {};
  return poolProjects(study, typeColumns(table), { ...modelOf(request), ...interval });
}

/** The model and its estimator; what a model does not read, the engine tells. */
function modelOf({ method, correlation }: PoolRequest): PoolingOptions {
  const assumed = correlation === undefined ? {} : { correlation };
  if (method === undefined) return assumed;
  if (method === "fixed") return { method: "fixedEffect", ...assumed };
  if (method === "threeLevel" || method === "robustVariance") return { method, ...assumed };
  return { heterogeneity: method, ...assumed };
}

/** A pooled finding as programs read it. */
export function writePoolAnswer(finding: PooledFinding): PoolAnswer {
  const caveats = finding.caveats.map((caveat) => ({ ...caveat }));
  if (finding.kind === "estimated") return { ...writeEffect(finding), caveats };
  const studies = finding.projects.map(({ label, estimate, standardError }) => ({
    label,
    estimate,
    standardError,
  }));
  return { notEstimable: finding.notEstimable, studies, caveats };
}

function writeEffect(finding: PooledEstimated): Omit<PooledEffect, "caveats"> {
  const { spread, prediction, intercept, moderatorTest, smallStudyEffects } = finding;
  return {
    method: methodOf(finding),
    ...writePoint(finding),
    predictionInterval: prediction === undefined ? null : pairOf(prediction.interval),
    tau2: spread.tauSquared,
    tau2Interval: spread.tauSquaredInterval === undefined ? null : pairOf(spread.tauSquaredInterval),
    tau2Within: spread.within ?? null,
    groups: finding.groups ?? null,
    smallStudyEffects: smallStudyEffects === undefined ? null : { ...smallStudyEffects },
    iSquared: spread.iSquared ?? 0,
    hSquared: spread.hSquared ?? 1,
    q: spread.q.statistic,
    qTest: { degreesOfFreedom: spread.q.degreesOfFreedom, pValue: spread.q.pValue },
    studies: finding.projects.map(({ label, estimate, standardError, weight, shrunken, pooledWithout }) => ({
      label,
      estimate,
      standardError,
      weight,
      shrunken,
      pooledWithout: pooledWithout ?? null,
    })),
    moderators: finding.moderators.map((moderator) => ({ term: moderator.term, ...writePoint(moderator) })),
    intercept: intercept === undefined ? null : writePoint(intercept),
    moderatorTest: moderatorTest === undefined ? null : { ...moderatorTest },
    intervals: finding.intervals.map((each) => ({ ...each, interval: pairOf(each.interval) })),
    inference: { ...finding.inference },
    prediction: prediction === undefined ? null : { rule: prediction.rule },
    detectable: { value: finding.detectable.value, power: finding.detectable.power },
    evidenceLevel: finding.evidenceLevel,
    reading: finding.reading,
  };
}

/** The methods of the request are those of the command line. */
function methodOf({ method, heterogeneity }: PooledEstimated): PooledEffect["method"] {
  if (method === "threeLevel" || method === "robustVariance") return method;
  if (method === "fixedEffect" || heterogeneity === "none" || heterogeneity === "moments") return "fixed";
  return heterogeneity;
}

function writePoint(
  point: Pick<PooledEstimated, "estimate" | "standardError" | "confidenceInterval" | "pValue">,
) {
  const { estimate, standardError, confidenceInterval, pValue } = point;
  return { estimate, standardError, confidenceInterval: pairOf(confidenceInterval), pValue };
}

function pairOf([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}
