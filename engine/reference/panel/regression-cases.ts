import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { type Column, numberColumn } from "../../src/columns/column.ts";
import {
  estimatePanel,
  type PanelEffect,
  type PanelEstimated,
  type PanelMethodName,
} from "../../src/panel/index.ts";
import type { PanelOptions, PanelStudy } from "../../src/panel/panel-study.ts";
import { numbersIn, ownTable, referenceColumns } from "../read-files.ts";

/** What R says of one estimate: its value, CR2 standard error and degrees of freedom; the rest by method. */
export interface ReferenceEffect {
  readonly estimate: number;
  readonly se: number;
  readonly cr2: number;
  readonly df: number;
  readonly fixest: number;
  readonly bjs: number;
  readonly eventTime: number;
  readonly group: number;
  readonly period: number;
}

/** One way to run the regressions on staggered.csv, and what regressions.R found. */
export interface RegressionCase {
  readonly name: string;
  readonly study: PanelStudy;
  readonly columns: ReadonlyMap<string, Column>;
  readonly wanted: {
    readonly twoWay: readonly ReferenceEffect[];
    readonly eventStudy: readonly ReferenceEffect[];
    readonly sunAbraham: {
      readonly simple: readonly ReferenceEffect[];
      readonly cells: readonly ReferenceEffect[];
      readonly dynamic: readonly ReferenceEffect[];
    };
    readonly imputation: { readonly simple: ReferenceEffect; readonly dynamic: readonly ReferenceEffect[] };
  };
}

/** Complete or not, with a covariate or not, clustered by person or by site. */
export function regressionCases(): readonly RegressionCase[] {
  const { cases } = JSON.parse(readFileSync(new URL("regressions.json", import.meta.url), "utf8"));
  return cases.map(
    (found: RegressionCase["wanted"] & { sample: string; covariate: boolean; cluster: string }) => ({
      name: `${found.sample} panel, ${found.covariate ? "age" : "no covariate"}, clusters: ${found.cluster}`,
      study: {
        unit: "unit",
        period: "year",
        firstTreated: "first",
        outcome: "outcome",
        covariates: found.covariate ? ["age"] : [],
        ...(found.cluster === "site" ? { cluster: "site" } : {}),
      },
      columns: staggered(found.sample === "incomplete"),
      wanted: found,
    }),
  );
}

/** The synthetic panel; incomplete: the outcome of unseen rows is missing. */
export function staggered(incomplete = false): ReadonlyMap<string, Column> {
  const columns = new Map(ownTable("panel/staggered.csv"));
  if (!incomplete) return columns;
  const seen = numbersIn(columns, "seen");
  const outcome = numbersIn(columns, "outcome").map((value, row) => (seen[row] === 1 ? value : Number.NaN));
  return columns.set("outcome", numberColumn(outcome));
}

/** The panel of counties and minimum wages beside the repository. */
export function mpdta(method: PanelMethodName): PanelEstimated {
  const study = { unit: "countyreal", period: "year", firstTreated: "first.treat", outcome: "lemp" };
  return estimated(study, referenceColumns("mpdta.csv"), { method });
}

/** An estimated finding; throws with the refusal otherwise. */
export function estimated(
  study: PanelStudy,
  columns: ReadonlyMap<string, Column>,
  options: PanelOptions,
): PanelEstimated {
  const finding = estimatePanel(study, columns, options);
  if (finding.kind === "refused") throw new Error(`invalid case; estimable: ${finding.notEstimable.code}`);
  return finding;
}

/** The effect of a list with the given time, group or period; throws when absent. */
export function effectAt<Effect extends PanelEffect>(
  effects: readonly Effect[],
  is: (effect: Effect) => boolean,
): Effect {
  const found = effects.find(is);
  expect(found, "the effect is in the list").toBeDefined();
  if (found === undefined) throw new Error("invalid case; an effect at that time");
  return found;
}
