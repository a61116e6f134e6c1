import type { Columns } from "../../../engine/src/index.ts";
import {
  estimateMixed,
  type MixedFinding,
  type MixedMethodName,
  type MixedStudy,
} from "../../../engine/src/mixed/index.ts";
import { trainedRows } from "../../../engine/src/panel/index.ts";
import type { EvaluationRequest } from "./evaluation-model.ts";
import type { PanelRequest } from "./panel-model.ts";

type Unread = Extract<ReturnType<typeof trainedRows>, { readonly ok: false }>;

/** What a mixed model finds, or why the table cannot be read as units and periods. */
export interface MixedRun {
  readonly finding: MixedFinding | (Omit<Unread, "ok"> & { readonly kind: "refused" });
}

/**
 * Measures inside people: the column of the start stands for the training, which counts from that period on, beside a
 * trend common to all. Each unit has its own level and, unless the request says that the change is the same, its own
 * change.
 */
export function runMixedOverTime(request: PanelRequest, method: MixedMethodName, columns: Columns): MixedRun {
  const { unit, period, firstTreated, outcome, covariates = [], sameChange } = request;
  const read = trainedRows({ unit, period, firstTreated, outcome }, columns);
  if (!read.ok)
    return { finding: { kind: "refused", notEstimable: read.notEstimable, caveats: read.caveats } };
  const study: MixedStudy = {
    ...{ outcome, effect: firstTreated, effectKind: "training", group: unit },
    covariates: [period, ...covariates],
    slopes: sameChange === true ? [] : [firstTreated],
    ...(method === "autoregressiveMixed" ? { time: period } : {}),
  };
  const rows = new Map(columns).set(firstTreated, read.trained).set(period, read.period);
  const options = sameChange === true ? { method } : { method, correlated: false };
  return { finding: estimateMixed(study, rows, options) };
}

/** People in companies: each company has its own level and, for the columns named, its own slope. */
export function runMixedOfGroups(request: EvaluationRequest, columns: Columns): MixedFinding {
  const { treatment = "", treatedLabel, outcome, covariates = [], cluster = "", slopes, unit } = request;
  const study: MixedStudy = {
    ...{ outcome, effect: treatment, effectKind: "training", covariates, group: cluster },
    ...(treatedLabel === undefined ? {} : { treatedLabel }),
    ...(slopes === undefined ? {} : { slopes }),
    ...(unit === undefined ? {} : { wording: { unit } }),
  };
  return estimateMixed(study, columns, { method: "linearMixed" });
}
