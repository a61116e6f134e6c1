import {
  type DesignStudy,
  type EstimateOptions,
  estimateEffect,
  type Finding,
  type Study,
} from "../../../engine/src/index.ts";
import type { DesignRequest } from "./design-model.ts";
import type { EstimateRequest, TextTable } from "./model.ts";
import { typeColumns } from "./type-columns.ts";

/** Runs the engine on a table as text: the one way from a request to a finding, for screens, terminal and programs. */
export function answerRequest(request: EstimateRequest, table: TextTable): Finding {
  const { study, options } = askedOf(request);
  return estimateEffect(study, typeColumns(table), options);
}

/** What is studied, and how, in the engine's terms. */
export function askedOf(request: EstimateRequest): {
  readonly study: Study;
  readonly options: EstimateOptions;
} {
  const { study, options } = askedDesignOf(request);
  return { study: { ...study, outcome: request.outcome }, options };
}

/** Who is compared, and how, in the engine's terms: of an outcome its name at most. */
export function askedDesignOf(request: DesignRequest): {
  readonly study: DesignStudy;
  readonly options: EstimateOptions;
} {
  const { study, choices } = split(request);
  return { study, options: withoutUndefined(choices) };
}

function split(request: DesignRequest) {
  const { treatment, treatedLabel, outcome, covariates, cluster, weights, offered, unit, ...rest } = request;
  const { measuredBefore: before, measuredAfter: after, otherOutcomes, ...choices } = rest;
  const measured = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  const study: DesignStudy = {
    treatment,
    covariates,
    ...(outcome === undefined ? {} : { outcome }),
    ...(treatedLabel === undefined ? {} : { treatedLabel }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(weights === undefined ? {} : { weights }),
    ...(offered === undefined ? {} : { offered }),
    ...(before === undefined && after === undefined ? {} : { measured }),
    ...(otherOutcomes === undefined ? {} : { otherOutcomes }),
    ...(unit === undefined ? {} : { wording: { unit } }),
  };
  return { study, choices };
}

type Choices = ReturnType<typeof split>["choices"];

function withoutUndefined(choices: Choices): EstimateOptions {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}
