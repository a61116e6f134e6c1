import type { EvaluationFinding } from "../../../core/src/evaluation/index.ts";
import { writeChecksText } from "./write-checks-text.ts";
import { writeCautions } from "./write-figures.ts";
import { writeFindingText } from "./write-finding-text.ts";
import { writeImputedParts } from "./write-imputed-text.ts";
import { writeMixedParts } from "./write-mixed-text.ts";
import { writeOutcomesText } from "./write-outcomes-text.ts";
import { writeStripText } from "./write-strip-text.ts";
import { writeTinyParts } from "./write-tiny-text.ts";

/** What was found at one date, for someone who reads a terminal: the answer, its figures, the warnings, the rest. */
export function writeEvaluationText(evaluated: EvaluationFinding): string {
  if (evaluated.of === "comparison") return writeCompared(evaluated);
  const cautions = writeCautions([...evaluated.finding.caveats, ...evaluated.alsoTold]);
  if (evaluated.finding.kind === "refused")
    return [evaluated.finding.notEstimable.reading.fr, ...cautions].join("\n\n");
  const [figures = "", ...tables] = partsOf(evaluated);
  return [evaluated.finding.reading.fr, figures, ...cautions, ...tables].join("\n\n");
}

function partsOf(evaluated: Exclude<EvaluationFinding, { readonly of: "comparison" }>): readonly string[] {
  if (evaluated.finding.kind === "refused") return [];
  switch (evaluated.of) {
    case "imputed":
      return writeImputedParts(evaluated.finding);
    case "tiny":
      return writeTinyParts(evaluated.finding);
    case "mixed":
      return writeMixedParts(evaluated.finding);
  }
}

function writeCompared(evaluated: EvaluationFinding & { readonly of: "comparison" }): string {
  const { finding, alsoTold, multiverse, checks, outcomes } = evaluated;
  return [
    writeFindingText(finding, alsoTold),
    ...(outcomes === undefined ? [] : [writeOutcomesText(outcomes)]),
    ...(checks === undefined ? [] : [writeChecksText(checks)]),
    ...(multiverse === undefined || multiverse.kind === "refused" ? [] : [writeStripText(multiverse)]),
  ].join("\n\n");
}
