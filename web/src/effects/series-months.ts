import type { SeriesValue } from "../../../core/src/effects/public.ts";
import { addMonths, parseMonth } from "../../../core/src/kernel/calendar.ts";
import type { SeriesPoint } from "./series-chart.tsx";

/** The months of a series one after the other, all sites together; none where a site did not give its figure. */
export function monthsOfSeries(values: readonly SeriesValue[]): readonly SeriesPoint[] {
  const sites = new Set(values.map(({ site }) => site)).size;
  const months = [...new Set(values.map(({ month }) => month))].toSorted();
  const [first, last] = [parseMonth(months[0] ?? ""), parseMonth(months.at(-1) ?? "")];
  if (first === undefined || last === undefined) return [];
  const points: SeriesPoint[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const found = values.filter((value) => value.month === month);
    const sum = found.reduce((total, { value }) => total + value, 0);
    const told = found[0]?.kind === "mean" ? sum / found.length : sum;
    points.push({ month, value: found.length === sites ? told : undefined });
  }
  return points;
}
