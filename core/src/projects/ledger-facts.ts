import { addTotals, type DesignActor, type EffortFunding, type EffortKind } from "../training/index.ts";
import { type EffortStatement, effortStatement, type LedgerSum, pricedLines } from "./effort-statement.ts";
import type { Project, ProjectEffortLine } from "./model.ts";
import { order } from "./project-facts.ts";
import type { EffortStage } from "./vocabulary.ts";

/** Forecast beside actual, for whatever the lines were put together by. */
export interface LedgerPart<Name> {
  readonly name: Name;
  readonly forecast: LedgerSum;
  readonly actual: LedgerSum;
}

/** A line as a funder reads it: with the rate that counts for it, and whether that rate is its own. */
export interface LedgerLine extends ProjectEffortLine {
  readonly rateFrom: "line" | "function" | "none";
}

/** Everything that a screen, a file and a table tell of a ledger: they read this and compute nothing. */
export interface LedgerFacts extends EffortStatement {
  readonly byPartner: readonly LedgerPart<string>[];
  readonly byActor: readonly LedgerPart<DesignActor>[];
  readonly byKind: readonly LedgerPart<EffortKind>[];
  /** Minutes whose rate is not known: hours all the same, and never worth 0. */
  readonly unpricedMinutes: Readonly<Record<EffortStage, number>>;
  /** In the order of their stage and day; those without a day last. */
  readonly lines: readonly LedgerLine[];
}

export function ledgerFacts(project: Project, funding: EffortFunding): LedgerFacts {
  const statement = effortStatement(project, funding);
  const { rows } = statement;
  const own = new Set(
    project.effort.filter(({ hourlyCostCents }) => hourlyCostCents.known).map(({ id }) => id),
  );
  const lines = pricedLines(project)
    .map((line): LedgerLine => {
      if (!line.hourlyCostCents.known) return { ...line, rateFrom: "none" };
      return { ...line, rateFrom: own.has(line.id) ? "line" : "function" };
    })
    .toSorted(
      (one, other) =>
        stageRank(one.stage) - stageRank(other.stage) ||
        order(sortDay(one), sortDay(other)) ||
        order(one.id, other.id),
    );
  const unpriced = (stage: EffortStage) =>
    lines
      .filter((line) => line.stage === stage && line.rateFrom === "none")
      .reduce((total, { minutes }) => total + minutes, 0);
  return {
    ...statement,
    byPartner: partsOf(rows, ({ partner }) => partner),
    byActor: partsOf(rows, ({ actor }) => actor),
    byKind: partsOf(rows, ({ kind }) => kind),
    unpricedMinutes: { forecast: unpriced("forecast"), actual: unpriced("actual") },
    lines,
  };
}

type Row = EffortStatement["rows"][number];

/** Rows put together, in the order in which each name first comes. */
function partsOf<Name>(rows: readonly Row[], nameOf: (row: Row) => Name): readonly LedgerPart<Name>[] {
  return [...new Set(rows.map(nameOf))].map((name) => {
    const own = rows.filter((row) => nameOf(row) === name);
    return {
      name,
      forecast: sumOf(own.map(({ forecast }) => forecast)),
      actual: sumOf(own.map(({ actual }) => actual)),
    };
  });
}

function sumOf(sums: readonly LedgerSum[]): LedgerSum {
  return {
    minutes: sums.reduce((total, { minutes }) => total + minutes, 0),
    cents: addTotals(sums.map(({ cents }) => cents)),
  };
}

function stageRank(stage: EffortStage): number {
  return stage === "forecast" ? 0 : 1;
}

function sortDay({ day }: ProjectEffortLine): string {
  return day.known ? day.value : "9999-12-31";
}
