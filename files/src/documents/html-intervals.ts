import type { ReportInterval, ReportIntervals } from "../../../core/src/reports/index.ts";
import { escapeHtml, textHtml } from "./escape-html.ts";

/** Rows are drawn one by one, so that texts keep their size on a narrow screen; a reader gets one picture. */
export function intervalsHtml(chart: ReportIntervals): string {
  const rows = chart.rows.map((row) => {
    const bar = `${drawingOf(row, chart)}<span>${textHtml(row.text)}</span>`;
    return `<div class="group"><p>${textHtml(row.label)}</p><div class="bar interval">${bar}</div></div>`;
  });
  const picture = `<div role="img" aria-label="${escapeHtml(chart.alternative)}">${rows.join("")}</div>`;
  return `<figure><figcaption>${textHtml(chart.caption)}</figcaption>${picture}</figure>`;
}

/** The place of a value on the scale, from 0 to 100. */
function placeOn({ from, to }: ReportIntervals, value: number): number {
  const share = (value - from) / (to - from);
  return Number((100 * Math.min(1, Math.max(0, share))).toFixed(2));
}

function drawingOf({ figures }: ReportInterval, chart: ReportIntervals): string {
  const { from, to, still } = chart;
  const parts = ['<rect width="100" height="10" class="track"/>'];
  if (still >= from && still <= to)
    parts.push(`<rect x="${placeOn(chart, still) - 0.2}" width="0.4" height="10" class="still"/>`);
  if (figures !== undefined) {
    const [low, value, high] = [figures.low, figures.value, figures.high].map((each) => placeOn(chart, each));
    const width = Number(((high ?? 0) - (low ?? 0)).toFixed(2));
    parts.push(`<rect x="${low}" y="4" width="${Math.max(0.4, width)}" height="2" class="series-0"/>`);
    parts.push(`<rect x="${(value ?? 0) - 0.6}" y="1.5" width="1.2" height="7" class="series-0"/>`);
  }
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none">${parts.join("")}</svg>`;
}
