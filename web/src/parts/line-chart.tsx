import { writeCount } from "../words/format.ts";

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

const width = 340;
const height = 150;
const margin = { top: 14, right: 10, bottom: 24, left: 40 };

/**
 * A series as a line that starts at 0, with its last figure written. The figures stand beside it as a table: the
 * picture only carries its summary.
 */
export function LineChart(props: { readonly points: readonly ChartPoint[]; readonly summary: string }) {
  const { points } = props;
  const top = Math.max(1, ...points.map((point) => point.value));
  const innerWidth = width - margin.left - margin.right;
  const innerHeight = height - margin.top - margin.bottom;
  const x = (index: number) =>
    margin.left + (points.length < 2 ? innerWidth / 2 : (index / (points.length - 1)) * innerWidth);
  const y = (value: number) => margin.top + innerHeight * (1 - value / top);
  const line = points
    .map((point, index) => `${index === 0 ? "M" : "L"}${x(index)},${y(point.value)}`)
    .join("");
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [left, right] = [x(0), x(points.length - 1)];
  return (
    <svg role="img" aria-label={props.summary} viewBox={`0 0 ${width} ${height}`} width="100%">
      {[0, top].map((value) => (
        <g key={value}>
          <line x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} stroke="var(--line)" />
          <text x={margin.left - 8} y={y(value) + 5} textAnchor="end" fontSize="13" fill="var(--ink-soft)">
            {writeCount(value)}
          </text>
        </g>
      ))}
      <path d={`${line}L${right},${y(0)}L${left},${y(0)}Z`} fill="var(--accent-soft)" />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="3" strokeLinejoin="round" />
      <circle cx={right} cy={y(last.value)} r="5" fill="var(--accent)" />
      <text x={left} y={height - 6} fontSize="13" fill="var(--ink-soft)">
        {first.label}
      </text>
      <text x={width - margin.right} y={height - 6} fontSize="13" textAnchor="end" fill="var(--ink-soft)">
        {last.label}
      </text>
    </svg>
  );
}
