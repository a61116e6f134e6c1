import { z } from "zod";

/**
 * A figure as others may see it: shown, or withheld with the reason. `tooFew` also covers figures withheld only
 * because they would give a small one away: telling the two apart would itself give figures away.
 * `recoverable`: made from figures of which one is withheld.
 */
export const shownSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("shown"), value: z.number() }),
  z.object({ kind: z.literal("withheld"), because: z.enum(["tooFew", "oneDominates", "recoverable"]) }),
]);
export type Shown = z.infer<typeof shownSchema>;
export type WithheldReason = Extract<Shown, { kind: "withheld" }>["because"];

/** For whom figures are made: `seesEmployees` gets exact figures, everyone else protected ones. */
export const audiences = ["seesEmployees", "others"] as const;
export type Audience = (typeof audiences)[number];

/** People counted in a group of a known size, both published: "12 of 60". */
export interface CountStatistic {
  readonly kind: "count";
  readonly people: number;
  readonly of: number;
  /** How many companies the group comes from, when several are pooled; 1 unless said. */
  readonly companies?: number;
}

/** The same as a share from 0 to 1; withheld when the count is. */
export interface ShareStatistic {
  readonly kind: "share";
  readonly people: number;
  readonly of: number;
  readonly companies?: number;
}

/** A column of a table of counts. */
export interface TableColumn {
  /** Whether 0 may be shown, because it tells nothing about anybody ("nobody's answer is missing"). */
  readonly emptyIsSafe: boolean;
  /** How much readers need the column when some figure must be given up; 1 unless said. */
  readonly worth?: number;
}

/**
 * People counted once each, by row and column. `undefined` is a cell that cannot exist. With `rowTotals`, the
 * totals of the rows were released before and nothing else about them is: a row whose total is withheld is
 * withheld whole. Without, totals of rows, of columns and of the table are released here. The total of the table
 * counts as known to every reader (a company's headcount is).
 */
export interface TableStatistic {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly counts: readonly (readonly (number | undefined)[])[];
  /** How much readers need each row; 1 unless said. */
  readonly rowWorths?: readonly number[];
  readonly rowTotals?: readonly Shown[];
  /** Companies behind each cell, when several are pooled. */
  readonly companies?: readonly (readonly (number | undefined)[])[];
}

/** What each contributor brings to a total: employees' amounts, and companies' amounts when several are pooled. */
export interface Contributions {
  readonly employees: ArrayLike<number>;
  readonly companies?: ArrayLike<number>;
}

/** A total of amounts (pay, hours), alone: neither it nor its parts are published elsewhere. */
export interface MagnitudeStatistic {
  readonly kind: "magnitude";
  readonly contributions: Contributions;
}

/** Totals of amounts by row and column, with their margins. Amounts are never negative. */
export interface MagnitudeTableStatistic {
  readonly kind: "magnitudeTable";
  readonly cells: readonly (readonly (Contributions | undefined)[])[];
}

/** What a caller publishes. */
export type Statistic =
  | CountStatistic
  | ShareStatistic
  | TableStatistic
  | MagnitudeStatistic
  | MagnitudeTableStatistic;

/** A table after protection: `undefined` where the cell cannot exist. */
export interface ReleasedTable {
  readonly cells: readonly (readonly (Shown | undefined)[])[];
  readonly rowTotals: readonly Shown[];
  /** Empty when the row totals were released before. */
  readonly columnTotals: readonly Shown[];
  readonly total?: Shown;
}
