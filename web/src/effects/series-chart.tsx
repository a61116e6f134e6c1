import { writeNumber, writeShortMonth } from "../words/format.ts";
import { say } from "../words/say.ts";

export interface SeriesPoint {
  readonly month: string;
  /** None where a site did not give its figure: a gap, never a zero. */
  readonly value: number | undefined;
}

const width = 340;
const height = 160;
const margin = { top: 14, right: 10, bottom: 26, left: 44 };

/** A series by month as a line with its gaps, and the training as a band. The table beside it holds the figures. */
export function SeriesChart(props: {
  readonly points: readonly SeriesPoint[];
  readonly summary: string;
  /** First and last month of the training, when they are known. */
  readonly training: { readonly first: string; readonly last: string } | undefined;
}) {
  const { points, training } = props;
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [top, bottom] = [Math.max(1, ...values), Math.min(0, ...values)];
  const innerWidth = width - margin.left - margin.right;
  const innerHeight = height - margin.top - margin.bottom;
  const step = innerWidth / Math.max(1, points.length - 1);
  const x = (place: number) => margin.left + place * step;
  const y = (value: number) => margin.top + innerHeight * (1 - (value - bottom) / (top - bottom));
  const band = bandOf(points, training);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <svg role="img" aria-label={props.summary} viewBox={`0 0 ${width} ${height}`} width="100%">
      {band === undefined ? null : (
        <rect
          x={x(band.from) - step / 2}
          y={margin.top}
          width={(band.to - band.from + 1) * step}
          height={innerHeight}
          fill="var(--accent-soft)"
        />
      )}
      {[bottom, top].map((value) => (
        <g key={value}>
          <line x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} stroke="var(--line)" />
          <text x={margin.left - 6} y={y(value) + 5} textAnchor="end" fontSize="13" fill="var(--ink-soft)">
            {writeNumber(value)}
          </text>
        </g>
      ))}
      <path d={pathOf(points, x, y)} fill="none" stroke="var(--accent)" strokeWidth="2.5" />
      {points.map(({ month, value }, place) =>
        value === undefined ? null : (
          <circle key={month} cx={x(place)} cy={y(value)} r="3" fill="var(--accent)" />
        ),
      )}
      <text x={margin.left} y={height - 6} fontSize="13" fill="var(--ink-soft)">
        {writeShortMonth(first.month)}
      </text>
      <text x={width - margin.right} y={height - 6} fontSize="13" textAnchor="end" fill="var(--ink-soft)">
        {writeShortMonth(last.month)}
      </text>
      {band === undefined ? null : (
        <text x={x(band.from)} y={margin.top - 3} fontSize="12" fill="var(--ink-soft)">
          {say("effect.series.training")}
        </text>
      )}
    </svg>
  );
}

function bandOf(
  points: readonly SeriesPoint[],
  training: { readonly first: string; readonly last: string } | undefined,
): { readonly from: number; readonly to: number } | undefined {
  if (training === undefined) return undefined;
  const from = points.findIndex(({ month }) => month >= training.first);
  const to = points.findLastIndex(({ month }) => month <= training.last);
  return from === -1 || to < from ? undefined : { from, to };
}

function pathOf(
  points: readonly SeriesPoint[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ value }, place) => {
      if (value === undefined) return "";
      const isOn = points[place - 1]?.value !== undefined;
      return `${isOn ? "L" : "M"}${x(place)},${y(value)}`;
    })
    .join("");
}
