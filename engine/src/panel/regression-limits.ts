import type { FixedEffectsFit } from "../linear/fixed-effects.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { RegressionDesign } from "./regression-design.ts";

/** A regression with as many columns as rows within units fits anything and says nothing. */
export function tooManyColumns(panel: Panel, columns: number): PanelRefusal | undefined {
  const free = panel.rows.length - panel.unitCount;
  return columns >= free || panel.model.length >= panel.clusterCount
    ? { code: "tooManyTerms", terms: columns, units: panel.unitCount }
    : undefined;
}

/** Covariates that the effects of units and periods already determine. */
export function aliasedCovariates(design: RegressionDesign, fit: FixedEffectsFit): readonly PanelCaveat[] {
  const columns = fit.aliased.flatMap((column) =>
    column < design.periodColumns && column >= design.periodColumns - design.covariateColumns
      ? [design.names[column]]
      : [],
  );
  return columns.length === 0 ? [] : [{ code: "aliasedColumns", columns }];
}
