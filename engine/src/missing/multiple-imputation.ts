import { type Columns, isMissing } from "../columns/column.ts";
import type { Caveat, Told } from "../evaluate/caveat.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import type { Estimated, EvidenceLevel, NotEstimable } from "../evaluate/finding.ts";
import type { RefusalCode } from "../evaluate/refusal.ts";
import type { EstimateOptions, MethodName, Sentences, Study } from "../evaluate/study.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type AttritionBounds, attritionBounds } from "../sensitivity/attrition-bounds.ts";
import type { ArmLoss } from "../sensitivity/check-figures.ts";
import { readLoss } from "../sensitivity/words-of-checks.ts";
import { type ImputationModel, imputationModels } from "./chained-imputation.ts";
import type { MissingCaveat } from "./missing-caveat.ts";
import type { MissingRefusal, MissingRefusalCode } from "./missing-refusal.ts";
import { completedColumns, type Prepared, prepareImputation } from "./prepare-imputation.ts";
import { type PooledFigure, poolCompleted } from "./rubins-rules.ts";
import { missingNotEstimable, readImputed, tellMissing } from "./words-of-missing.ts";

/** Options of the analysis, and of the filling in. The analysis is `regression` unless named. */
export interface ImputationOptions extends EstimateOptions {
  /** Completed data sets, default 40. */
  readonly imputations?: number;
  /** Rounds of the chained equations, default 10. */
  readonly iterations?: number;
  /** Default `normal`. */
  readonly model?: ImputationModel;
}

export interface ImputedEffect extends Omit<PooledFigure, "kind"> {
  readonly kind: "estimated";
  /** The analysis of each completed set. */
  readonly method: MethodName;
  readonly model: ImputationModel;
  readonly imputations: number;
  readonly confidence: number;
  /** People whose outcome is unknown, by arm. */
  readonly loss: { readonly treated: ArmLoss; readonly comparison: ArmLoss };
  /** Missing values of every incomplete column. */
  readonly missing: readonly { readonly column: string; readonly missing: number; readonly of: number }[];
  /** What the losses leave possible without any assumption on who was lost, when outcomes are missing. */
  readonly bounds?: AttritionBounds;
  /** The same analysis on people without any missing value, when it can be done. */
  readonly completeCases?: Pick<Estimated, "estimate" | "standardError" | "confidenceInterval" | "pValue">;
  readonly caveats: readonly (Told<MissingCaveat> | Told<Caveat>)[];
  /** The lowest over the completed sets. */
  readonly evidenceLevel: EvidenceLevel;
  readonly reading: Sentences;
}

export type ImputationFinding =
  | ImputedEffect
  | {
      readonly kind: "refused";
      readonly notEstimable: NotEstimable<MissingRefusalCode | RefusalCode>;
      readonly caveats: readonly (Told<MissingCaveat> | Told<Caveat>)[];
    };

const usual = { imputations: 40, iterations: 10, model: "normal", method: "regression" } as const;
const muchMissing = 0.5;

/**
 * Multiple imputation.
 *
 * Estimand: that of the analysis, on all people whose arm is known, also those with missing values.
 * Assumptions: given what is known of them, the people whose values are missing are like those whose values are known
 * (missing at random); values follow from the others by a straight line with equal spread (normal), or resemble
 * those of people with a like prediction (meanMatching). Each arm is completed from its own people when there are
 * enough.
 * Do not use when people stay silent because of the outcome itself (see the bounds, given first), when more than
 * half of an arm is missing (refused), or to fill in who was trained.
 * In words: the gaps are filled several times by draws from chained regressions, the analysis is run on each
 * completed set, and the figures are pooled by Rubin's rules with the degrees of freedom of Barnard and Rubin. The
 * variance within a set is the small-sample one of the analysis.
 * Reference: Rubin (1987), Multiple Imputation for Nonresponse in Surveys, p. 76-77; van Buuren (2018), Flexible
 * Imputation of Missing Data, 2nd ed., p. 120; Sullivan et al. (2018), Statistical Methods in Medical Research
 * 27:2610, for completing by arm.
 * Checked against: pool of mice 3.15.0 (08d_missing_data.json); the mean of many imputations of mice on our own
 * people (engine/reference/missing); coverage by simulation.
 */
export function estimateWithImputation(
  study: Study,
  columns: Columns,
  options: ImputationOptions = {},
): ImputationFinding {
  const {
    imputations = usual.imputations,
    iterations = usual.iterations,
    model = usual.model,
    ...rest
  } = options;
  const wrong = optionOutOfRange({ imputations, iterations, model });
  if (wrong !== undefined) return refused({ code: "optionOutOfRange", option: wrong });
  const prepared = prepareImputation(study, columns);
  if ("code" in prepared) return refused(prepared);
  // Other designs are not tried on each completed set: the question here is what is missing.
  const analysis: EstimateOptions = { method: usual.method, checkDesigns: false, ...rest };
  const stream = new SeededStream(rest.seed ?? 1);
  const findings: Estimated[] = [];
  for (let set = 0; set < imputations; set++) {
    const completed = completedColumns(prepared, { model, iterations }, stream);
    const finding = estimateEffect(study, completed, analysis);
    if (finding.kind === "refused") return { ...finding };
    findings.push(finding);
  }
  const pooled = poolCompleted({
    estimates: findings.map((finding) => finding.estimate),
    variances: findings.map((finding) => finding.inference.intervalStandardError ** 2),
    completeDegreesOfFreedom: meanOf(findings.map((finding) => finding.inference.degreesOfFreedom)),
    confidence: findings[0].inference.confidence,
  });
  if (pooled.kind === "refused") return { ...pooled, caveats: [] };
  return describe({ study, columns, prepared, findings, pooled, analysis, model });
}

