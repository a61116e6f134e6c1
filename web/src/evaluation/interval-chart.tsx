import type { Effect } from "../../../core/src/evaluation/public.ts";
import { writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";

const width = 640;
const height = 96;
const side = 60;

/** The effect and its interval on a line, with zero always in sight. */
export function IntervalChart(props: { readonly effect: Effect; readonly unit: string }) {
  const { estimate, confidenceInterval } = props.effect;
  const [low, high] = confidenceInterval;
  const write = (value: number) => `${writeNumber(value)} ${props.unit}`.trim();
  const from = Math.min(0, low);
  const span = Math.max(0, high) - from || 1;
  const x = (value: number) => side + ((value - from) / span) * (width - 2 * side);
  const summary = say("evaluation.intervalAlt", {
    estimate: write(estimate),
    low: write(low),
    high: write(high),
  });
  return (
    <figure className="stack" style={{ margin: 0 }}>
      <figcaption>
        <strong>{say("evaluation.interval")}</strong>
      </figcaption>
      <svg role="img" aria-label={summary} viewBox={`0 0 ${width} ${height}`} width="100%">
        <line x1={x(0)} x2={x(0)} y1={10} y2={58} stroke="var(--ink-soft)" strokeDasharray="4 4" />
        <text x={x(0)} y={90} textAnchor="middle" fontSize="14" fill="var(--ink-soft)">
          {say("evaluation.noEffect")}
        </text>
        <line
          x1={x(low)}
          x2={x(high)}
          y1={34}
          y2={34}
          stroke="var(--accent)"
          strokeWidth="6"
          strokeLinecap="round"
        />
        <circle cx={x(estimate)} cy={34} r="9" fill="var(--accent)" stroke="#fff" strokeWidth="2" />
        {[low, high].map((value) => (
          <text key={value} x={x(value)} y={66} textAnchor="middle" fontSize="14" fill="var(--ink)">
            {write(value)}
          </text>
        ))}
        <text x={x(estimate)} y={18} textAnchor="middle" fontSize="15" fontWeight="700" fill="var(--ink)">
          {write(estimate)}
        </text>
      </svg>
    </figure>
  );
}
