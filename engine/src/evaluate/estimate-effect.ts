import type { Columns } from "../columns/column.ts";
import { explainEstimate } from "./explain-estimate.ts";
import type { Finding } from "./finding.ts";
import { methods } from "./method-table.ts";
import { prepareComparison, refused } from "./prepare-comparison.ts";
import { readSample } from "./read-sample.ts";
import { runMethod } from "./run-method.ts";
import type { EstimateOptions, Study } from "./study.ts";

/**
 * Effect of a training on an outcome, from a cross-section of people: declare, design, balance, estimate, explain.
 *
 * Pure: the same columns and options give the same finding, in a browser or on a server. A question that these
 * people cannot answer gives a refusal with the cheapest remedy, never a zero or a NaN; nothing is thrown.
 */
export function estimateEffect(study: Study, columns: Columns, options: EstimateOptions = {}): Finding {
  const preparation = prepareComparison(study, columns, options, () => {
    const read = readSample(study, columns, options);
    return read.ok ? { ...read, people: read.sample } : read;
  });
  if (!preparation.ok) return preparation.refused;
  const { prepared, people: sample } = preparation;
  const { method, caveats, choice } = prepared;
  const attempt = runMethod(method, sample, prepared.options);
  if (!attempt.ok) return refused(attempt.refusal, [...caveats, ...attempt.caveats], choice);
  return explainEstimate({ ...prepared, study, sample, attempt }, Object.values(methods));
}