function refused(refusal: MissingRefusal): ImputationFinding {
  return { kind: "refused", notEstimable: missingNotEstimable(refusal), caveats: [] };
}

function optionOutOfRange(options: {
  readonly imputations: number;
  readonly iterations: number;
  readonly model: ImputationModel;
}): string | undefined {
  const { imputations, iterations, model } = options;
  if (!(Number.isInteger(imputations) && imputations >= 2 && imputations <= 1000)) return "imputations";
  if (!(Number.isInteger(iterations) && iterations >= 1 && iterations <= 1000)) return "iterations";
  return imputationModels.includes(model) ? undefined : "model";
}

interface Analyzed {
  readonly study: Study;
  readonly columns: Columns;
  readonly prepared: Prepared;
  readonly findings: readonly Estimated[];
  readonly pooled: PooledFigure;
  readonly analysis: EstimateOptions;
  readonly model: ImputationModel;
}

function describe(analyzed: Analyzed): ImputedEffect {
  const { study, columns, prepared, findings, pooled, analysis, model } = analyzed;
  const loss = lossOf(study, columns, prepared.arms);
  const bounds = boundsOf(study, columns, loss);
  const complete = estimateEffect(study, columns, analysis);
  const [first] = findings;
  const finding = {
    ...pooled,
    method: first.method,
    model,
    imputations: findings.length,
    confidence: first.inference.confidence,
    loss,
    missing: prepared.incomplete.map(({ name, values }) => ({
      column: name,
      missing: values.filter((value) => !Number.isFinite(value)).length,
      of: values.length,
    })),
    ...(bounds === undefined ? {} : { bounds }),
    ...(complete.kind === "refused"
      ? {}
      : {
          completeCases: {
            estimate: complete.estimate,
            standardError: complete.standardError,
            confidenceInterval: complete.confidenceInterval,
            pValue: complete.pValue,
          },
        }),
    caveats: [...caveatsOf(analyzed, loss).map(tellMissing), ...first.caveats],
    evidenceLevel: findings.every((one) => one.evidenceLevel === "compared") ? "compared" : "measured",
  } as const;
  const lead = bounds === undefined ? readLoss(loss) : bounds.reading;
  return { ...finding, reading: readImputed(finding, lead, study) };
}

function lossOf(study: Study, columns: Columns, arms: Int8Array) {
  const outcome = columns.get(study.outcome);
  const of = (arm: number): ArmLoss => {
    let [people, missing] = [0, 0];
    arms.forEach((own, row) => {
      if (own !== arm) return;
      people++;
      if (outcome === undefined || isMissing(outcome, row)) missing++;
    });
    return { missing, of: people, rate: missing / people };
  };
  return { treated: of(1), comparison: of(0) };
}

function boundsOf(study: Study, columns: Columns, loss: ImputedEffect["loss"]): AttritionBounds | undefined {
  if (loss.treated.missing + loss.comparison.missing === 0) return undefined;
  const { treatment, outcome, treatedLabel } = study;
  const asked = { treatment, outcome, ...(treatedLabel === undefined ? {} : { treatedLabel }) };
  const found = attritionBounds(asked, columns);
  return found.kind === "estimated" ? found : undefined;
}

function caveatsOf(
  { study, prepared, pooled, findings }: Analyzed,
  { treated, comparison }: ImputedEffect["loss"],
): readonly MissingCaveat[] {
  const unknown = prepared.arms.length - prepared.rows.length;
  const names = prepared.incomplete.map(({ name }) => name);
  // As many sets as the percentage of missing information (White, Royston & Wood 2011, p. 388).
  const wanted = Math.ceil(100 * pooled.missingInformation);
  const error = Math.sqrt(
    (treated.rate * (1 - treated.rate)) / treated.of +
      (comparison.rate * (1 - comparison.rate)) / comparison.of,
  );
  return [
    { code: "missingAtRandom" },
    ...(unknown > 0 ? [{ code: "unknownArm", rows: unknown } as const] : []),
    ...(prepared.byArm ? [] : [{ code: "armsImputedTogether", columns: names } as const]),
    ...(study.cluster === undefined ? [] : [{ code: "clustersNotImputed", column: study.cluster } as const]),
    ...(pooled.missingInformation > muchMissing
      ? [{ code: "muchMissingInformation", share: pooled.missingInformation } as const]
      : []),
    ...(findings.length < wanted
      ? [{ code: "fewImputations", imputations: findings.length, wanted } as const]
      : []),
    ...(error > 0 && Math.abs(treated.rate - comparison.rate) > 1.96 * error
      ? [{ code: "lossDiffers", treated: treated.rate, comparison: comparison.rate } as const]
      : []),
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
