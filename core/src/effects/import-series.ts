import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { SeriesStore } from "./ports.ts";
import {
  type SeriesColumn,
  type SeriesKind,
  type SeriesProblem,
  type SeriesReading,
  type SeriesTable,
  type SeriesValue,
  seriesValuesAtMost,
} from "./series-model.ts";

/** One column of a table to be kept as a series. */
export interface SeriesWish {
  /** Heading of the column, as the trial told it. */
  readonly column: string;
  readonly series: string;
  /** Indicator of the plan, or "". */
  readonly indicator: string;
  readonly kind: SeriesKind;
}

export interface TrySeries {
  readonly project: string;
  /** Reads the table when it is asked for, and not before. */
  readonly open: () => Promise<SeriesReading>;
}

export interface ImportSeries extends TrySeries {
  readonly wish: SeriesWish;
}

/** In order of precedence. */
export type TrySeriesRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "unreadableTable"; readonly problems: readonly { readonly code: string }[] };
export type ImportSeriesRefusal =
  | TrySeriesRefusal
  | { readonly code: "unknownColumn" }
  | { readonly code: "tooManyValues" };

/** What a table holds, and what was kept of it. */
export interface ImportedSeries {
  readonly columns: readonly {
    readonly heading: string;
    readonly lines: number;
    readonly sites: number;
    readonly firstMonth: string;
    readonly lastMonth: string;
  }[];
  readonly problems: readonly SeriesProblem[];
  /** Figures kept: none on a trial. */
  readonly written: number;
}

interface SeriesHouse {
  readonly projects: ProjectStore;
  readonly series: SeriesStore;
  readonly clock: Clock;
}

/** Reads business series from a table and says what it holds; nothing is kept. */
export async function trySeries(
  house: SeriesHouse,
  actor: Actor,
  asked: TrySeries,
): Promise<Result<ImportedSeries, TrySeriesRefusal>> {
  const read = await readTable(house, actor, asked);
  return read.ok ? accept(tellTable(read.value, 0)) : read;
}

/** Keeps a column of a table as a business series: a figure of the same month and site is replaced. */
export async function importSeries(
  house: SeriesHouse,
  actor: Actor,
  { project, wish, open }: ImportSeries,
): Promise<Result<ImportedSeries, ImportSeriesRefusal>> {
  const read = await readTable(house, actor, { project, open });
  if (!read.ok) return read;
  const column = read.value.columns.find(({ heading }) => heading === wish.column);
  if (column === undefined) return refuse({ code: "unknownColumn" });
  const { series, indicator, kind } = wish;
  const values = column.values.map((value) => ({ series, indicator, kind, ...value }));
  const held = countHeld(await house.series.ofProject(project), values);
  if (held > seriesValuesAtMost) return refuse({ code: "tooManyValues" });
  await house.series.put(project, values, { savedAt: house.clock.now(), savedBy: actor.account });
  return accept(tellTable(read.value, values.length));
}

async function readTable(
  house: SeriesHouse,
  actor: Actor,
  { project, open }: TrySeries,
): Promise<Result<SeriesTable, TrySeriesRefusal>> {
  if (!may(actor, "editEffects")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const reading = await open();
  return reading.kind === "table"
    ? accept(reading.table)
    : refuse({ code: "unreadableTable", problems: reading.problems });
}

function tellTable({ columns, problems }: SeriesTable, written: number): ImportedSeries {
  return { columns: columns.map(tellColumn), problems, written };
}

function tellColumn({ heading, values }: SeriesColumn): ImportedSeries["columns"][number] {
  const months = values.map(({ month }) => month).toSorted();
  const sites = new Set(values.map(({ site }) => site)).size;
  const [firstMonth = ""] = months;
  return { heading, lines: values.length, sites, firstMonth, lastMonth: months.at(-1) ?? "" };
}

/** How many figures the project would hold. */
function countHeld(kept: readonly SeriesValue[], added: readonly SeriesValue[]): number {
  const placeOf = ({ series, site, month }: SeriesValue) => JSON.stringify([series, site, month]);
  return new Set([...kept, ...added].map(placeOf)).size;
}
