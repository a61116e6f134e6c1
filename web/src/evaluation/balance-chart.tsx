import type { Effect } from "../../../core/src/evaluation/public.ts";
import { writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";
import { covariateName } from "./covariate-name.ts";

type BalanceRow = Effect["balance"][number];

const width = 640;
const labelWidth = 190;
const rowHeight = 28;
const top = 34;

/** Gaps beyond this many standard deviations deserve care (Austin 2009, Statistics in Medicine 28, p. 3091). */
const carefulGap = 0.1;

/** Gaps between the groups at the start, one line per covariate: a hollow point before, a full one after. */
export function BalanceChart(props: { readonly rows: readonly BalanceRow[] }) {
  const { rows } = props;
  const gaps = rows.map((row) => ({
    name: covariateName(row),
    before: Math.abs(row.before.standardizedMeanDifference ?? 0),
    after: Math.abs(row.after.standardizedMeanDifference ?? 0),
  }));
  const farthest = Math.max(carefulGap * 2, ...gaps.flatMap((gap) => [gap.before, gap.after]));
  const x = (gap: number) => labelWidth + (gap / farthest) * (width - labelWidth - 24);
  const height = top + rows.length * rowHeight + 8;
  const summary = say("evaluation.balanceAlt", {
    before: writeNumber(Math.max(0, ...gaps.map((gap) => gap.before)), 2),
    after: writeNumber(Math.max(0, ...gaps.map((gap) => gap.after)), 2),
  });
  return (
    <svg role="img" aria-label={summary} viewBox={`0 0 ${width} ${height}`} width="100%">
      <circle cx={labelWidth + 8} cy={14} r={6} fill="#fff" stroke="var(--person)" strokeWidth="2.5" />
      <text x={labelWidth + 20} y={19} fontSize="14">
        {say("evaluation.balance.legendBefore")}
      </text>
      <circle cx={labelWidth + 98} cy={14} r={6} fill="var(--accent)" />
      <text x={labelWidth + 110} y={19} fontSize="14">
        {say("evaluation.balance.legendAfter")}
      </text>
      <rect
        x={x(0)}
        y={top - 6}
        width={x(carefulGap) - x(0)}
        height={height - top}
        fill="var(--accent-soft)"
      />
      {gaps.map((gap, index) => {
        const y = top + index * rowHeight + rowHeight / 2;
        return (
          <g key={gap.name}>
            <text x={labelWidth - 12} y={y + 5} textAnchor="end" fontSize="14">
              {gap.name.length > 24 ? `${gap.name.slice(0, 23)}…` : gap.name}
            </text>
            <line x1={x(gap.before)} x2={x(gap.after)} y1={y} y2={y} stroke="var(--line-strong)" />
            <circle cx={x(gap.before)} cy={y} r={6} fill="#fff" stroke="var(--person)" strokeWidth="2.5" />
            <circle cx={x(gap.after)} cy={y} r={6} fill="var(--accent)" />
          </g>
        );
      })}
    </svg>
  );
}
