import { type Column, type Columns, isMissing } from "../columns/column.ts";
import type { Estimated, Pairs } from "../evaluate/finding.ts";
import { readTreatment, unknownArm } from "../evaluate/read-treatment.ts";
import type { Study } from "../evaluate/study.ts";
import { type AttritionFinding, attritionBounds } from "./attrition-bounds.ts";
import { type EValueFinding, eValueOfDifference } from "./e-value.ts";
import { type OsterFinding, osterOfRegression } from "./oster.ts";
import { type RobustnessFinding, robustnessOfRegression } from "./robustness-value.ts";
import { type RosenbaumFinding, rosenbaumBounds } from "./rosenbaum-bounds.ts";
import type { SensitivityRefusal } from "./sensitivity-refusal.ts";
import { notCheckable } from "./words-of-sensitivity.ts";

/** Every check of the room on one finding; what does not apply to it is refused with the reason. */
export interface Checks {
  readonly rosenbaum: RosenbaumFinding;
  readonly eValue: EValueFinding;
  readonly robustness: RobustnessFinding;
  readonly oster: OsterFinding;
  readonly attrition: AttritionFinding;
}

/**
 * One-sided level of Rosenbaum's bounds: the side is the one seen, not one announced beforehand, so that the usual 5 %
 * are shared between both.
 */
const eitherSide = 0.025;

/** How far hidden differences or lost answers could change a finding, as far as its design lets it be checked. */
export function checkFinding(finding: Estimated, study: Study, columns: Columns): Checks {
  const regression = regressionRefusal(finding, study);
  return {
    rosenbaum: boundsOfPairs(finding, study, columns),
    eValue: eValueOf(finding),
    robustness: regression === undefined ? robustnessOfRegression(study, columns) : refused(regression),
    oster: regression === undefined ? osterOfRegression(study, columns) : refused(regression),
    attrition: attritionOf(study, columns),
  };
}

function refused(refusal: SensitivityRefusal) {
  return { kind: "refused", notEstimable: notCheckable(refusal), caveats: [] } as const;
}

function boundsOfPairs(
  { pairs, estimate, method }: Estimated,
  study: Study,
  columns: Columns,
): RosenbaumFinding {
  if (pairs === undefined || !areSeparate(pairs)) return refused({ code: "pairsNeeded", method });
  const outcome = columns.get(study.outcome);
  const values = (rows: Int32Array) => Float64Array.from(rows, (row) => valueAt(outcome, row));
  return rosenbaumBounds({
    treated: values(pairs.treated),
    comparison: values(pairs.comparison),
    direction: estimate < 0 ? "below" : "above",
    alpha: eitherSide,
  });
}

/** True when nobody belongs to two pairs. */
function areSeparate({ treated, comparison }: Pairs): boolean {
  const everybody = [...treated, ...comparison];
  return everybody.length > 0 && new Set(everybody).size === everybody.length;
}

function valueAt(column: Column | undefined, row: number): number {
  return column?.kind === "number" ? column.values[row] : Number.NaN;
}

function eValueOf({ estimate, confidenceInterval, inference, detectable }: Estimated): EValueFinding {
  const { value, inStandardDeviations } = detectable;
  // The same figure in the unit of the outcome and in its standard deviations.
  const spread = inStandardDeviations === undefined ? Number.NaN : value / inStandardDeviations;
  if (!(spread > 0)) return refused({ code: "noSpread" });
  return eValueOfDifference(estimate, confidenceInterval, { spread, confidence: inference.confidence });
}

function regressionRefusal({ method }: Estimated, study: Study): SensitivityRefusal | undefined {
  if (method !== "regression") return { code: "regressionNeeded", because: "method" };
  if (study.cluster !== undefined) return { code: "regressionNeeded", because: "cluster" };
  return study.weights === undefined ? undefined : { code: "regressionNeeded", because: "weights" };
}

function attritionOf(study: Study, columns: Columns): AttritionFinding {
  const arms = readTreatment(columns, study);
  const outcome = columns.get(study.outcome);
  const isLost = (row: number) => outcome !== undefined && isMissing(outcome, row);
  const someLost = arms?.some((arm, row) => arm !== unknownArm && isLost(row)) ?? false;
  if (!someLost) return refused({ code: "nobodyLost" });
  const { treatment, treatedLabel } = study;
  const asked = { treatment, outcome: study.outcome };
  return attritionBounds(treatedLabel === undefined ? asked : { ...asked, treatedLabel }, columns);
}
