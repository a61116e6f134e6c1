import type { Columns, Finding } from "../../../engine/src/index.ts";
import { estimateEffect } from "../../../engine/src/index.ts";
import { estimateWithImputation, type ImputationFinding } from "../../../engine/src/missing/index.ts";
import type { MixedFinding } from "../../../engine/src/mixed/index.ts";
import { type MultiverseFinding, multiverse } from "../../../engine/src/multiverse/index.ts";
import { type ToldPanelCaveat, tellPanelCaveat } from "../../../engine/src/panel/index.ts";
import { type Checks, checkFinding } from "../../../engine/src/sensitivity/index.ts";
import {
  type AnyTinyDetails,
  estimateTiny,
  type TinyFinding,
  type TinyGroupMethodName,
} from "../../../engine/src/tiny-groups/index.ts";
import { askedOf } from "./answer-request.ts";
import { runMixedOfGroups } from "./estimate-mixed.ts";
import { isDirect, unreadChoicesOf } from "./evaluation-methods.ts";
import type { EvaluationRequest } from "./evaluation-model.ts";
import { type EstimateRequest, estimateRequestSchema, type TextTable } from "./model.ts";
import { compareOutcomes, type SeveralOutcomes } from "./several-outcomes.ts";
import { typeColumns } from "./type-columns.ts";

/** What the engine finds at one date, whichever method was asked, with what was asked beside it. */
export type EvaluationFinding = (
  | {
      readonly of: "comparison";
      readonly finding: Finding;
      readonly multiverse?: MultiverseFinding;
      readonly checks?: Checks;
      readonly outcomes?: SeveralOutcomes;
    }
  | { readonly of: "imputed"; readonly finding: ImputationFinding }
  | { readonly of: "tiny"; readonly finding: TinyFinding<AnyTinyDetails> }
  | { readonly of: "mixed"; readonly finding: MixedFinding }
) & {
  /** Choices of the request that its method does not read. */
  readonly alsoTold: readonly ToldPanelCaveat[];
};

/** Runs whichever part of the engine a request of one date asks for, on a table as text. */
export function answerEvaluation(request: EvaluationRequest, table: TextTable): EvaluationFinding {
  const columns = typeColumns(table);
  const { method = request.impute === true ? "regression" : "nearest" } = request;
  const alsoTold = unreadChoicesOf(request).map((option) =>
    tellPanelCaveat({ code: "optionIgnored", option, method }),
  );
  if (!isDirect(method)) return { ...compare(request, columns), alsoTold };
  if (method === "linearMixed") return { of: "mixed", finding: runMixedOfGroups(request, columns), alsoTold };
  return { of: "tiny", finding: runTiny(request, method, columns), alsoTold };
}

function compare(request: EvaluationRequest, columns: Columns) {
  const declared = declaredOf(request);
  const { study, options } = askedOf(declared);
  if (request.impute === true) {
    const { imputations } = request;
    const asked = imputations === undefined ? options : { ...options, imputations };
    return { of: "imputed", finding: estimateWithImputation(study, columns, asked) } as const;
  }
  const finding = estimateEffect(study, columns, options);
  if (finding.kind === "refused") return { of: "comparison", finding } as const;
  return {
    of: "comparison",
    finding,
    ...(request.multiverse === true ? { multiverse: multiverse(study, columns, options) } : {}),
    ...(request.sensitivity === true ? { checks: checkFinding(finding, study, columns) } : {}),
    ...(request.multiplicity === undefined
      ? {}
      : { outcomes: compareOutcomes(declared, columns, { first: finding, rule: request.multiplicity }) }),
  } as const;
}

/** The part of a request that says what is compared and how. */
function declaredOf(request: EvaluationRequest): EstimateRequest {
  const fields = Object.keys(estimateRequestSchema.shape);
  const kept = Object.entries(request).filter(
    ([field, value]) => value !== undefined && fields.includes(field),
  );
  return estimateRequestSchema.parse({ treatment: "", covariates: [], ...Object.fromEntries(kept) });
}

function runTiny(request: EvaluationRequest, method: TinyGroupMethodName, columns: Columns) {
  const { outcome, treatment, treatedLabel, before, expected, seed, unit } = request;
  const study = {
    outcome,
    ...(treatment === undefined ? {} : { treatment }),
    ...(treatedLabel === undefined ? {} : { treatedLabel }),
    ...(before === undefined ? {} : { before }),
    ...(unit === undefined ? {} : { wording: { unit } }),
  };
  return estimateTiny(study, columns, {
    method,
    ...(expected === undefined ? {} : { expected }),
    ...(seed === undefined ? {} : { seed }),
  });
}
