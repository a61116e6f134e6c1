import { type Columns, type Estimated, estimateEffect, type Finding } from "../../../engine/src/index.ts";
import {
  correctPValues,
  type MultiplicityFinding,
  type MultiplicityRule,
} from "../../../engine/src/sensitivity/index.ts";
import { askedOf } from "./answer-request.ts";
import type { EstimateRequest } from "./model.ts";

/** Every outcome of a study by the same design, with its p-value corrected for their number. */
export interface SeveralOutcomes {
  readonly rule: MultiplicityRule;
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly finding: Finding;
    /** Absent where there is no figure. */
    readonly adjusted?: number;
  }[];
  readonly corrected: MultiplicityFinding;
}

/** Estimates the other outcomes of a request as the declared one, which comes first. */
export function compareOutcomes(
  request: EstimateRequest,
  columns: Columns,
  { first, rule }: { readonly first: Estimated; readonly rule: MultiplicityRule },
): SeveralOutcomes {
  const all = [...new Set([request.outcome, ...(request.otherOutcomes ?? [])])];
  const found = all.map((outcome) => {
    if (outcome === request.outcome) return { outcome, finding: first };
    const otherOutcomes = all.filter((other) => other !== outcome);
    const { study, options } = askedOf({ ...request, outcome, otherOutcomes });
    return { outcome, finding: estimateEffect(study, columns, options) };
  });
  const pValues = found.flatMap(({ finding }) => (finding.kind === "estimated" ? [finding.pValue] : []));
  const corrected = correctPValues(pValues, rule);
  const adjusted = corrected.kind === "estimated" ? [...corrected.adjusted] : [];
  const outcomes = found.map((each) => {
    const own = each.finding.kind === "estimated" ? adjusted.shift() : undefined;
    return own === undefined ? each : { ...each, adjusted: own };
  });
  return { rule, outcomes, corrected };
}
