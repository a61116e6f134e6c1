import {
  type DetectableSize,
  type PowerEstimated,
  type PowerFinding,
  type PowerRequest,
  planPower,
} from "../../../engine/src/power/index.ts";
import type { PlanAnswer, PlanRequest, PowerAnswer } from "./power-model.ts";

/** What a study could see before it starts: the one way from a request to the engine. */
export function answerPlanRequest({ unit, ...request }: PlanRequest): PowerFinding {
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  const plan: PowerRequest = { treated: request.treated, ...Object.fromEntries(given) };
  return planPower(unit === undefined ? plan : { ...plan, wording: { unit } });
}

/** What a plan could see, as programs read it. */
export function writePlanAnswer(finding: PowerFinding): PowerAnswer {
  const caveats = finding.caveats.map((caveat) => ({ ...caveat }));
  if (finding.kind === "refused") return { notEstimable: finding.notEstimable, caveats };
  return { ...writePlan(finding), caveats };
}

function writePlan(finding: PowerEstimated): Omit<PlanAnswer, "caveats"> {
  const { treated, comparison, treatedClusters, comparisonClusters } = finding.sizes;
  const { wanted } = finding;
  return {
    design: finding.design,
    detectable: writeSize(finding.detectable),
    detectableFall: finding.detectableFall ?? null,
    power: finding.power,
    confidence: finding.confidence,
    standardError: finding.standardError ?? null,
    degreesOfFreedom: finding.degreesOfFreedom ?? null,
    sizes: {
      treated,
      comparison,
      treatedClusters: treatedClusters ?? null,
      comparisonClusters: comparisonClusters ?? null,
    },
    wanted:
      wanted === undefined
        ? null
        : { effect: wanted.effect, power: wanted.power, treatedNeeded: wanted.treatedNeeded ?? null },
    alternatives: finding.alternatives.map(({ change, to, detectable }) => ({
      change,
      to,
      detectable: writeSize(detectable),
    })),
    explanation: finding.explanation,
    reading: finding.reading,
  };
}

function writeSize({ value, inStandardDeviations }: DetectableSize): PlanAnswer["detectable"] {
  return { value: value ?? null, inStandardDeviations: inStandardDeviations ?? null };
}
