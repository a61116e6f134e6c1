import type { Columns } from "../../../engine/src/index.ts";
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
import { type SingleCaseMethodName, singleCaseMethodNames } from "../../../engine/src/single-case/index.ts";
import {
  type SyntheticFinding,
  type SyntheticMethodName,
  syntheticControl,
  syntheticDid,
  syntheticMethodNames,
} from "../../../engine/src/synthetic/index.ts";
import { type FewUnitsFinding, followOne, runPaths, runSeries } from "./estimate-few-units.ts";
import { type MixedRun, runMixedOverTime } from "./estimate-mixed.ts";
import type { TextTable } from "./model.ts";
import { type OverTimeMethod, unreadChoices } from "./over-time-methods.ts";
import type { PanelRequest } from "./panel-model.ts";
import { typeColumns } from "./type-columns.ts";

/** What the engine finds over time, whichever way it looks. */
export type OverTimeFinding = (
  | { readonly of: "panel"; readonly finding: PanelFinding }
  | { readonly of: "mixture"; readonly finding: SyntheticFinding }
  | ({ readonly of: "mixed" } & MixedRun)
  | FewUnitsFinding
) & {
  /** What the reading of the table left out, and choices of the request that the method does not read. */
  readonly alsoTold: readonly ToldPanelCaveat[];
};

/** Runs the engine on a table of units and periods: the one way from a request to an effect over time. */
export function answerPanelRequest(request: PanelRequest, table: TextTable): OverTimeFinding {
  const columns = typeColumns(table);
  const { person, method = "groupTime" } = request;
  const asked = person === undefined ? method : "person";
  const ignored = unreadChoices(request, asked).map((option) =>
    tellPanelCaveat({ code: "optionIgnored", option, method: asked }),
  );
  const found = person === undefined ? run(request, method, columns) : followOne(request, person, columns);
  return { ...found, alsoTold: [...("read" in found ? found.read : []), ...ignored] };
}

function run(request: PanelRequest, method: OverTimeMethod, columns: Columns) {
  if (isOf(panelMethodNames, method)) return runPanel(request, method, columns);
  if (isOf(syntheticMethodNames, method)) return runMixture(request, method, columns);
  if (method === "interruptedSeries") return runSeries(request, columns);
  if (isOf<SingleCaseMethodName>(singleCaseMethodNames, method)) return runPaths(request, method, columns);
  return { of: "mixed", ...runMixedOverTime(request, method, columns) } as const;
}

function isOf<Name extends string>(names: readonly Name[], method: string): method is Name {
  return names.some((name) => name === method);
}

function runPanel(request: PanelRequest, method: PanelMethodName, columns: Columns) {
  const { unit, period, firstTreated, outcome, covariates, cluster } = request;
  const study: PanelStudy = {
    unit,
    period,
    firstTreated,
    outcome,
    ...(covariates === undefined ? {} : { covariates }),
    ...(cluster === undefined ? {} : { cluster }),
  };
  const { comparison, estimator, anticipation, seed } = request;
  const options: PanelOptions = {
    method,
    ...(comparison === undefined ? {} : { comparison }),
    ...(estimator === undefined ? {} : { estimator }),
    ...(anticipation === undefined ? {} : { anticipation }),
    ...(seed === undefined ? {} : { seed }),
  };
  return { of: "panel", finding: estimatePanel(study, columns, options) } as const;
}

function runMixture(request: PanelRequest, method: SyntheticMethodName, columns: Columns) {
  const { unit, period, firstTreated, outcome, seed } = request;
  const estimate = method === "syntheticControl" ? syntheticControl : syntheticDid;
  const finding = estimate(
    { unit, period, firstTreated, outcome },
    columns,
    seed === undefined ? {} : { seed },
  );
  return { of: "mixture", finding } as const;
}
