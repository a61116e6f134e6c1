import type { ImputedEffect } from "../../../engine/src/missing/index.ts";
import type { Checks } from "../../../engine/src/sensitivity/index.ts";
import type { AnyTinyDetails, TinyEstimated } from "../../../engine/src/tiny-groups/index.ts";
import type { EvaluationFinding } from "./answer-evaluation.ts";
import { writeMultiverse } from "./answer-multiverse.ts";
import type {
  EvaluationAnswer,
  ImputedAnswer,
  MultiplicityAnswer,
  SensitivityAnswer,
  TinyAnswer,
} from "./evaluation-model.ts";
import type { SeveralOutcomes } from "./several-outcomes.ts";
import { writeAnswer } from "./write-answer.ts";
import { writeMixed } from "./write-mixed-answer.ts";

/** What was found at one date as programs read it. */
export function writeEvaluation(evaluated: EvaluationFinding): EvaluationAnswer {
  const caveats = [...evaluated.finding.caveats, ...evaluated.alsoTold].map((caveat) => ({ ...caveat }));
  if (evaluated.of === "comparison")
    return { ...writeAnswer(evaluated.finding), ...writeBeside(evaluated), caveats };
  if (evaluated.finding.kind === "refused")
    return { notEstimable: { ...evaluated.finding.notEstimable }, caveats };
  switch (evaluated.of) {
    case "imputed":
      return { ...writeImputed(evaluated.finding), caveats };
    case "tiny":
      return { ...writeTiny(evaluated.finding), caveats };
    case "mixed":
      return { ...writeMixed(evaluated.finding), caveats };
  }
}

function writeBeside({ multiverse, checks, outcomes }: EvaluationFinding & { readonly of: "comparison" }) {
  const strip = multiverse === undefined ? undefined : writeMultiverse(multiverse);
  return {
    ...(strip === undefined || "notEstimable" in strip ? {} : { multiverse: strip }),
    ...(checks === undefined ? {} : { sensitivity: writeChecks(checks) }),
    ...(outcomes === undefined ? {} : { multiplicity: writeOutcomes(outcomes) }),
  };
}

type Check = Checks[keyof Checks];

function writeChecks({ rosenbaum, eValue, robustness, oster, attrition }: Checks): SensitivityAnswer {
  return {
    rosenbaum: writeCheck(rosenbaum),
    eValue: writeCheck(eValue),
    robustness: writeCheck(robustness),
    oster: writeCheck(oster),
    attrition: writeCheck(attrition),
  };
}

function writeCheck(check: Check): SensitivityAnswer["eValue"] {
  const caveats = check.caveats.map((caveat) => ({ ...caveat }));
  if (check.kind === "refused") return { notEstimable: { ...check.notEstimable }, caveats };
  const { kind: _, ...figures } = check;
  return { ...figures, caveats };
}

function writeOutcomes({ rule, outcomes, corrected }: SeveralOutcomes): MultiplicityAnswer {
  const reading = corrected.kind === "estimated" ? corrected.reading : corrected.notEstimable.reading;
  return {
    rule,
    outcomes: outcomes.map(({ outcome, finding, adjusted }) => {
      if (finding.kind === "refused") return { outcome, notEstimable: { ...finding.notEstimable } };
      return { outcome, ...writePoint(finding), adjustedPValue: adjusted ?? finding.pValue };
    }),
    caveats: corrected.caveats.map((caveat) => ({ ...caveat })),
    reading,
  };
}

function writeImputed(finding: ImputedEffect): Omit<ImputedAnswer, "caveats"> {
  const { kind: _, statistic: __, caveats: ___, bounds, completeCases, missing, ...figures } = finding;
  return {
    ...figures,
    ...writePoint(finding),
    missing: missing.map((column) => ({ ...column })),
    bounds: bounds === undefined ? null : { ...bounds },
    completeCases: completeCases === undefined ? null : writePoint(completeCases),
  };
}

interface Point {
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
}

function writePoint({ estimate, standardError, confidenceInterval: [low, high], pValue }: Point) {
  const confidenceInterval: [number, number] = [low, high];
  return { estimate, standardError, confidenceInterval, pValue };
}

function writeTiny(finding: TinyEstimated<AnyTinyDetails>): Omit<TinyAnswer, "caveats"> {
  const { method, estimand, confidence, certainty, sizes, details, explanation, reading } = finding;
  const [low, high] = finding.confidenceInterval;
  return {
    ...{ method, estimand, confidence, certainty, explanation, reading },
    estimate: finite(finding.estimate),
    confidenceInterval: [finite(low), finite(high)],
    pValue: finding.pValue ?? null,
    sizes: { treated: sizes.first, comparison: sizes.second ?? null },
    details: { ...details },
    evidenceLevel: "measured",
  };
}

/** JSON has no infinity. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
