import { type EstimateOptions, estimateEffect, type Finding, type Study } from "../../../engine/src/index.ts";
import type { EstimateRequest, TextTable } from "./model.ts";
import { typeColumns } from "./type-columns.ts";

/** Runs the engine on a table as text: the one way from a request to a finding, for screens, terminal and programs. */
export function answerRequest(request: EstimateRequest, table: TextTable): Finding {
  const { treatment, treatedLabel, outcome, covariates, cluster, weights, unit, ...choices } = request;
  const study: Study = {
    treatment,
    outcome,
    covariates,
    ...(treatedLabel === undefined ? {} : { treatedLabel }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(weights === undefined ? {} : { weights }),
    ...(unit === undefined ? {} : { wording: { unit } }),
  };
  return estimateEffect(study, typeColumns(table), withoutUndefined(choices));
}

type Choices = Omit<
  EstimateRequest,
  "treatment" | "treatedLabel" | "outcome" | "covariates" | "cluster" | "weights" | "unit"
>;

function withoutUndefined(choices: Choices): EstimateOptions {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}
