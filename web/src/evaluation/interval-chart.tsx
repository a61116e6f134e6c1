import type { Effect } from "../../../core/src/evaluation/public.ts";
import { writeNumber } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";

/** The effect and its interval on a line, with zero always in sight. */
export function IntervalChart(props: { readonly effect: Effect; readonly unit: string }) {
  const { estimate, confidenceInterval } = props.effect;
  const [low, high] = confidenceInterval;
  const write = (value: number) => frenchSpaces(`${writeNumber(value)} ${props.unit}`.trim());
  const from = Math.min(0, low);
  const span = Math.max(0, high) - from || 1;
  const place = (value: number) => `${(100 * (value - from)) / span}%`;
  const summary = say("evaluation.intervalAlt", {
    estimate: write(estimate),
    low: write(low),
    high: write(high),
  });
  return (
    <div className="stack">
      <h3>{say("evaluation.interval")}</h3>
      <div className="interval" role="img" aria-label={summary}>
        <span className="zero" style={{ left: place(0) }} />
        <span className="word zero-word small" style={{ left: place(0) }}>
          {say("evaluation.noEffect")}
        </span>
        <span className="range" style={{ left: place(low), width: `${(100 * (high - low)) / span}%` }} />
        <span className="point" style={{ left: place(estimate) }} />
        <span className="word estimate" style={{ left: place(estimate) }}>
          {write(estimate)}
        </span>
        <span className="word bounds" style={{ left: place((low + high) / 2) }}>
          {say("evaluation.range", { low: write(low), high: write(high) })}
        </span>
      </div>
    </div>
  );
}
