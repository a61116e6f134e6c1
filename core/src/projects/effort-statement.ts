import {
  addTotals,
  type DesignActor,
  designActors,
  type EffortFunding,
  type EffortKind,
  effortCents,
  effortKinds,
  effortOf,
  type KnownTotal,
  type LedgerValue,
  type TrainingDesign,
  valueLedger,
} from "../training/index.ts";
import type { Project, ProjectEffortLine } from "./model.ts";
import { order } from "./project-facts.ts";
import type { EffortStage } from "./vocabulary.ts";

/** Forecast beside actual, for a function of an organisation and a kind of effort. */
export interface EffortRow {
  /** Partner that bears the time; "" for the company whose project it is. */
  readonly partner: string;
  readonly actor: DesignActor;
  readonly kind: EffortKind;
  readonly forecast: LedgerSum;
  readonly actual: LedgerSum;
}

/** Minutes, and what they cost in cents of euro. */
export interface LedgerSum {
  readonly minutes: number;
  readonly cents: KnownTotal;
}

/** What a funder reads of the time of design: forecast and actual, by organisation, function and kind. */
export interface EffortStatement {
  readonly forecast: LedgerValue;
  readonly actual: LedgerValue;
  readonly rows: readonly EffortRow[];
  /** Functions whose hours have no rate yet, so that their cost is only a least amount. */
  readonly unpriced: readonly { readonly actor: DesignActor; readonly partner: string }[];
}

/** The statement of a project's ledger. It adds up functions and organisations; it never tells a person's hours. */
export function effortStatement(project: Project, funding: EffortFunding): EffortStatement {
  const lines = pricedLines(project);
  const stage = (wanted: EffortStage) => lines.filter((line) => line.stage === wanted);
  return {
    forecast: valueLedger(stage("forecast"), funding),
    actual: valueLedger(stage("actual"), funding),
    rows: rowsOf(lines),
    unpriced: unpricedOf(lines),
  };
}

/**
 * The project with the forecast of its design taken over: what was forecast there is not asked twice. Taking it again
 * replaces what was taken before, and leaves alone what was typed.
 */
export function takeForecast(project: Project, design: TrainingDesign): Project {
  const typed = project.effort.filter(({ gesture }) => gesture !== "design");
  const taken = new Set(typed.map(({ id }) => id));
  const forecast = effortOf(design, project.alternative).map((line, index): ProjectEffortLine => {
    const { actor, kind, words, minutes, hourlyCostCents, day } = line;
    const facts = { actor, kind, words, minutes, hourlyCostCents, day };
    return { id: freeId(index, taken), stage: "forecast", partner: "", ...facts, gesture: "design" };
  });
  return { ...project, effort: [...typed, ...forecast] };
}

function freeId(index: number, taken: Set<string>): string {
  let number = index + 1;
  while (taken.has(`design-${number}`)) number += 1;
  taken.add(`design-${number}`);
  return `design-${number}`;
}

/** Lines with the rate of their function where they have none of their own. */
export function pricedLines({ effort, effortRates }: Project): readonly ProjectEffortLine[] {
  return effort.map((line) => {
    if (line.hourlyCostCents.known) return line;
    const rate = effortRates.find(({ actor, partner }) => actor === line.actor && partner === line.partner);
    return rate === undefined
      ? line
      : { ...line, hourlyCostCents: { known: true, value: rate.hourlyCostCents } };
  });
}

function rowsOf(lines: readonly ProjectEffortLine[]): readonly EffortRow[] {
  return partnersOf(lines).flatMap((partner) =>
    designActors.flatMap((actor) =>
      effortKinds.flatMap((kind) => {
        const own = lines.filter(
          (each) => each.partner === partner && each.actor === actor && each.kind === kind,
        );
        if (own.length === 0) return [];
        return [{ partner, actor, kind, forecast: sumOf(own, "forecast"), actual: sumOf(own, "actual") }];
      }),
    ),
  );
}

function sumOf(lines: readonly ProjectEffortLine[], stage: EffortStage): LedgerSum {
  const own = lines.filter((line) => line.stage === stage);
  const minutes = own.reduce((total, line) => total + line.minutes, 0);
  return { minutes, cents: addTotals(own.map(effortCents)) };
}

function unpricedOf(lines: readonly ProjectEffortLine[]): EffortStatement["unpriced"] {
  const open = lines.filter(({ minutes, hourlyCostCents }) => minutes > 0 && !hourlyCostCents.known);
  return partnersOf(open).flatMap((partner) =>
    designActors
      .filter((actor) => open.some((line) => line.actor === actor && line.partner === partner))
      .map((actor) => ({ actor, partner })),
  );
}

function partnersOf(lines: readonly ProjectEffortLine[]): readonly string[] {
  return [...new Set(lines.map(({ partner }) => partner))].toSorted(order);
}
