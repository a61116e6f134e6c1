import {
  estimatePanel,
  type PanelFinding,
  type PanelMethodName,
  type PanelOptions,
  type PanelStudy,
  panelMethodNames,
  type ToldPanelCaveat,
  tellPanelCaveat,
} from "../../../engine/src/panel/index.ts";
import {
  type SyntheticFinding,
  type SyntheticMethodName,
  syntheticControl,
  syntheticDid,
} from "../../../engine/src/synthetic/index.ts";
import type { TextTable } from "./model.ts";
import type { PanelRequest } from "./panel-model.ts";
import { typeColumns } from "./type-columns.ts";

/** What the engine finds over time, from many units or for one against a mixture of others. */
export type OverTimeFinding =
  | { readonly of: "panel"; readonly finding: PanelFinding }
  | {
      readonly of: "mixture";
      readonly finding: SyntheticFinding;
      /** Choices of the request that a mixture does not read. */
      readonly ignored: readonly ToldPanelCaveat[];
    };

/** Runs the engine on a table of units and periods: the one way from a request to an effect over time. */
export function answerPanelRequest(request: PanelRequest, table: TextTable): OverTimeFinding {
  const method = request.method ?? "groupTime";
  return isPanelMethod(method)
    ? { of: "panel", finding: runPanel(request, method, table) }
    : runMixture(request, method, table);
}

function isPanelMethod(method: PanelMethodName | SyntheticMethodName): method is PanelMethodName {
  return panelMethodNames.some((name) => name === method);
}

function runPanel(request: PanelRequest, method: PanelMethodName, table: TextTable): PanelFinding {
  const { unit, period, firstTreated, outcome, covariates, cluster } = request;
  const study: PanelStudy = {
    unit,
    period,
    firstTreated,
    outcome,
    ...(covariates === undefined ? {} : { covariates }),
    ...(cluster === undefined ? {} : { cluster }),
  };
  const { comparison, estimator, anticipation } = request;
  const options: PanelOptions = {
    method,
    ...(comparison === undefined ? {} : { comparison }),
    ...(estimator === undefined ? {} : { estimator }),
    ...(anticipation === undefined ? {} : { anticipation }),
  };
  return estimatePanel(study, typeColumns(table), options);
}

const unreadByMixtures = ["covariates", "cluster", "comparison", "estimator", "anticipation"] as const;

function runMixture(request: PanelRequest, method: SyntheticMethodName, table: TextTable): OverTimeFinding {
  const { unit, period, firstTreated, outcome } = request;
  const run = method === "syntheticControl" ? syntheticControl : syntheticDid;
  const ignored = unreadByMixtures
    .filter((option) => request[option] !== undefined)
    .map((option) => tellPanelCaveat({ code: "optionIgnored", option, method }));
  return {
    of: "mixture",
    finding: run({ unit, period, firstTreated, outcome }, typeColumns(table)),
    ignored,
  };
}
