import type { FixedCoefficient, MixedEstimated } from "../../../engine/src/mixed/index.ts";
import type { MixedEffect } from "./mixed-model.ts";

/** A mixed model as programs read it. */
export function writeMixed(finding: MixedEstimated): Omit<MixedEffect, "caveats"> {
  const { estimate, standardError, confidenceInterval, pValue, variance, groupMeans } = finding;
  return {
    method: finding.method,
    criterion: finding.criterion,
    estimate,
    standardError,
    confidenceInterval: pairOf(confidenceInterval),
    pValue,
    inference: { ...finding.inference },
    sizes: { ...finding.sizes },
    coefficients: finding.coefficients.map(
      ({ term, estimate: coefficient, satterthwaite, kenwardRoger }) => ({
        term,
        estimate: coefficient,
        satterthwaite: writeTest(satterthwaite),
        ...(kenwardRoger === undefined ? {} : { kenwardRoger: writeTest(kenwardRoger) }),
      }),
    ),
    variance: {
      terms: [...variance.terms],
      covariance: variance.covariance.map((line) => [...line]),
      residual: variance.residual,
      ...(variance.phi === undefined ? {} : { phi: variance.phi }),
      isSingular: variance.isSingular,
    },
    groups: finding.groups.map(({ group, rows, effects }) => ({ group, rows, effects: [...effects] })),
    logLikelihood: finding.logLikelihood,
    groupMeans: groupMeans === undefined ? null : { ...groupMeans },
    detectable: { value: finding.detectable.value, power: finding.detectable.power },
    evidenceLevel: finding.evidenceLevel,
    explanation: finding.explanation,
    reading: finding.reading,
  };
}

function writeTest({ standardError, degreesOfFreedom, interval, pValue }: FixedCoefficient["satterthwaite"]) {
  return { standardError, degreesOfFreedom, confidenceInterval: pairOf(interval), pValue };
}

function pairOf([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}
