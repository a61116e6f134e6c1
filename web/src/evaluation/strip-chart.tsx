import { useEffect, useId, useRef, useState } from "react";
import { writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";
import {
  foot,
  layStrip,
  lineHeight,
  type StripBar,
  type StripLayout,
  type StripRow,
} from "./strip-layout.ts";

/** Width drawn before that of the screen is known, and on paper. */
const usualWidth = 900;

interface StripChartWish {
  readonly bars: readonly StripBar[];
  readonly title: string;
  /** Says what the picture shows to whoever does not see it. */
  readonly about: string;
  readonly axis: string;
  /** Says what an arrow at the edge means; written only when there is one. */
  readonly cutAbout: string;
  readonly write: (value: number) => string;
}

/** One point and interval per design, from the lowest to the highest, with zero always in sight. */
export function StripChart(props: StripChartWish) {
  const { frame, width } = useWidth();
  const id = useId();
  const layout = layStrip(props.bars, width);
  const isCut = layout.rows.some(({ cut }) => cut.low || cut.high);
  return (
    <div ref={frame} className="strip">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-about`}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width="100%"
      >
        <title id={`${id}-title`}>{props.title}</title>
        <desc id={`${id}-about`}>{props.about}</desc>
        <Ground layout={layout} />
        {layout.rows.map((row) => (
          <Row key={row.bar.name} row={row} layout={layout} write={props.write} />
        ))}
      </svg>
      <p className="soft small axis-name">{props.axis}</p>
      {isCut ? <p className="soft small">{props.cutAbout}</p> : null}
    </div>
  );
}

/** What the designs stand on: the zone of those that count, the axis, and zero. */
function Ground(props: { readonly layout: StripLayout }) {
  const { zone, track, height, zero, ticks } = props.layout;
  const bottom = height - foot;
  return (
    <>
      <rect
        className="zone"
        x={zone.from - 8}
        y={track.top}
        width={zone.to - zone.from + 16}
        height={bottom - track.top}
        rx={6}
      />
      <line className="axis" x1={track.left} x2={track.right} y1={bottom} y2={bottom} />
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <line className="axis" x1={x} x2={x} y1={bottom} y2={bottom + 4} />
          <text className="soft-text" x={x} y={bottom + 17} textAnchor="middle">
            {writeNumber(value)}
          </text>
        </g>
      ))}
      <line className="zero" x1={zero} x2={zero} y1={track.top} y2={bottom} />
      <text
        className="soft-text"
        x={Math.min(track.right - 36, Math.max(track.left + 36, zero))}
        y={16}
        textAnchor="middle"
      >
        {say("evaluation.noEffect")}
      </text>
    </>
  );
}

function Row(props: {
  readonly row: StripRow;
  readonly layout: StripLayout;
  readonly write: (value: number) => string;
}) {
  const { row, layout } = props;
  const { bar, lines, top, y, from, to, cut, point } = row;
  const isBeside = layout.track.left > 100;
  return (
    <g className={bar.standing}>
      {lines.map((line, rank) => (
        <text
          key={line}
          x={isBeside ? layout.track.left - 12 : 0}
          y={top + rank * lineHeight}
          textAnchor={isBeside ? "end" : "start"}
        >
          {line}
        </text>
      ))}
      <line className="design-line" x1={from} x2={to} y1={y} y2={y} />
      {cut.low ? <path className="arrow" d={`M${from - 1},${y}l8,-5v10z`} /> : null}
      {cut.high ? <path className="arrow" d={`M${to + 1},${y}l-8,-5v10z`} /> : null}
      {point === undefined ? null : <Mark standing={bar.standing} x={point} y={y} />}
      <text x={layout.width - 2} y={y + 5} textAnchor="end">
        {props.write(bar.estimate)}
      </text>
    </g>
  );
}

/** Told apart by shape first: a large diamond, a full circle, a hollow one. */
export function Mark(props: {
  readonly standing: StripBar["standing"];
  readonly x: number;
  readonly y: number;
}) {
  const { standing, x, y } = props;
  if (standing === "declared")
    return <path className="design-mark" d={`M${x},${y - 10}l10,10l-10,10l-10,-10z`} />;
  return <circle className="design-mark" cx={x} cy={y} r={standing === "counted" ? 5.5 : 4.5} />;
}

/** Width of the place that the picture has. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = () => setWidth(Math.max(240, Math.round(element.clientWidth)));
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { frame, width };
}
