import {
  answerDesignRequest,
  answerEvaluation,
  type TextTable,
  writeDesign,
  writeEvaluation,
} from "../../../core/src/evaluation/index.ts";
import type { ComparisonDesign, Estimated } from "../../../engine/src/index.ts";
import type { Asked } from "./estimate-options.ts";
import { writeDesignText } from "./write-design-text.ts";
import { writeEvaluationText } from "./write-evaluation-text.ts";

/** What was found, as programs and people read it. */
export interface Answered {
  readonly answer: ReturnType<typeof writeEvaluation> | ReturnType<typeof writeDesign>;
  readonly text: string;
  readonly refusal?: { readonly code: string; readonly cause: "input" | "evidence" };
  /** Rows that count, when the answer chose some. */
  readonly compared?: Estimated | ComparisonDesign;
}

/** Runs what was asked on a table, and writes what it gives. */
export function answerAsked(asked: Asked, table: TextTable): Answered {
  if (asked.of === "design") {
    const designed = answerDesignRequest(asked.request, table);
    const written = { answer: writeDesign(designed), text: writeDesignText(designed) };
    const { finding } = designed;
    if (finding.kind === "refused") return { ...written, refusal: finding.notEstimable };
    return { ...written, compared: finding };
  }
  const evaluated = answerEvaluation(asked.request, table);
  const written = { answer: writeEvaluation(evaluated), text: writeEvaluationText(evaluated) };
  if (evaluated.finding.kind === "refused") return { ...written, refusal: evaluated.finding.notEstimable };
  return evaluated.of === "comparison" && evaluated.finding.kind === "estimated"
    ? { ...written, compared: evaluated.finding }
    : written;
}
