import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { addMonths, type Month } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { StopTotals } from "./model.ts";
import type { WorkforceStore } from "./ports.ts";

/** The twelve months up to the latest stored one, in totals of the whole organisation. Unknown is never 0. */
export interface PayrollYear {
  /** The last of the twelve months. */
  readonly month: string;
  readonly headcount: number;
  /** How many of the twelve months are stored. */
  readonly monthCount: number;
  /** People of the twelve months before who are not in the last one; ends of fixed-term contracts count. */
  readonly leavers: Known<number>;
  /** Days of stopped work, those of work accidents left out. */
  readonly absenceDays: Known<number>;
  readonly accidents: Known<number>;
  readonly accidentDays: Known<number>;
}

export type ViewPayrollYearRefusal = NotAllowed | { readonly code: "monthNotStored" };

/** Departures and absences of a year. What a missing month hides is not guessed from the others. */
export async function viewPayrollYear(
  house: { readonly workforce: Pick<WorkforceStore, "months" | "stopTotals" | "countLeavers"> },
  actor: Actor,
): Promise<Result<PayrollYear, ViewPayrollYearRefusal>> {
  if (!may(actor, "viewPayrollYear")) return refuse(notAllowed);
  const months = await house.workforce.months();
  const [latest] = months;
  if (latest === undefined) return refuse({ code: "monthNotStored" });
  const stored = new Set(months.map(({ month }) => month));
  const year = Array.from({ length: 12 }, (_, back) => addMonths(latest.month, -back));
  const before = addMonths(latest.month, -12);
  const isWhole = [...year, before].every((month) => stored.has(month));
  const stops = await stopsOf(house.workforce, year);
  const totalOf = (count: (totals: StopTotals) => number): Known<number> =>
    stops === undefined ? unknown : known(stops.reduce((sum, totals) => sum + count(totals), 0));
  return accept({
    month: latest.month,
    headcount: latest.headcount,
    monthCount: year.filter((month) => stored.has(month)).length,
    leavers: isWhole ? known(await house.workforce.countLeavers(before, latest.month)) : unknown,
    absenceDays: totalOf(({ otherDays }) => otherDays),
    accidents: totalOf(({ workAccidentStops }) => workAccidentStops),
    accidentDays: totalOf(({ workAccidentDays }) => workAccidentDays),
  });
}

async function stopsOf(
  workforce: Pick<WorkforceStore, "stopTotals">,
  months: readonly Month[],
): Promise<readonly StopTotals[] | undefined> {
  const told: StopTotals[] = [];
  for (const month of months) {
    const totals = await workforce.stopTotals(month);
    if (totals === undefined) return undefined;
    told.push(totals);
  }
  return told;
}
