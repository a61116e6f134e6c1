import { type Columns, designComparison, estimateDesign } from "../../../engine/src/index.ts";
import { outcomeKeys, outcomeNamesFr, readFinding } from "../comparisons/index.ts";
import { writeAnswer } from "../evaluation/index.ts";
import { canonicalJson } from "../plans/index.ts";
import type { PackedRequest } from "./model.ts";

/**
 * What a table gives, as the package bears it: canonical JSON, so that the same figures are the same bytes. The design
 * is made without the column of the outcome, as it was the first time. Undefined when the outcome is none of ours.
 */
export function runAnalysis(request: PackedRequest, columns: Columns): string | undefined {
  const { analysis, study, options } = request;
  const shut = new Map(columns);
  shut.delete(study.outcome);
  const design = designComparison(study, shut, options);
  if (analysis === "designedComparison") {
    if (design.kind === "refused") return textOf(writeAnswer(design));
    return textOf(writeAnswer(estimateDesign(design, columns, study.outcome)));
  }
  const outcome = outcomeKeys.find((key) => outcomeNamesFr[key] === study.outcome);
  if (outcome === undefined) return undefined;
  if (design.kind === "refused") {
    const { code, reading } = design.notEstimable;
    return textOf({ kind: "notEstimable", code, reading });
  }
  return textOf(readFinding(design, columns, outcome));
}

/** A value as the package writes it: one line of canonical JSON. What is undefined is not there. */
export function textOf(value: unknown): string {
  return `${canonicalJson(JSON.parse(JSON.stringify(value)))}\n`;
}
